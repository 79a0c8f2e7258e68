namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>What an act asks of whoever does it (所需填写).</summary>
public enum CaseNeed
{
    /// <summary>A sentence: the reason of a refusal, or what was seen or done (说明).</summary>
    Note,

    /// <summary>Yes or no: as reported or not, done or not (是否).</summary>
    Answer,

    /// <summary>The filing condition (立案条件).</summary>
    Condition,

    /// <summary>The handling unit (处置单位).</summary>
    Unit,

    /// <summary>How content the reporter is (满意度).</summary>
    Satisfaction,

    /// <summary>The clause of the responsibility catalogue that says whose it is (权责条款).</summary>
    Clause,

    /// <summary>How much more time (延长多久), counted like the case's own limit.</summary>
    Extension,

    /// <summary>Until which day it may rest (挂账至).</summary>
    Until,

    /// <summary>How serious the supervision is (督办级别).</summary>
    Level,

    /// <summary>The case that it is the same matter as (主案).</summary>
    Main,
}
