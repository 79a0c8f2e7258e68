namespace Gridloom.Domain.Budget.Families;

/// <summary>A cell that holds text, and where it stands. The exports move cells at will, so these readers go by what is written and ask the column only when that is not enough.</summary>
/// <param name="Column">From 0.</param>
internal sealed record FilledCell(int Column, string Text)
{
    public string Label { get; } = Prose.Label(Text);

    public static List<FilledCell> Of(FormLine line) =>
        [.. line.Cells.Index().Where(cell => cell.Item.Length > 0).Select(cell => new FilledCell(cell.Index, cell.Item))];
}
