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
}
