namespace Gridloom.Domain.Cases.Parts;

/// <summary>What a clock of a part measures (协同计时). Both start when the unit is asked: what it takes to come is not given to it again.</summary>
public enum PartClockKind
{
    /// <summary>By when the unit has to report in (报到时限).</summary>
    Answer,

    /// <summary>By when its task is to be done (办理时限); the whole limit again where it is sent back.</summary>
    Work,
}
