namespace Gridloom.Domain.Cases.Kinds;

/// <summary>What kind of matter a case is (案件种类). All kinds go through one lifecycle; some have fields and counts of their own besides.</summary>
public enum CaseKind
{
    /// <summary>City management and everything else (一般).</summary>
    General,

    /// <summary>Something that may do harm (隐患).</summary>
    Hazard,

    /// <summary>Parties who cannot agree (纠纷).</summary>
    Dispute,

    /// <summary>Something that does harm now (突发事件).</summary>
    Emergency,
}
