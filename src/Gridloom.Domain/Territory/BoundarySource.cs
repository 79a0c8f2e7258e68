namespace Gridloom.Domain.Territory;

/// <summary>Where boundaries come from (边界来源), by the code that the store carries.</summary>
public static class BoundarySource
{
    /// <summary>合成: drawn by the demo; to be labelled as such wherever it is shown.</summary>
    public const string Synthetic = "synthetic";

    /// <summary>导入: out of a file that the centre answers for.</summary>
    public const string Imported = "imported";
}
