namespace Gridloom.Domain.Indicators;

/// <summary>By which instant a case belongs to a period (统计口径). Stated beside every figure.</summary>
public enum CountBy
{
    /// <summary>By report time (按上报时间): the cases reported in the period, with all that became of them since.</summary>
    Report,

    /// <summary>By closing time (按结案时间): what was done in the period, out of what was due in it.</summary>
    Closing,
}
