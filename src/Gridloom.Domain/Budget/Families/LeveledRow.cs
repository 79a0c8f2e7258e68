namespace Gridloom.Domain.Budget.Families;

/// <summary>An indicator row with its level labels taken off.</summary>
/// <param name="First">一级指标; null where the row prints none and inherits it.</param>
/// <param name="Second">二级指标; likewise.</param>
/// <param name="Rest">The other cells that hold text: 指标内容 and 目标值 when all is well.</param>
internal sealed record LeveledRow(FormLine Line, string? First, string? Second, IReadOnlyList<FilledCell> Rest)
{
    /// <summary>What the cell in the table's margin says, merged over all rows.</summary>
    private const string Margin = "年度绩效指标";

    private const int NameColumn = 3;
    private const int TargetColumn = 4;

    public static LeveledRow Of(FormLine line, LevelList levels)
    {
        var rest = FilledCell.Of(line);
        string? Take(Predicate<string> isLabel)
        {
            if (rest.Count == 0 || !isLabel(rest[0].Label)) return null;
            var label = rest[0].Label;
            rest.RemoveAt(0);
            return label;
        }

        Take(text => text == Margin);
        return new(line, Take(levels.IsFirst), Take(text => levels.PlaceOf(text) >= 0), rest);
    }

    /// <summary>Only a page break cuts a row in two, and it leaves a blank line.</summary>
    public bool MayBeRest => First is null && Second is null && Line.After + 1 < Line.Number;

    /// <summary>Name and target; null when the row is none. A name that stands in the last column lost its target over the edge of the page.</summary>
    public (string Name, string Target)? Cells => Rest switch
    {
        [var name, var target] => (name.Text, target.Text),
        [{ Text: "不适用" }] => ("不适用", "不适用"),
        [var both] when both.Text.Split('\n') is [var name, var target] => (name, target),
        [var name] when Second is not null && name.Column >= TargetColumn => (name.Text, ""),
        _ => null,
    };

    /// <summary>Whether the only cell of this row goes on with the target, told by the columns of the row below, which is on the same page.</summary>
    public bool ContinuesTarget(LeveledRow? below)
    {
        var column = Rest[0].Column;
        if (below is { Rest: [var name, var target] } && below.Line.After + 1 == below.Line.Number)
            return column != name.Column && (column == target.Column || column > name.Column);
        return column > NameColumn;
    }
}
