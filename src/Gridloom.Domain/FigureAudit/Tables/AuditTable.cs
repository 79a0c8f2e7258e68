using System.Globalization;
using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Tables;

/// <summary>A table with its title (表).</summary>
/// <param name="Title">Without spaces and marks: 收支总表; empty when none stands above it.</param>
/// <param name="MoneyUnit">万元, 元 or 亿元, as said above it or above the one before.</param>
internal sealed partial record AuditTable(string Title, string MoneyUnit, List<IReadOnlyList<Passage>> Rows)
{
    /// <summary>True when a line above this table says the unit.</summary>
    public bool SaysUnit { get; init; }

    /// <summary>Its title in quotation marks, for messages; empty when it has none.</summary>
    public string Named => Title.Length > 0 ? $"“{Title}”" : "";

    private int? head;
    private int? headingRows;
    private bool? counts;
    private string[]? headings;

    /// <summary>True for a table of people or of things (人数、件数): its whole numbers are exact.</summary>
    public bool CountsPeople => counts ??= Enumerable.Range(0, Width).Any(c => CountHead().IsMatch(Heading(c))) && !Enumerable.Range(0, Width).Any(c => MoneyHead().IsMatch(Heading(c))) && !Body.Any(r => r.Any(c => Number(c) is { Decimals: > 0 }));

    public int Width => Rows.Count == 0 ? 0 : Rows.Max(r => r.Count);

    /// <summary>How many rows at the top hold no figure, with the one below them that only numbers the columns (栏次).</summary>
    public int Head => head ??= HeadingRows < Rows.Count && HeadingRows > 0 && NumbersColumns(Rows[HeadingRows]) ? HeadingRows + 1 : HeadingRows;

    // The rows that name the columns.
    private int HeadingRows => headingRows ??= Rows.TakeWhile(r => !r.Any(c => Number(c) is not null)).Count();

    public IEnumerable<IReadOnlyList<Passage>> Body => Rows.Skip(Head);

    /// <summary>What stands over a column, from the top down with <c>/</c> between; what spans several columns stands over each.</summary>
    public string Heading(int column) => (headings ??= Headings())[column];

    /// <summary>The figure of a cell that holds one and nothing else; null when it holds none. A year and a month are names, not figures.</summary>
    public static Figure? Number(Passage cell) => Figures.Alone(cell.Plain) is { } figure && !IsYear(figure) && figure.Unit != "月" ? figure : null;

    public static Figure? Number(IReadOnlyList<Passage> row, int column) => column < row.Count ? Number(row[column]) : null;

    /// <summary>The text of a cell without spaces; empty beyond the row's end.</summary>
    public static string Label(IReadOnlyList<Passage> row, int column) => column >= 0 && column < row.Count ? PlainText.Label(row[column].Plain) : "";

    private static bool IsYear(Figure figure) => figure.Unit == "年" || (figure is { Decimals: 0, Unit: "", Printed.Length: 4 } && figure.Number is >= 1990 and <= 2100);

    private string[] Headings()
    {
        var parts = Enumerable.Range(0, Width).Select(_ => new List<string>()).ToArray();
        for (var row = 0; row < HeadingRows; row++)
        {
            // The lowest row of the head names each column for itself; those above may span.
            var (last, bottom) = ("", row == HeadingRows - 1);
            for (var column = 0; column < Width; column++)
            {
                var label = Label(Rows[row], column);
                if (label.Length > 0) last = label;
                else if (!bottom && Spans(row, column)) label = last;
                if (label.Length > 0 && (parts[column].Count == 0 || parts[column][^1] != label)) parts[column].Add(label);
            }
        }

        return [.. parts.Select(p => string.Join('/', p))];
    }

    // A blank cell of the head belongs to what stands left of it when something of its own stands below.
    private bool Spans(int row, int column) => Enumerable.Range(row + 1, HeadingRows - row - 1).Any(below => Label(Rows[below], column).Length > 0);

    // 栏次 1 2 3, or 1 2 3=1+2 alone: one after the other, and nothing else.
    private static bool NumbersColumns(IReadOnlyList<Passage> row)
    {
        List<string> labels = [.. row.Where(c => !c.IsBlank).Select(c => PlainText.Label(c.Plain))];
        var numbers = labels.FindAll(l => Ordinal().IsMatch(l)).ConvertAll(l => int.Parse(Ordinal().Match(l).Groups["n"].ValueSpan, CultureInfo.InvariantCulture));
        if (numbers.Count == 0 || labels.Exists(l => !Ordinal().IsMatch(l) && !Ordering().IsMatch(l)) || !numbers.Index().All(n => n.Item == n.Index + numbers[0])) return false;
        return labels.Exists(l => l is "栏次" or "行次") || (numbers.Count > 2 && numbers[0] == 1);
    }

    [GeneratedRegex(@"^(?<n>\d{1,2})(?:=[\d+\-*/()]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ordinal();

    [GeneratedRegex("^(?:栏次|行次|[甲乙丙丁*-]+)$", RegexOptions.None, 1000)]
    private static partial Regex Ordering();

    [GeneratedRegex("人数|编制|件数|宗数|户数|次数|辆数|台数|起数", RegexOptions.None, 1000)]
    private static partial Regex CountHead();

    [GeneratedRegex("元|金额|预算|支出|收入|经费|资金|单价", RegexOptions.None, 1000)]
    private static partial Regex MoneyHead();
}
