using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Cases.Parts;

/// <summary>Judges what was filled in about a part (协同填写校验); the first fault is told.</summary>
internal static class PartInput
{
    public static Problem? RefuseAsk(PartAsk ask, PartGround ground, HandlingUnits units)
    {
        if (ask.Units.Count is 0 or > PartAsk.UnitsMax || ask.Units.Distinct(StringComparer.Ordinal).Count() != ask.Units.Count) return PartProblems.NoUnits;
        if (ask.Units.Select(unit => RefuseUnit(unit, ask.Type, ground, units)).FirstOrDefault(static fault => fault is not null) is { } refused) return refused;
        if (Typed.Clean(ask.Task) is not { Length: <= PartAsk.TaskLimit } task || Typed.HasControl(task)) return PartProblems.NoTask;
        return Typed.Clean(ask.Limit) is { } limit && !TimeLimit.Parse(limit).Succeeded(out _, out _) ? PartProblems.BadLimit : null;
    }

    public static Problem? RefuseUnit(string? unit, PartType type, PartGround ground, HandlingUnits units)
    {
        if (unit is null || units.Find(ground.Case.District, unit) is null) return PartProblems.UnknownUnit;
        if (unit == ground.Case.Unit) return PartProblems.LeadUnit;
        if (type == PartType.Whistle && PartGuards.IsStreet(units, ground.Case.District, unit)) return PartProblems.StreetUnit;
        return ground.HasOpen(unit) ? PartProblems.UnitHas : null;
    }

    public static Problem? RefuseAct(PartFile p, PartAct act, PartGround ground, HandlingUnits units) =>
        PartTable.Of(act.Kind).Needs.Select(need => need switch
        {
            PartNeed.Note => Typed.Clean(act.Note) is { Length: <= PartAct.NoteLimit } note && !Typed.HasControl(note) ? null : PartProblems.NoNote,
            PartNeed.Clause => RefuseClause(Typed.Clean(act.Clause)),
            PartNeed.Satisfied => p.Type == PartType.Whistle && act.Satisfied is null ? PartProblems.NoAnswer : null,
            PartNeed.Unit => RefuseUnit(act.Unit, p.Type, ground, units),
            _ => throw new ArgumentOutOfRangeException(nameof(act), need, "Nobody judges this need."),
        }).FirstOrDefault(static problem => problem is not null);

    private static Problem? RefuseClause(string? clause)
    {
        if (clause is null) return PartProblems.NoClause;
        if (clause.Length > CaseAct.ClauseLimit) return CaseProblems.TooLong("clause", clause.Length, CaseAct.ClauseLimit);
        return Typed.HasControl(clause) ? CaseProblems.ControlCharacters.At("clause") : null;
    }
}
