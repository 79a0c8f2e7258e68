namespace Gridloom.Domain.Indicators;

/// <summary>How two numbers are compared (比较).</summary>
public enum Comparison
{
    Equal,
    Less,
    AtMost,
    More,
    AtLeast,
}
