using Gridloom.Domain.Cases.Duties;

namespace Gridloom.Server.Cases.Duties;

/// <summary>A line as its row has it.</summary>
internal sealed record StoredDuty(string Clause, string Class, string Condition, string Area, string Unit, string Cooperating, string Supervisor, string Wording, string Source)
{
    public const string Select =
        """
        select l.clause, l.class, l.condition, l.area, l.unit, l.cooperating, l.supervisor, l.wording, l.source
        from case_duty_line l where l.district = @district and l.code = @code
        """;

    public Duty ToDuty() => new(Clause, new(Class, Condition, Area), Unit, Cooperating, Supervisor, Wording) { Source = Source };
}
