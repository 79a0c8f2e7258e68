using System.Text;

namespace Gridloom.Server.Host;

/// <summary>A table for a terminal (文本表格). A Chinese character takes two columns there, which padding by length would get wrong.</summary>
internal sealed class TextTable
{
    private const string Gap = "  ";
    private readonly bool[] right;
    private readonly List<string[]> rows = [];

    /// <param name="heads">The column heads; one that ends with <c>&gt;</c> stands right-aligned.</param>
    public TextTable(params string[] heads)
    {
        right = [.. heads.Select(head => head.EndsWith('>'))];
        rows.Add([.. heads.Select(head => head.TrimEnd('>'))]);
    }

    public void Add(params string[] cells) =>
        rows.Add(cells.Length == right.Length ? cells : throw new ArgumentException($"The table has {right.Length} columns, the row {cells.Length}.", nameof(cells)));

    public override string ToString()
    {
        var widths = right.Select((_, column) => rows.Max(row => Width(row[column]))).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
            text.Append(string.Join(Gap, row.Select((cell, column) => Padded(cell, widths[column], right[column]))).TrimEnd()).Append('\n');
        return text.ToString();
    }

    private static string Padded(string cell, int width, bool right)
    {
        var fill = new string(' ', width - Width(cell));
        return right ? fill + cell : cell + fill;
    }

    private static int Width(string cell) => cell.EnumerateRunes().Sum(rune => IsWide(rune.Value) ? 2 : 1);

    /// <summary>The wide and full-width ranges of Unicode's East Asian Width that Chinese text uses.</summary>
    private static bool IsWide(int rune) =>
        rune is (>= 0x2E80 and <= 0xA4CF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x20000 and <= 0x3FFFD);
}
