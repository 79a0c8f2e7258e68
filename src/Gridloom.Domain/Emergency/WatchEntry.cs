using System.Globalization;
using Gridloom.Domain.Cases.Kinds;

namespace Gridloom.Domain.Emergency;

/// <summary>An entry of the duty log as somebody typed it. Null and blank mean "not given".</summary>
/// <param name="HappenedAt">Beijing time: <c>2026-11-20T10:00</c>.</param>
/// <param name="Kind">A code of <see cref="EmergencyLists.Watch"/>; asked of a first entry only.</param>
public sealed record WatchInput(string? HappenedAt, string? Kind, string? Words, string? Source, string? Measures);

/// <summary>One entry of a street's duty log (值班日志): what happened, who told it, what was done. It is written once and stays.</summary>
/// <param name="Kind">Empty in an entry about an earlier one, which has its kind.</param>
/// <param name="Source">Who told it, by office and not by name; empty when the duty saw it themselves.</param>
/// <param name="Measures">What was done; empty when nothing was needed.</param>
public sealed record WatchEntry(Instant HappenedAt, string Kind, string Words, string Source, string Measures)
{
    /// <summary>Characters.</summary>
    public const int WordsLimit = 1000;

    /// <summary>Characters.</summary>
    public const int SourceLimit = 50;

    /// <summary>Characters.</summary>
    public const int MeasuresLimit = 1000;

    // A slip in the year would put an entry where nobody looks.
    private const int DaysBack = 366;

    /// <summary>Checks all fields and reports all faults together, each naming its field.</summary>
    /// <param name="lists">Null for an entry about an earlier one.</param>
    /// <param name="now">Nothing happened later; and nothing that is more than 366 days ago is written down.</param>
    public static Outcome<WatchEntry> Check(WatchInput input, EmergencyLists? lists, Instant now)
    {
        var faults = new List<Problem>();
        string Text(Outcome<string> read)
        {
            if (read.Succeeded(out var text, out var refused)) return text;
            faults.Add(refused);
            return "";
        }

        var at = DateTime.TryParseExact(input.HappenedAt?.Trim(), "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed) && typed.Year >= 2000
            ? Instant.From(new DateTimeOffset(typed, Instant.ChinaOffset)) : (Instant?)null;
        if (at is null || at > now || at < now - TimeSpan.FromDays(DaysBack)) faults.Add(WatchProblems.NoTime);
        var kind = lists is null ? "" : input.Kind?.Trim() ?? "";
        if (lists is not null && KindWord.Find(lists.Watch, kind) is null) faults.Add(WatchProblems.NoKind);
        var entry = new WatchEntry(
            at ?? now, kind, Text(OpenText.Need(input.Words, WordsLimit, WatchProblems.NoWords)), Text(OpenText.Read(input.Source, SourceLimit, "source")),
            Text(OpenText.Read(input.Measures, MeasuresLimit, "measures")));
        return faults.Count > 0 ? Problem.Of(faults) : entry;
    }
}
