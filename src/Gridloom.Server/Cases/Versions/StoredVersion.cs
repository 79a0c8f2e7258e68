using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Cases.Versions;

namespace Gridloom.Server.Cases.Versions;

/// <summary>A version of a catalogue as its row has it, in the table of that catalogue (版本行).</summary>
/// <param name="FromDay">yyyy-MM-dd; null for a draft.</param>
/// <param name="Sample">1 when nobody agreed to it and it only shows the product.</param>
internal sealed record StoredVersion(
    string District, string Code, string? FromDay, long Sample, long Lines, string? CopyOf, string MadeBy, Instant MadeAt, string? ForcedBy, Instant? ForcedAt, long Version)
{
    public const string Columns =
        """
        v.district, v.code, v.from_day as FromDay, v.sample, v.lines, v.copy_of as CopyOf, v.made_by as MadeBy, v.made_at as MadeAt, v.forced_by as ForcedBy,
        v.forced_at as ForcedAt, v.version
        """;

    public DateOnly? From => FromDay is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public DatedVersion ToVersion() => new(Code, From);
}
