using Gridloom.Domain.Cases.Classes;

namespace Gridloom.Server.Cases.Classes;

/// <summary>A line of the case catalogue as its row has it.</summary>
internal sealed record StoredClassLine(
    string Line, string Major, string Name, long IsOn, string Condition, string TimeLimit, string Closing, string UnitKind, long Sample, string AreaLimits)
{
    public const string Select =
        """
        select l.line, l.major, l.name, l.is_on as IsOn, l.condition, l.time_limit as TimeLimit, l.closing, l.unit_kind as UnitKind, l.sample, l.area_limits as AreaLimits
        from case_catalogue_line l where l.district = @district and l.code = @code
        """;

    public ClassLine ToLine() => new(Line, new(Major, Name, IsOn == 1), Condition, TimeLimit, Closing, UnitKind, Sample == 1, AreaLimits);
}
