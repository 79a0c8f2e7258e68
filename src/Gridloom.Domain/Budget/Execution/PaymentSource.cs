namespace Gridloom.Domain.Budget.Execution;

/// <summary>From which money a payment was made (资金来源).</summary>
public enum PaymentSource
{
    /// <summary>一般公共预算.</summary>
    General,

    /// <summary>政府性基金.</summary>
    Fund,

    /// <summary>上年结转.</summary>
    CarriedOver,

    /// <summary>其他资金 (非财政资金).</summary>
    Other,
}
