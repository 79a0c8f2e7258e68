using System.Text.RegularExpressions;

namespace Gridloom.Server.Budget.Audit;

/// <summary>
/// Finds the tables in a PDF's text (还原 PDF 表格): where three or more lines in a row have pieces at least two spaces apart, the pieces become cells,
/// each in the column that it stands under.
/// </summary>
internal static partial class PdfColumns
{
    private const int FewestRows = 3;

    /// <summary>The same lines, those of tables with tabs between their cells.</summary>
    public static string Mark(string text)
    {
        string[] lines = [.. text.Replace("\f", "", StringComparison.Ordinal).Replace('\t', ' ').Split('\n').Select(static l => l.TrimEnd())];
        for (var at = 0; at < lines.Length;)
        {
            var end = at;
            var rows = new List<int>();
            // A blank line within a table is only leading between its rows.
            for (; end < lines.Length && (lines[end].Length == 0 || Pieces(lines[end]).Count > 1); end++)
                if (lines[end].Length > 0) rows.Add(end);
            if (rows.Count >= FewestRows) MarkTable(lines, rows);
            else
                foreach (var row in rows) lines[row] = lines[row].Trim();
            if (end < lines.Length) lines[end] = lines[end].Trim();
            at = end + 1;
        }

        return string.Join('\n', lines);
    }

    private static void MarkTable(string[] lines, List<int> rows)
    {
        var pieces = rows.ConvertAll(row => Pieces(lines[row]));
        var width = pieces.Max(p => p.Count);
        // The rows that have a piece in every column say where the columns are.
        var full = pieces.FindAll(p => p.Count == width);
        var columns = Enumerable.Range(0, width).Select(c => (From: full.Min(p => p[c].Index), To: full.Max(p => p[c].Index + p[c].Length))).ToArray();
        foreach (var (row, of) in rows.Zip(pieces))
        {
            var cells = new string[width];
            var from = 0;
            foreach (var (left, piece) in of.Index())
            {
                // As many columns must be left as pieces are.
                var column = Enumerable.Range(from, width - from - (of.Count - left) + 1).MinBy(c => Distance(columns[c], piece));
                cells[column] = piece.Value;
                from = column + 1;
            }

            lines[row] = string.Join('\t', cells);
        }
    }

    // Below zero: by how much the piece and the column overlap.
    private static int Distance((int From, int To) column, Match piece) => Math.Max(column.From, piece.Index) - Math.Min(column.To, piece.Index + piece.Length);

    private static List<Match> Pieces(string line) => Piece().Matches(line).ToList();

    [GeneratedRegex(@"\S+(?: \S+)*", RegexOptions.None, 1000)]
    private static partial Regex Piece();
}
