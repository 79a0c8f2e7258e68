namespace Gridloom.Domain.FigureAudit;

/// <summary>How grave a finding is (严重程度).</summary>
public enum Severity
{
    /// <summary>提示: rounding explains it, or it is only to be looked at.</summary>
    Note,

    /// <summary>存疑: it seems wrong, and a person decides.</summary>
    Warning,

    /// <summary>错误: it cannot be so.</summary>
    Error,
}
