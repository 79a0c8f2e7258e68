using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Indicators;
using Gridloom.Domain.Text;
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
/// <param name="Worker">The account that reported; it stands in no address.</param>
/// <param name="Unreadable">The address held a day that is none, or a code that can be no area's; the filter then leaves it out, and whoever shows the list says so.</param>
internal sealed record CaseFilter(
    string? Text = null, string? Class = null, string? Source = null, DateOnly? From = null, DateOnly? To = null, bool Moderation = false, string? Reporter = null, string? Area = null,
    string? Stage = null, Instant? Late = null, string? Unit = null, CaseFigure? Figure = null, bool Unreadable = false, string? Worker = null)
{
    /// <summary>The codes of the columns that the list shows, as <see cref="CaseListColumns"/> has them; null for the usual ones. No condition.</summary>
    public string? Columns { get; init; }

    /// <summary>In place of a stage: every case that has not ended.</summary>
    public const string Open = "open";

    /// <summary>In place of a unit: the cases that no unit has had.</summary>
    public const string NoUnit = "-";

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

    /// <summary>What the actor may see and the filter wants, but for words and numbers.</summary>
    public Condition ToCondition(Actor actor)
    {
        Condition?[] asked =
        [
            Area is null ? null : new TextStarts(CaseFacts.Area, Area),
            Stage == Open || Late is not null ? new Missing(CaseFacts.Ended) : null,
            Stage is null or Open ? null : new TextIs(CaseFacts.Stage, Stage),
            Late is { } late ? new NumberIs(CaseFacts.StepDue, Comparison.Less, late.Microseconds) : null,
            Unit switch { null => null, NoUnit => new Missing(CaseFacts.Unit), var unit => new TextIs(CaseFacts.Unit, unit) },
            Class is null ? null : new TextIs(CaseFacts.Class, Class),
            Source is null ? null : new TextIs(CaseFacts.Source, Source),
            Worker is null ? null : new TextIs(CaseFacts.Worker, Worker),
            Moderation ? new NumberIs(CaseFacts.AwaitsModeration, Comparison.Equal, 1) : null,
            // Beside the sight: whatever area or unit a figure's link names, it shows nobody more than they may see.
            Figure?.Cases,
        ];
        return asked.OfType<Condition>().Aggregate(FigureSight.Of(actor), static (all, one) => all & one);
    }

    /// <summary>The keys of all numbers that the filter's days and beginnings allow, the last not included.</summary>
    public (long From, long Until) Keys(string district)
    {
        var (from, until) = CaseNumber.KeysOf(NumberBegins(district) ?? district);
        if (From is { } first) from = Math.Max(from, CaseNumber.FirstKey(district, first));
        if (To is { } last && last < DateOnly.MaxValue) until = Math.Min(until, CaseNumber.FirstKey(district, last.AddDays(1)));
        return (from, until);
    }

    /// <summary>What the cases' texts must hold; null when any text will do.</summary>
    public CaseTextLookup.Sought? Sought =>
        (Text is null || IsNumber(Text)) && Reporter is null ? null : new(Text is null || IsNumber(Text) ? [] : Grams.Words(Text), Reporter);

    /// <summary>How the numbers must begin; null when they need not.</summary>
    public string? NumberBegins(string district) =>
        Text is null || !IsNumber(Text) ? null : Text.StartsWith(district + "-", StringComparison.Ordinal) ? Text : district + "-" + Text;

    /// <summary>True for what is looked for as the beginning of a case's number.</summary>
    public static bool IsNumber(string text) => text.Length >= 6 && text.All(c => char.IsAsciiDigit(c) || c == '-');

    private static Instant? At(string? text) => text is { Length: < 17 } && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? new Instant(at) : null;

    private static string? Staged(string? code) => code == Open || (code is not null && CaseStageNames.Find(code) is not null) ? code : null;

    private static string? Index(string? hex) => hex is { Length: 32 } && hex.All(char.IsAsciiHexDigitLower) ? hex : null;

    private static string? Code(string? typed) => typed is { Length: 6 or 9 or 12 or 15 } && typed.All(char.IsAsciiDigit) ? typed : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>As the address has it: 2026-11-20.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
