using System.Globalization;
using Gridloom.Domain.Cases.Duties;

namespace Gridloom.Domain.Tests.Cases.Duties;

/// <summary>An independent reading of the rule: look at every line, keep those that fit, let the closest win.</summary>
public sealed class DutyOracleTests
{
    private static readonly string[] Classes = ["0101", "0102", "0201", "01-01", "01-02", "02-01"];
    private static readonly string[] Areas = ["", "440309001", "440309002", "440309001001", "440309001002", "440309001001001", "440309001001002"];
    private static readonly string[] Units = ["roads", "water", "sanitation", "street-001"];

    [Theory]
    [InlineData(1)]
    [InlineData(20261120)]
    [InlineData(7741)]
    public void The_index_finds_what_a_look_at_every_line_finds(int seed)
    {
        var chance = new Seeded(seed);
        for (var round = 0; round < 200; round++)
        {
            var lines = Lines(chance);
            var catalogue = new DutyCatalogue("1", lines);
            for (var n = 0; n < 50; n++)
            {
                var asked = Case(chance);
                (catalogue.Find(asked)?.Clause).ShouldBe(Naive(lines, asked)?.Clause, $"seed {seed}, round {round}, {asked}");
            }
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(991)]
    public void A_trial_counts_what_a_recount_of_the_cases_counts(int seed)
    {
        var chance = new Seeded(seed);
        var lines = Lines(chance);
        var trial = new DutyTrial(new DutyCatalogue("1", lines));
        var cases = Enumerable.Range(0, 2000).Select(_ => new DispatchedCase(Case(chance), Units[chance.Next(Units.Length)], chance.Next(4) == 0)).ToList();

        cases.ForEach(trial.Count);

        string Would(DispatchedCase c) => Naive(lines, c.Case)?.Unit ?? "";
        long Count(Func<DispatchedCase, bool> counts) => cases.LongCount(counts);
        trial.All.ShouldBe(
            new(Count(c => Would(c) == c.Unit), Count(c => Would(c) != "" && Would(c) != c.Unit), Count(c => Would(c) != "" && Would(c) != c.Unit && c.Late), Count(c => Would(c) == "")), $"seed {seed}");
        trial.All.Cases.ShouldBe(cases.Count);
        trial.ByClass.Values.Sum(t => t.Cases).ShouldBe(cases.Count);
        foreach (var (of, tally) in trial.ByClass) tally.Elsewhere.ShouldBe(Count(c => c.Case.Class == of && Would(c) != "" && Would(c) != c.Unit), of);
        trial.Moves.Sum(m => m.Cases).ShouldBe(trial.All.Elsewhere);
        foreach (var m in trial.Moves)
            (m.Cases, m.Late).ShouldBe((Count(c => c.Unit == m.From && Would(c) == m.To), Count(c => c.Unit == m.From && Would(c) == m.To && c.Late)), $"seed {seed}, {m.From} to {m.To}");
    }

    private static Duty? Naive(List<Duty> lines, DutyCase c)
    {
        bool OfClass(string of) => of == "*" || of == c.Class || (of.Contains("**", StringComparison.Ordinal) && of.Length == c.Class.Length && of[..^2] == c.Class[..^2]);
        int Closeness(Duty line) => line.Of.Condition != "" ? 3 : line.Of.Class == "*" ? 0 : line.Of.Class.Contains('*', StringComparison.Ordinal) ? 1 : 2;
        var fitting = lines.Where(line => OfClass(line.Of.Class) && (line.Of.Condition == "" || line.Of.Condition == c.Condition) && c.Area.StartsWith(line.Of.Area, StringComparison.Ordinal)).ToList();
        return fitting.OrderByDescending(Closeness).ThenByDescending(line => line.Of.Area.Length).FirstOrDefault();
    }

    private static List<Duty> Lines(Seeded chance)
    {
        var keys = new HashSet<DutyKey>();
        for (var n = chance.Next(25); n >= 0; n--) keys.Add(Key(chance));
        return [.. keys.Select((key, i) => new Duty((i + 1).ToString(CultureInfo.InvariantCulture), key, Units[chance.Next(Units.Length)], "", "", ""))];
    }

    private static DutyKey Key(Seeded chance)
    {
        var of = Classes[chance.Next(Classes.Length)];
        var area = Areas[chance.Next(Areas.Length)];
        return chance.Next(4) switch
        {
            0 => new("*", "", area),
            1 => new(of[..^2] + "**", "", area),
            2 => new(of, "", area),
            _ => new(of, $"{of}/{1 + chance.Next(2)}", area),
        };
    }

    private static DutyCase Case(Seeded chance)
    {
        var of = Classes[chance.Next(Classes.Length)];
        return new(of, chance.Next(3) == 0 ? "" : $"{of}/{1 + chance.Next(3)}", Areas[chance.Next(Areas.Length)] is { Length: > 0 } area ? area : "440309");
    }
}
