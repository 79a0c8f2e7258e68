namespace Gridloom.Domain.Cases.Versions;

/// <summary>A version of a catalogue that a district keeps (版本), without its lines.</summary>
/// <param name="Code">As people call it: 2026-03. Unique in its district.</param>
/// <param name="From">The first day in China on which it holds, included; null for a draft (草案).</param>
public sealed record DatedVersion(string Code, DateOnly? From)
{
    private const int CodeMax = 20;

    /// <summary>
    /// Null when it is no version's code: 1 to 20 letters, digits, points and hyphens, beginning with a letter or digit. A digit must be among
    /// them, so that no version is called like one of the pages beside it.
    /// </summary>
    public static string? ReadCode(string? typed) =>
        typed?.Trim() is { Length: > 0 and <= CodeMax } code && char.IsAsciiLetterOrDigit(code[0]) && code.Any(char.IsAsciiDigit) && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') ? code : null;
}

/// <summary>The versions of one catalogue of a district (各版): which of them holds on a day, and when another may come into force.</summary>
public sealed class DatedVersions(IReadOnlyCollection<DatedVersion> versions)
{
    public IReadOnlyCollection<DatedVersion> All => versions;

    /// <summary>The version in force on that day in China; null before the first.</summary>
    public DatedVersion? InForceOn(DateOnly day) => versions.Where(v => v.From <= day).MaxBy(v => v.From);

    /// <summary>
    /// Whether a draft may hold from that day on. What was decided by a version must be found in it, so nothing begins today or
    /// before; only the first version of all may, for there is nothing that it could change.
    /// </summary>
    /// <returns>Why not; null when it may.</returns>
    public Problem? RefuseForce(DatedVersion draft, DateOnly? from, DateOnly today)
    {
        if (draft.From is not null) return VersionProblems.InForce;
        if (from is not { } day) return VersionProblems.DayUnreadable;
        if (versions.Any(v => v.From == day)) return VersionProblems.DayTaken;
        return versions.Any(v => v.From is not null) && day <= today ? VersionProblems.DayTooEarly : null;
    }
}
