using Gridloom.Domain.Indicators;

namespace Gridloom.Server.Cases;

/// <summary>
/// Writes a condition as SQL over <c>case_case</c> (条件转语句), which both engines read alike; each value becomes an argument. A
/// comparison with a fact that is null is false and never unknown, so that its negation is true, as <see cref="ConditionOnCase"/> has it.
/// </summary>
/// <param name="arguments">Takes the values, under the names f0, f1 …</param>
internal sealed class ConditionToSql(Dictionary<string, object?> arguments) : IConditionReader<string>
{
    private readonly Dictionary<object, string> named = [];

    public string Both(Both condition) => $"({condition.Left.Read(this)} and {condition.Right.Read(this)})";

    public string Either(Either condition) => $"({condition.Left.Read(this)} or {condition.Right.Read(this)})";

    public string Not(Not condition) => $"(not {condition.Of.Read(this)})";

    public string Missing(Missing condition) => $"({CaseFactColumns.Of(condition.Fact)} is null)";

    public string NumberIs(NumberIs condition) => Known($"{CaseFactColumns.Of(condition.Fact)} {Sign(condition.Is)} {Argument(condition.Value)}");

    public string FactIs(FactIs condition) => Known($"{CaseFactColumns.Of(condition.Fact)} {Sign(condition.Is)} {CaseFactColumns.Of(condition.Other)}");

    public string TextIs(TextIs condition) => Known($"{CaseFactColumns.Of(condition.Fact)} = {Argument(condition.Value)}");

    // Not by comparing with the next text behind: what that is depends on the database's collation.
    public string TextStarts(TextStarts condition) =>
        Known($"substr({CaseFactColumns.Of(condition.Fact)}, 1, cast({Argument(Letters(condition.Prefix))} as integer)) = {Argument(condition.Prefix)}");

    // Not by like, which SQLite reads without regard to case.
    public string TextHas(TextHas condition) =>
        Known($"{Holds(condition.Fact, $" {condition.Value} ")} or {Holds(condition.Fact, $" {condition.Value}.")}");

    public string Within(Within condition)
    {
        var column = CaseFactColumns.Of(condition.Fact);
        return Known($"{column} >= {Argument(condition.From.Microseconds)} and {column} < {Argument(condition.Until.Microseconds)}");
    }

    private string Holds(CaseFact fact, string part) => $"replace(' ' || {CaseFactColumns.Of(fact)} || ' ', {Argument(part)}, '') <> ' ' || {CaseFactColumns.Of(fact)} || ' '";

    private static string Known(string comparison) => $"(({comparison}) is true)";

    // Both engines count letters, not the halves of which C# makes the rarer ones.
    private static long Letters(string text) => text.EnumerateRunes().Count();

    private string Argument(object value)
    {
        if (named.TryGetValue(value, out var name)) return name;
        name = FormattableString.Invariant($"@f{named.Count}");
        arguments[name[1..]] = value;
        return named[value] = name;
    }

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.Less => "<",
        Comparison.AtMost => "<=",
        Comparison.More => ">",
        Comparison.AtLeast => ">=",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Nobody compares like this."),
    };
}
