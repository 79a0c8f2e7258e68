namespace Gridloom.Domain.Budget;

/// <summary>What a live value is (实时值的种类).</summary>
public enum LiveKind
{
    /// <summary>计数: the sum of counts over the year.</summary>
    Count,

    /// <summary>率: one of the rates, in per cent.</summary>
    Rate,

    /// <summary>人数: how many workers reported any of what is counted.</summary>
    Workers,

    /// <summary>人均月度量: the counts by worker and month of the year so far.</summary>
    MonthlyPerWorker,
}
