namespace Gridloom.Domain.Budget;

/// <summary>An indicator row with its cells put back where the form had them. A level is null where the row inherits it from above.</summary>
internal sealed record IndicatorRow(string? Level1, string? Level2, string Name, string Target)
{
    private const int Columns = 5;

    /// <summary>Null where the export cut the cell off.</summary>
    public string? Source { get; init; }

    /// <summary>
    /// The form's columns are 一级指标, 二级指标, 指标内容, 目标值, 目标值来源. Exporting it page by page lost merged cells
    /// and moved others, in the ways listed here and in no other; null when the row is none of them.
    /// </summary>
    public static IndicatorRow? Find(FormLine line)
    {
        if (!line.IsBlankFrom(Columns)) return null;
        return (string[])[line[0], line[1], line[2], line[3], line[4]] switch
        {
            // As designed. The two level cells are merged downwards, so most rows leave them blank.
            [var first, var second, var name, var target, var source]
                when BlankOrFirst(first) && BlankOrSecond(second) && Free(name) && Filled(target, source)
                => Row((first, second), name, target, source),

            // The first-level column is gone and the row moved one to the left.
            [var second, var name, var target, var source, ""]
                when IsSecond(second) && Free(name) && Filled(target, source)
                => Row(("", second), name, target, source),

            // The first-level cell is gone and only the second level moved into its place.
            [var second, "", var name, var target, var source]
                when IsSecond(second) && Free(name) && Filled(target, source)
                => Row(("", second), name, target, source),

            // The same, and the name moved as well; the rows below it inherit the second level and keep the name's place.
            [var second, var name, "", var target, var source]
                when BlankOrSecond(second) && Free(name) && Filled(target, source)
                => Row(("", second), name, target, source),

            // The last row of a second level lost both level cells: its name stands first, target and source one to the left.
            [var name, "", var target, var source, ""]
                when Free(name) && Filled(target, source)
                => Row(("", ""), name, target, source),

            // The row moved one to the right and its source fell off the edge of the page.
            ["", var first, var second, var name, var target]
                when IsFirst(first) && IsSecond(second) && Free(name) && Filled(target)
                => Row((first, second), name, target, ""),

            _ => null,
        };
    }

    private static IndicatorRow Row((string First, string Second) levels, string name, string target, string source) =>
        new(LabelOrNull(levels.First), LabelOrNull(levels.Second), name, target) { Source = source.Length == 0 ? null : source };

    private static string? LabelOrNull(string cell) => cell.Length == 0 ? null : FormLine.LabelOf(cell);

    private static bool IsFirst(string cell) => FormLine.LabelOf(cell) is IndicatorLevels.Outputs or IndicatorLevels.Effects;

    private static bool IsSecond(string cell) => IndicatorLevels.PlaceOf(FormLine.LabelOf(cell)) >= 0;

    private static bool BlankOrFirst(string cell) => cell.Length == 0 || IsFirst(cell);

    private static bool BlankOrSecond(string cell) => cell.Length == 0 || IsSecond(cell);

    /// <summary>A level's label in the name's place means that the row moved in a way we do not know.</summary>
    private static bool Free(string cell) => cell.Length > 0 && !IsFirst(cell) && !IsSecond(cell);

    private static bool Filled(params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
            if (cell.Length == 0) return false;
        return true;
    }
}
