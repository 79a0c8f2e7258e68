using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Parts;
using Microsoft.AspNetCore.WebUtilities;

namespace Gridloom.Server.Cases.Parts;

/// <summary>Which parts a list shows, and over which days they are counted (协同筛选). The address is its only form.</summary>
/// <param name="Stage">Code of a stage, <see cref="Open"/> or <see cref="Ended"/>.</param>
/// <param name="Type">Code of a type; blank for both.</param>
/// <param name="Unit">Code of the unit that does it; blank for all.</param>
/// <param name="Late">Only what is past the deadline of its step.</param>
/// <param name="From">First day on which the counted parts were asked for, included.</param>
/// <param name="To">Last such day, included.</param>
internal sealed record PartFilter(string Stage, string Type, string Unit, bool Late, DateOnly From, DateOnly To)
{
    /// <summary>In place of a stage: whatever has not ended.</summary>
    public const string Open = "open";

    /// <summary>In place of a stage: confirmed or withdrawn.</summary>
    public const string Ended = "ended";

    private const int UsualDays = 90;

    public static PartFilter Of(IQueryCollection query, DateOnly today)
    {
        string? stage = query["stage"], type = query["type"], unit = query["unit"];
        var (from, to) = (Day(query["from"]) ?? today.AddDays(1 - UsualDays), Day(query["to"]) ?? today);
        return new(
            stage == Ended || PartStageNames.Find(stage) is { } known && !known.IsEnd() ? stage! : Open, PartTypeNames.Find(type) is null ? "" : type!,
            unit is { Length: > 0 and <= 40 } ? unit : "", query["late"] == "1", from <= to ? from : to, to);
    }

    public string ToUrl() => QueryHelpers.AddQueryString(ShowParts.Address, new Dictionary<string, string?>
    {
        ["stage"] = Stage == Open ? null : Stage, ["type"] = Blank(Type), ["unit"] = Blank(Unit), ["late"] = Late ? "1" : null, ["from"] = Ui.Show.Day(From), ["to"] = Ui.Show.Day(To),
    }.Where(static p => p.Value is not null));

    /// <summary>The arguments of <see cref="PartLookup"/>'s queries: what the person may see, and of it what the filter wants.</summary>
    public Dictionary<string, object> ToArguments(Actor actor, Instant now) => new(StringComparer.Ordinal)
    {
        ["district"] = actor.District, ["area"] = actor.Scope.Area, ["own"] = actor.Unit ?? "", ["stage"] = Stage, ["type"] = Type, ["unit"] = Unit, ["late"] = Late ? 1L : 0L,
        ["now"] = now.Microseconds, ["from"] = Midnight(From), ["until"] = Midnight(To.AddDays(1)),
    };

    private static string? Blank(string text) => text.Length == 0 ? null : text;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2180 ? day : null;

    private static long Midnight(DateOnly day) => Instant.From(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Instant.ChinaOffset)).Microseconds;
}
