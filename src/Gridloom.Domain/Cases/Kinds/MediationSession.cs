using System.Globalization;

namespace Gridloom.Domain.Cases.Kinds;

/// <summary>A session as somebody typed it. Null and blank mean "not given".</summary>
/// <param name="HeldAt">Beijing time: <c>2026-11-20T10:00</c>.</param>
/// <param name="Units">Codes of the units that took part.</param>
public sealed record SessionInput(string? HeldAt, string? Place, IReadOnlyList<string> Units, string? Others, string? Outcome, string? Note);

/// <summary>One session of a mediation (调解场次). It is written down once and stays; several units may sit at one window.</summary>
/// <param name="Units">Codes of the units that took part, without doubles, in their order.</param>
/// <param name="Others">Who else took part, by their offices and not by their names; empty for nobody.</param>
/// <param name="Outcome">A code of <see cref="DisputeLists.Outcomes"/>.</param>
/// <param name="Note">Empty for none.</param>
public sealed record MediationSession(Instant HeldAt, string Place, IReadOnlyList<string> Units, string Others, string Outcome, string Note)
{
    /// <summary>Characters.</summary>
    public const int PlaceLimit = 100;

    /// <summary>Characters.</summary>
    public const int NoteLimit = 1000;

    /// <summary>Checks all fields and reports all faults together; each names its field with <c>session-</c> in front.</summary>
    /// <param name="known">Whether a unit's code is one of the district's.</param>
    /// <param name="now">No session was held later.</param>
    public static Outcome<MediationSession> Check(SessionInput input, DisputeLists lists, Func<string, bool> known, Instant now)
    {
        var faults = new List<Problem>();
        string Text(Outcome<string> read)
        {
            if (read.Succeeded(out var text, out var refused)) return text;
            faults.Add(refused);
            return "";
        }

        var at = DateTime.TryParseExact(input.HeldAt?.Trim(), "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed) && typed.Year >= 2000
            ? Instant.From(new DateTimeOffset(typed, Instant.ChinaOffset)) : (Instant?)null;
        if (at is null || at > now) faults.Add(KindProblems.NoSessionTime);
        var place = Text(OpenText.Need(input.Place, PlaceLimit, KindProblems.NoSessionPlace));
        if (!input.Units.All(known)) faults.Add(KindProblems.UnknownWord.At("session-unit"));
        if (KindWord.Find(lists.Outcomes, input.Outcome?.Trim()) is null) faults.Add(KindProblems.NoSessionOutcome);
        var (others, note) = (Text(OpenText.Read(input.Others, PlaceLimit, "session-others")), Text(OpenText.Read(input.Note, NoteLimit, "session-note")));
        if (faults.Count > 0) return Problem.Of(faults);
        return new MediationSession(at!.Value, place, [.. input.Units.Distinct().Order(StringComparer.Ordinal)], others, input.Outcome!.Trim(), note);
    }
}
