namespace Gridloom.Domain.Cases.Parts;

/// <summary>What an act on a part asks of whoever does it (所需填写).</summary>
public enum PartNeed
{
    /// <summary>A sentence: what was done, or why not (说明).</summary>
    Note,

    /// <summary>The clause of the responsibility catalogue that says whose it is (权责条款).</summary>
    Clause,

    /// <summary>Whether the street is content with the unit; of whistles only (是否满意).</summary>
    Satisfied,

    /// <summary>The unit that is asked instead (改请单位).</summary>
    Unit,
}
