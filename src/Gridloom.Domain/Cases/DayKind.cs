namespace Gridloom.Domain.Cases;

/// <summary>What a calendar day is to the clock (日期类型).</summary>
public enum DayKind
{
    /// <summary>An ordinary working day (工作日).</summary>
    Workday,

    /// <summary>A Saturday or Sunday that is neither holiday nor moved (周末).</summary>
    Weekend,

    /// <summary>A day off by the State Council's yearly notice (节假日), whichever weekday it falls on.</summary>
    Holiday,

    /// <summary>A Saturday or Sunday that is worked in exchange for a longer holiday (调休上班).</summary>
    MakeUpDay,
}
