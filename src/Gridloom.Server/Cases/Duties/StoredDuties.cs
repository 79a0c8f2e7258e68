using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Cases.Duties;

namespace Gridloom.Server.Cases.Duties;

/// <summary>A version of the catalogue as its row has it.</summary>
/// <param name="FromDay">yyyy-MM-dd; null for a draft.</param>
/// <param name="Sample">1 when nobody agreed to it and it only shows the product.</param>
internal sealed record StoredDutyVersion(
    string District, string Code, string? FromDay, long Sample, long Lines, string? CopyOf, string MadeBy, Instant MadeAt, string? ForcedBy, Instant? ForcedAt, long Version)
{
    public const string Columns =
        """
        v.district, v.code, v.from_day as FromDay, v.sample, v.lines, v.copy_of as CopyOf, v.made_by as MadeBy, v.made_at as MadeAt, v.forced_by as ForcedBy,
        v.forced_at as ForcedAt, v.version
        """;

    public DateOnly? From => FromDay is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public DutyVersion ToVersion() => new(Code, From);
}

/// <summary>A line as its row has it.</summary>
internal sealed record StoredDuty(string Clause, string Class, string Condition, string Area, string Unit, string Cooperating, string Supervisor, string Wording)
{
    public const string Select =
        """
        select l.clause, l.class, l.condition, l.area, l.unit, l.cooperating, l.supervisor, l.wording
        from case_duty_line l where l.district = @district and l.code = @code
        """;

    public Duty ToDuty() => new(Clause, new(Class, Condition, Area), Unit, Cooperating, Supervisor, Wording);
}
