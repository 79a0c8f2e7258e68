namespace Gridloom.Domain.Cases.Duties;

/// <summary>One line of the responsibility catalogue (权责条款): who answers for which cases.</summary>
/// <param name="Clause">Its number, by which a return is argued and a suggestion explained: <c>3.2</c>. Unique in its version.</param>
/// <param name="Of">Which cases it is about.</param>
/// <param name="Unit">Code of the handling unit that is responsible (主办单位).</param>
/// <param name="Cooperating">Codes of the units that help (协办单位), with a space between; empty for none.</param>
/// <param name="Supervisor">The department that supervises (督办部门), in words; empty where none is named.</param>
/// <param name="Wording">What the clause says; may be empty.</param>
public sealed record Duty(string Clause, DutyKey Of, string Unit, string Cooperating, string Supervisor, string Wording)
{
    /// <summary>The number of the case whose ruling it came from (裁定来源); empty for a line that somebody wrote or imported.</summary>
    public string Source { get; init; } = "";

    public IReadOnlyList<string> CooperatingUnits => Cooperating.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
