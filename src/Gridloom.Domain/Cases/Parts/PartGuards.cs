using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Cases.Parts;

/// <summary>Judges person and part against a row of the table, and who may ask for a part at all (协同限制).</summary>
internal static class PartGuards
{
    private const string Street = "街道";
    private const int StreetDigits = 9;

    /// <summary>Why the person may not ask units to this case; null when they may.</summary>
    public static Problem? RefuseAsking(CaseFile c, PartType type, Actor who, HandlingUnits units)
    {
        if (who.District != c.District || !who.Scope.Covers(c.Area)) return CaseProblems.NotFound;
        if (!who.May(Permission.AskPart)) return LifecycleProblems.NotPermitted;
        if (type == PartType.Cooperate) return who.Unit is null && who.May(Permission.DispatchCase) ? null : PartProblems.MayNotAsk;
        // Whoever sits at the district's desk gives tasks; only a street whistles.
        var street = who.Unit is { } unit ? unit == c.Unit && IsStreet(units, c.District, unit) : who.Scope.Area.Length >= StreetDigits;
        return street ? null : PartProblems.MayNotWhistle;
    }

    /// <summary>Whether a unit is a street's own, or below one. Where one office stands for all streets, its kind says so.</summary>
    public static bool IsStreet(HandlingUnits units, string district, string unit) => units.Find(district, unit) is { } known && (known.Level != UnitLevel.District || known.Kind == Street);

    public static Problem? Refuse(PartFile p, PartTableRow row, Actor who, CaseFile c) =>
        RefusePerson(p, row, who, c) ?? PartTable.Verdict(p.Stage, row.Act) ?? RefuseCase(row, c);

    public static Problem? RefusePerson(PartFile p, PartTableRow row, Actor who, CaseFile c)
    {
        if (who.District != c.District || !who.Scope.Covers(c.Area)) return PartProblems.NotFound;
        if (!who.May(row.Permission)) return LifecycleProblems.NotPermitted;
        if (row.Guards.Contains(PartGuard.Doer) && who.Unit != p.Unit) return PartProblems.NotYours;
        return row.Guards.Contains(PartGuard.Asker) && !Asked(p, who) ? PartProblems.NotAsker : null;
    }

    public static Problem? RefuseCase(PartTableRow row, CaseFile c)
    {
        if (row.Guards.Contains(PartGuard.CaseOpen) && (c.Stage.IsEnd() || c.Stage == CaseStage.Linked)) return PartProblems.CaseEnded;
        return row.Guards.Contains(PartGuard.CaseWithUnit) && !WithUnit(c) ? PartProblems.CaseNotWithUnit : null;
    }

    /// <summary>A unit has the case and works on it, or is about to.</summary>
    public static bool WithUnit(CaseFile c) => c.Stage is CaseStage.Dispatched or CaseStage.Handling;

    // A desk stands for the other desks of its place: people go off duty. A unit stands for itself.
    private static bool Asked(PartFile p, Actor who) =>
        who.Unit == p.AskerUnit && (p.Type == PartType.Whistle || who.May(Permission.DispatchCase));
}
