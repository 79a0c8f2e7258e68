using System.Text.RegularExpressions;

namespace Gridloom.Domain.FigureAudit.Reading;

/// <summary>
/// Finds the tables in a text whose columns are kept by spaces or by bars (还原对齐的表格): where three or more lines in a row have pieces apart
/// from each other, the pieces become cells, each in the column that it stands under.
/// </summary>
internal static partial class TextColumns
{
    private const int FewestRows = 3;

    /// <summary>A piece of a line, from one column of the screen to before another.</summary>
    private readonly record struct Piece(string Text, int From, int To);

    /// <summary>Puts tabs between the cells of tables, and trims the lines of others where <paramref name="wide"/> is false.</summary>
    /// <param name="wide">True where a Chinese sign takes two columns, as in an editor; false where each sign takes one, as pdftotext counts.</param>
    public static void Mark(string[] lines, bool wide)
    {
        for (var at = 0; at < lines.Length;)
        {
            var end = at;
            var rows = new List<(int Line, List<Piece> Pieces)>();
            // A blank line within a table is only leading between its rows.
            for (; end < lines.Length; end++)
            {
                if (string.IsNullOrWhiteSpace(lines[end])) continue;
                if (lines[end].Contains('\t', StringComparison.Ordinal) || Pieces(lines[end], wide) is not { Count: > 1 } pieces || (wide && Remark().IsMatch(lines[end]))) break;
                // The line above a table that says which it is, whose, and in what unit, is none of its rows.
                if (rows.Count > 0 || !wide || !pieces.Exists(p => Heading().IsMatch(p.Text))) rows.Add((end, pieces));
            }

            if (IsTable(rows, wide)) MarkTable(lines, rows);
            else if (!wide)
                foreach (var (line, _) in rows) lines[line] = lines[line].Trim();
            if (end < lines.Length && !wide) lines[end] = lines[end].Trim();
            at = end + 1;
        }
    }

    /// <summary>The cells of a line that bars divide, with tabs between them; a line that only draws a rule is blank. Null when it is neither.</summary>
    public static string? OfBars(string line)
    {
        // Without bars on both sides a sign of equality says that the bars belong to a formula.
        if (line.Contains('\t', StringComparison.Ordinal) || Bars().Count(line) < 2 || (line.Contains('=', StringComparison.Ordinal) && !Framed().IsMatch(line))) return null;
        if (Ruled().IsMatch(line)) return "";
        var cells = Bars().Split(line.Trim());
        var from = cells[0].Length == 0 ? 1 : 0;
        return string.Join('\t', cells[from..(cells[^1].Length == 0 ? cells.Length - 1 : cells.Length)].Select(static c => c.Trim()));
    }

    // In an editor people part words by two spaces as well; a table has numbers that stand alone.
    private static bool IsTable(List<(int Line, List<Piece> Pieces)> rows, bool wide) =>
        rows.Count >= FewestRows && (!wide || rows.Count(r => r.Pieces.Exists(p => Figures.Alone(PlainText.Of(p.Text)) is not null)) >= 2);

    private static void MarkTable(string[] lines, List<(int Line, List<Piece> Pieces)> rows)
    {
        var width = rows.Max(r => r.Pieces.Count);
        if (Parted(rows) is { } parted && parted.Count >= width)
        {
            foreach (var (line, pieces) in rows) lines[line] = string.Join('\t', parted.Select(c => pieces.Find(p => p.From >= c.From && p.To <= c.To).Text));
            return;
        }

        // The rows that have a piece in every column say where the columns are.
        var full = rows.FindAll(r => r.Pieces.Count == width);
        var columns = Enumerable.Range(0, width).Select(c => (From: full.Min(r => r.Pieces[c].From), To: full.Max(r => r.Pieces[c].To))).ToArray();
        foreach (var (line, pieces) in rows)
        {
            var cells = new string[width];
            var from = 0;
            foreach (var (left, piece) in pieces.Index())
            {
                // As many columns must be left as pieces are.
                var column = Enumerable.Range(from, width - from - (pieces.Count - left) + 1).MinBy(c => Distance(columns[c], piece));
                cells[column] = piece.Text;
                from = column + 1;
            }

            lines[line] = string.Join('\t', cells);
        }
    }

    // The columns that blank stripes from top to bottom part; null when two pieces of a row would stand in one.
    private static List<(int From, int To)>? Parted(List<(int Line, List<Piece> Pieces)> rows)
    {
        var columns = new List<(int From, int To)>();
        foreach (var piece in rows.SelectMany(r => r.Pieces).OrderBy(p => p.From))
        {
            if (columns.Count > 0 && piece.From < columns[^1].To) columns[^1] = (columns[^1].From, Math.Max(columns[^1].To, piece.To));
            else columns.Add((piece.From, piece.To));
        }

        for (var at = columns.Count - 1; at > 0; at--)
        {
            // A heading may stand beside its figures and not over them; two columns have both a heading.
            if (Both(rows, columns[at - 1], columns[at])) continue;
            columns[at - 1] = (columns[at - 1].From, columns[at].To);
            columns.RemoveAt(at);
        }

        return rows.TrueForAll(r => r.Pieces.Select(p => columns.FindIndex(c => p.From < c.To)).Distinct().Count() == r.Pieces.Count) ? columns : null;
    }

    private static bool Both(List<(int Line, List<Piece> Pieces)> rows, (int From, int To) one, (int From, int To) other) =>
        rows.Exists(r => r.Pieces.Exists(p => p.From >= one.From && p.To <= one.To) && r.Pieces.Exists(p => p.From >= other.From && p.To <= other.To));

    // Below zero: by how much the piece and the column overlap.
    private static int Distance((int From, int To) column, Piece piece) => Math.Max(column.From, piece.From) - Math.Min(column.To, piece.To);

    private static List<Piece> Pieces(string line, bool wide)
    {
        var found = new List<Piece>();
        var (at, column, start) = (0, 0, 0);
        foreach (Match match in (wide ? Wide() : Apart()).Matches(line))
        {
            for (; at < match.Index; at++) column += Width(line[at], wide);
            var from = column;
            for (; at < match.Index + match.Length; at++) column += Width(line[at], wide);
            // 项  目 is one word, set wide: read as it is printed. 类  款  项 are three columns.
            if (found is [.., { Text.Length: 1 } before] && IsHan(before.Text[0]) && match.Length == 1 && IsHan(match.Value[0]) && before.Text + match.Value is not ("类款" or "款项")) found[^1] = new(line[start..at], before.From, column);
            else
            {
                start = match.Index;
                found.Add(new(match.Value, from, column));
            }
        }

        return found;
    }

    private static bool IsHan(char sign) => sign is >= '一' and <= '龥';

    private static int Width(char sign, bool wide) => wide && sign >= '\u2E80' ? 2 : 1;

    [GeneratedRegex(@"^(?:(?:编制|填报|公开)?(?:单位|部门)(?:名称)?|金额单位)[:：]|^附?表 ?(?:\d{1,2}(?:-\d{1,2})?|[一二三四五六七八九十]{1,3})[:：]?$", RegexOptions.None, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\S+(?: \S+)*", RegexOptions.None, 1000)]
    private static partial Regex Apart();

    [GeneratedRegex(@"^\s*(?:注|备注|说明|附注)[:：\d]", RegexOptions.None, 1000)]
    private static partial Regex Remark();

    // A wide space parts, and so do two narrow ones.
    [GeneratedRegex(@"[^\s\u3000]+(?: [^\s\u3000]+)*", RegexOptions.None, 1000)]
    private static partial Regex Wide();

    [GeneratedRegex(@"^\s*[|｜│┃].*[|｜│┃]\s*$", RegexOptions.None, 1000)]
    private static partial Regex Framed();

    [GeneratedRegex("[|｜│┃]", RegexOptions.None, 1000)]
    private static partial Regex Bars();

    [GeneratedRegex(@"^[\s|｜│┃:+\-─━┼├┤┌┐└┘┬┴═]+$", RegexOptions.None, 1000)]
    private static partial Regex Ruled();
}
