namespace Gridloom.Domain.Indicators;

/// <summary>What a fact of a case holds (事实类型).</summary>
public enum FactKind
{
    /// <summary>Microseconds, as <see cref="Instant"/> counts them.</summary>
    Instant,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>0 or 1.</summary>
    Flag,

    /// <summary>A code.</summary>
    Text,
}
