using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Forms;

/// <summary>The head over indicator rows (指标表头): what its columns hold.</summary>
/// <param name="At">In which row it stands.</param>
/// <param name="Labels">Its cells, without spaces.</param>
internal sealed partial record IndicatorHead(int At, List<string> Labels)
{
    private const int MostCells = 9, MostWithoutResults = 3;

    private static readonly string[] Points = ["分值", "权重", "标准分", "得分", "自评得分", "自评分", "评分"];

    /// <summary>Null where no row names both levels.</summary>
    public static IndicatorHead? Of(IReadOnlyList<IReadOnlyList<Passage>> rows)
    {
        foreach (var (at, row) in rows.Index())
            if (row.Select(c => PlainText.Label(c.Plain)).ToList() is var labels && NamesLevels(labels)) return new(at, labels);
        return null;
    }

    /// <summary>True for a row that is a head itself, or says whose form this is.</summary>
    public static bool Begins(IReadOnlyList<Passage> row) =>
        row.Select(c => PlainText.Label(c.Plain)).ToList() is var labels && (NamesLevels(labels) || labels.Find(l => l.Length > 0) == "项目名称");

    private static bool NamesLevels(List<string> labels) => labels.Contains("一级指标") && labels.Contains("二级指标");

    /// <summary>The column that says whose the indicators are; -1 where there is none.</summary>
    public int Owner { get; } = Labels.FindIndex(l => l is "项目名称" or "项目" or "单位名称");

    public bool HasSource => Labels.Exists(l => l.Contains("来源", StringComparison.Ordinal));

    /// <summary>How many cells a row may have: a self-evaluation has its results, its points and its reasons behind the target.</summary>
    public int Most => Labels.Exists(l => l is "分值" or "得分" || Results().IsMatch(l)) ? MostCells : MostWithoutResults;

    /// <summary>实际完成值 stands right of the target.</summary>
    public bool HasDone => Labels.FindIndex(l => l.StartsWith("实际完成", StringComparison.Ordinal)) is > 0 and var column && Labels[column - 1].Contains('值', StringComparison.Ordinal);

    /// <summary>False for a table of points whose columns hold no targets: what stands behind the names there are weights and standards.</summary>
    public bool HasTargets => Target > 0 || !Labels.Exists(l => Points.Contains(l));

    private int Target { get; } = Labels.FindIndex(l => l is not "分值" && (l.Contains('值', StringComparison.Ordinal) || l.Contains("目标", StringComparison.Ordinal)));

    private (int First, int Second) Levels => (Labels.IndexOf("一级指标"), Labels.IndexOf("二级指标"));

    /// <summary>True where the row has all columns, and in the second the points that it may bring or brought, and nothing else.</summary>
    public bool IsPoints(IReadOnlyList<Passage> row, int at) => row.Count == Labels.Count && Points.Contains(Labels[at]) && Figures.Alone(row[at].Plain) is { Unit: "" };

    /// <summary>True for a figure left of the levels: an amount of the project whose indicators they are.</summary>
    public bool IsBeside(IReadOnlyList<Passage> row, int at) => at < Levels.First && Figures.Alone(row[at].Plain) is not null;

    /// <summary>The cells of both levels, of a row that has all columns and an indicator with its target; null for others, whose cells a page break may have shifted.</summary>
    public (Passage First, Passage Second)? LevelsOf(IReadOnlyList<Passage> row)
    {
        var (first, second) = Levels;
        // Where targets have their sources, the last column is blank when a page break moved a row to the left.
        if (HasSource || row.Count != Labels.Count || first > second || Target <= second + 1 || row[second + 1].IsBlank || row[Target].IsBlank) return null;
        if ((row[second].IsBlank && !row[first].IsBlank) || IsTarget().IsMatch(row[second + 1].Plain)) return null;
        return IsWords(row[first]) && IsWords(row[second]) ? (row[first], row[second]) : null;
    }

    private static bool IsWords(Passage cell) => !InBrackets().Replace(cell.Plain, "").AsSpan().ContainsAnyInRange('0', '9');

    [GeneratedRegex("^实际完成|执行情况|完成情况|完成值|预计完成|偏差", RegexOptions.None, 1000)]
    private static partial Regex Results();

    [GeneratedRegex(@"^ *(?:[≥≤<>=]|不[低高少超]|\d[\d,.]* ?(?:%|$))", RegexOptions.None, 1000)]
    private static partial Regex IsTarget();

    [GeneratedRegex(@"\(\d[\d.]*[分%]?\)", RegexOptions.None, 1000)]
    private static partial Regex InBrackets();
}
