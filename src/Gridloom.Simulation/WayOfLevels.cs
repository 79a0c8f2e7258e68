using Gridloom.Domain;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Simulation;

/// <summary>How cases go between the levels (下派、上呈): a street hands down what lies in a community with a station, and now and then it comes up again.</summary>
internal sealed class WayOfLevels(YearPlan plan, Crew crew)
{
    private readonly CaseRules rules = plan.Lifecycle.Rules;

    /// <summary>The community's station at the place, as long as it has not raised the case; null where there is none.</summary>
    public string? StationOf(CaseFile c) => rules.Units.Of(c.District)
        .FirstOrDefault(u => u.Level == UnitLevel.Community && c.Area.StartsWith(u.Area, StringComparison.Ordinal) && crew.HasLiaison(u.Code) && !c.Raisers.Split(' ').Contains(u.Code))?.Code;

    /// <summary>Hands it down; null where the unit works on it itself.</summary>
    public PlannedAct? OnHandling(RunningCase c)
    {
        var file = c.File;
        if (c.LeftAt is not null || file is not { UnitLevel: UnitLevel.Street, HandDowns: 0, Request: null }) return null;
        if (StationOf(file) is not { } station || !UnitCode.IsBelow(station, file.Unit!) || !c.Random.Chance(80)) return null;
        var act = Noted(CaseActKind.HandDown, Notes.HandedDown, c.Random) with { Unit = station };
        return new(rules.Calendar.AddWorkingTime(c.Since, TimeSpan.FromMinutes(c.Random.Between(5, 40))), crew.LiaisonOf(file.Unit!).Actor, act);
    }

    /// <summary>Raises it; null where the unit takes it on.</summary>
    public CaseAct? OnDispatched(RunningCase c)
    {
        var file = c.File;
        if (c.LeftAt is not null || file.RuledUnit == file.Unit || file.Raisers.Split(' ').Contains(file.Unit)) return null;
        return file.UnitLevel switch
        {
            UnitLevel.Community when c.Random.Chance(20) => Noted(CaseActKind.RaiseToStreet, Notes.Raised, c.Random),
            UnitLevel.Street when c.Random.Chance(6) => Noted(CaseActKind.RaiseToDesk, Notes.RaisedToDesk, c.Random),
            _ => null,
        };
    }

    private static CaseAct Noted(CaseActKind kind, string[] notes, SplitMix random) => new(kind) { Note = random.Of(notes) };
}
