using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Text;
using Gridloom.Server.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace Gridloom.Server.Cases;

/// <summary>
/// Which cases a list shows (筛选条件). The URL is its only form: the same filter gives the list, the count and whatever links to it, so a
/// figure always opens to exactly the cases that it counts.
/// </summary>
/// <param name="Text">Words to be found in address or description, or the beginning of a number.</param>
/// <param name="From">First day of reporting in China, included.</param>
/// <param name="To">Last day of reporting in China, included.</param>
/// <param name="Moderation">True: only reports from the public page that nobody has looked at.</param>
/// <param name="Reporter">Blind index (hex) of a reporter's phone: an address may hold it, as it tells nothing of the phone.</param>
/// <param name="Area">Code of a district, street, community or grid: the cases in it and in its parts, as far as the actor may see them.</param>
/// <param name="Stage">Code of a stage, or <see cref="Open"/> for all in which a case waits for somebody.</param>
/// <param name="Late">Only open cases whose step was past its limit at that instant.</param>
/// <param name="Unit">The code of the unit that has it or had it last, or <see cref="NoUnit"/>.</param>
/// <param name="Figure">A counted figure, whose cases alone the list shows; <see cref="CaseFilters"/> reads it.</param>
/// <param name="Unreadable">The address held a day that is none, or a code that can be no area's; the filter then leaves it out, and whoever shows the list says so.</param>
internal sealed record CaseFilter(
    string? Text = null, string? Class = null, string? Source = null, DateOnly? From = null, DateOnly? To = null, bool Moderation = false, string? Reporter = null, string? Area = null,
    string? Stage = null, Instant? Late = null, string? Unit = null, CaseFigure? Figure = null, bool Unreadable = false)
{
    /// <summary>The codes of the columns that the list shows, as <see cref="CaseListColumns"/> has them; null for the usual ones. No condition.</summary>
    public string? Columns { get; init; }

    /// <summary>In place of a stage: every case that has not ended.</summary>
    public const string Open = "open";

    /// <summary>In place of a unit: the cases that no unit has had.</summary>
    public const string NoUnit = "-";

    /// <summary>The deadline of the step that a case waits for, as <see cref="CaseClock.Step"/> has it.</summary>
    public const string StepDue =
        """
        case c.stage when 'reported' then c.accept_due when 'verifying' then c.verify_due when 'accepted' then c.file_due when 'filed' then c.dispatch_due
            when 'arbitrating' then c.arbitrate_due when 'dispatched' then c.holder_due when 'handling' then c.holder_due when 'checking' then c.check_due end
        """;

    public static CaseFilter FromQuery(IQueryCollection query)
    {
        var (from, to, area) = (Typed.Clean(query["from"]), Typed.Clean(query["to"]), Typed.Clean(query["area"]));
        return new(Typed.Clean(query["q"]), Typed.Clean(query["class"]), Typed.Clean(query["source"]), Day(from), Day(to), query["moderation"] == "1", Index(query["reporter"]), Code(area),
            Staged(query["stage"]), At(query["late"]), Typed.Clean(query["unit"]),
            Unreadable: (from is not null && Day(from) is null) || (to is not null && Day(to) is null) || (area is not null && Code(area) is null))
        {
            Columns = CaseListColumns.Clean(string.Join(',', query["cols"].OfType<string>())),
        };
    }

    /// <summary>The list's address with this filter.</summary>
    /// <param name="address">The list's own, or nothing for the conditions alone.</param>
    public string ToUrl(string? after = null, string address = "/cases")
    {
        var query = new Dictionary<string, string?>
        {
            ["q"] = Text, ["class"] = Class, ["source"] = Source, ["from"] = Day(From), ["to"] = Day(To),
            ["moderation"] = Moderation ? "1" : null, ["reporter"] = Reporter, ["area"] = Area,
            ["stage"] = Stage, ["late"] = Late?.Microseconds.ToString(CultureInfo.InvariantCulture), ["unit"] = Unit, ["figure"] = Figure?.Link.ToString(), ["cols"] = Columns, ["after"] = after,
        };
        return QueryHelpers.AddQueryString(address, query.Where(p => p.Value is not null));
    }

    /// <summary>The rows of <c>case_case</c> (alias c) that the actor may see and the filter wants, as a condition and its arguments.</summary>
    public (string Where, Dictionary<string, object?> Arguments) ToSql(Actor actor, Dialect dialect)
    {
        List<string> where = ["c.district = @district"];
        var arguments = new Dictionary<string, object?> { ["district"] = actor.District };
        void And(string condition, string name, object? value)
        {
            where.Add(condition);
            arguments[name] = value;
        }

        // By their beginnings, not by what sorts behind them: that depends on the database's collation.
        if (actor.Scope.Area.Length > 6) And(FormattableString.Invariant($"substr(c.area, 1, {actor.Scope.Area.Length}) = @area"), "area", actor.Scope.Area);
        // Who acts for a unit sees what that unit, or one below it, has or had; see CaseSight.
        if (actor.Unit is { } unit)
        {
            And("(' ' || c.units || ' ' like @ownUnit or ' ' || c.units like @unitBelow)", "ownUnit", $"% {unit} %");
            arguments["unitBelow"] = $"% {unit}.%";
        }
        if (Area is not null) And(FormattableString.Invariant($"substr(c.area, 1, {Area.Length}) = @part"), "part", Area);
        if (Stage == Open || Late is not null) where.Add("c.ended_at is null");
        if (Stage is not null and not Open) And("c.stage = @stage", "stage", Stage);
        if (Late is { } late) And($"{StepDue} < @late", "late", late.Microseconds);
        if (Unit == NoUnit) where.Add("c.unit is null");
        if (Unit is not null and not NoUnit) And("c.unit = @unit", "unit", Unit);
        if (Class is not null) And("c.class = @class", "class", Class);
        if (Source is not null) And("c.source = @source", "source", Source);
        // By number, which is given in the order of reporting and is the key.
        if (From is { } from) And("c.number >= @from", "from", CaseNumber.Before(actor.District, from));
        if (To is { } to) And("c.number < @to", "to", CaseNumber.Before(actor.District, to.AddDays(1)));
        if (Moderation) where.Add("c.awaits_moderation = 1");
        // Beside the scope above: whatever area or unit a figure's link names, it shows nobody more than they may see.
        if (Figure is not null) where.Add(Figure.Cases.Read(new ConditionToSql(arguments)));
        // An address with a reporter in it may be passed on; it tells which cases belong together only to who may see reporters.
        if (Reporter is not null && !actor.May(Permission.ReadReporter)) where.Add("1 = 0");
        var byNumber = Text is not null && IsNumber(Text);
        if (byNumber) AndNumber(Text!, And, arguments);
        IReadOnlyList<string> words = Text is null || byNumber ? [] : Grams.Words(Text);
        if (Text is not null && !byNumber && words.Count == 0) where.Add("1 = 0");
        else if (words.Count > 0 || Reporter is not null) AndWords(words, And, arguments, dialect);
        return (string.Join(" and ", where), arguments);
    }

    /// <summary>True for what is looked for as the beginning of a case's number.</summary>
    public static bool IsNumber(string text) => text.Length >= 6 && text.All(c => char.IsAsciiDigit(c) || c == '-');

    private static void AndNumber(string text, Action<string, string, object?> and, Dictionary<string, object?> arguments)
    {
        var number = text.StartsWith(arguments["district"] + "-", StringComparison.Ordinal) ? text : arguments["district"] + "-" + text;
        and("(c.number >= @number and c.number < @numberEnd)", "number", number);
        arguments["numberEnd"] = number + "~";
    }

    private void AndWords(IReadOnlyList<string> words, Action<string, string, object?> and, Dictionary<string, object?> arguments, Dialect dialect)
    {
        // The grams narrow it down by the index; each word must then stand there in one piece.
        var contained = string.Concat(words.Select((_, i) => FormattableString.Invariant($" and x.plain like @word{i}")));
        var grams = Reporter is null ? Grams.ToFind(words) : [Reporter, .. Grams.ToFind(words)];
        and($"c.number in (select x.number from case_text x where x.district = @district and {dialect.HoldsGrams}{contained})",
            "grams", dialect.MatchAll(grams));
        for (var i = 0; i < words.Count; i++) arguments[FormattableString.Invariant($"word{i}")] = "%" + words[i] + "%";
    }

    private static Instant? At(string? text) => text is { Length: < 17 } && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? new Instant(at) : null;

    private static string? Staged(string? code) => code == Open || (code is not null && CaseStageNames.Find(code) is not null) ? code : null;

    private static string? Index(string? hex) => hex is { Length: 32 } && hex.All(char.IsAsciiHexDigitLower) ? hex : null;

    private static string? Code(string? typed) => typed is { Length: 6 or 9 or 12 or 15 } && typed.All(char.IsAsciiDigit) ? typed : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>As the address has it: 2026-11-20.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
