using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A column that sums up others of its row: 支出总计 = 基本支出 + 项目支出 (表内横向合计). Which it sums up, its head and most rows tell.</summary>
internal sealed partial class RowSums : IAuditRule
{
    public const string Rule = "row-total";

    // So many rows must bear a relation out that no head tells, and so great a part of all rows; half of them where a head tells it.
    private const int FewestRows = 3;
    private const decimal MostPart = 0.7m;
    private const int MostParts = 12;

    // Where the head says that it is a sum.
    private const int MostPartsOfTotal = 60;

    // A long table is like its beginning.
    private const int RowsAsked = 300;

    private sealed record Relation(int Total, IReadOnlyList<int> Parts);

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var table in subject.Tables)
        {
            var columns = Columns(table);
            if (columns.Count < 3) continue;
            foreach (var relation in Relations(table, columns))
                foreach (var row in table.Body) Check(table, relation, row, verdicts);
        }
    }

    // The columns of figures, and those that are blank all the way: parts that are nothing.
    private static List<int> Columns(AuditTable table)
    {
        var figures = Numbers.Columns(table).ToList();
        return figures.Count == 0 ? [] : [.. Enumerable.Range(figures[0], table.Width - figures[0]).Where(c => figures.Contains(c) || (table.Heading(c).Length > 0 && table.Body.All(r => c >= r.Count || r[c].IsBlank)))];
    }

    private static List<Relation> Relations(AuditTable table, List<int> columns)
    {
        var found = new List<Relation>();
        foreach (var (order, total) in columns.Index())
        {
            if (IsRate(table.Heading(total))) continue;
            var right = columns[(order + 1)..].TakeWhile(c => !IsRate(table.Heading(c))).Take(MostParts).ToList();
            var ways = Enumerable.Range(2, Math.Max(0, right.Count - 1)).Select(n => new Relation(total, right[..n])).ToList();
            if (ways.Find(w => Told(table, w)) is { } told) found.Add(told);
            else if (Spanned(table, total, right) is { } spanned) found.Add(spanned);
            else if (ways.Where(w => Borne(table, w)).MaxBy(w => Supported(table, w)) is { } borne) found.Add(borne);
            else if (Behind(table, total, [.. columns[..order]]) is { } behind) found.Add(behind);
        }

        return found;
    }

    // Averages are rounded each for itself.
    private static bool IsAverage(IReadOnlyList<Passage> row) => row.Any(c => PlainText.Label(c.Plain) is "平均" or "平均分" or "均值");

    // 结案率(20分) is a column of points.
    private static bool IsRate(string heading) => Rates().IsMatch(heading) && !heading.EndsWith("分)", StringComparison.Ordinal);

    // 总分 stands behind what it sums up, and so does what comes of the changes.
    private static Relation? Behind(AuditTable table, int total, List<int> left)
    {
        var path = table.Heading(total).Split('/');
        if (!Totals().IsMatch(path[^1]) && !Array.Exists(path, After().IsMatch)) return null;
        List<int> parts = [.. left.AsEnumerable().Reverse().TakeWhile(c => !IsRate(table.Heading(c))).Take(MostPartsOfTotal)];
        var ways = Enumerable.Range(2, Math.Max(0, parts.Count - 1)).Select(n => new Relation(total, [.. parts[..n].AsEnumerable().Reverse()]));
        return ways.Where(w => Borne(table, w) || ShortlyBorne(table, w)).MaxBy(w => Supported(table, w));
    }

    // Two rows bear a sum out when one of them does with so many parts that it is no chance.
    private static bool ShortlyBorne(AuditTable table, Relation way) =>
        way.Parts.Count >= FewestRows && Rows(table, way).ToList() is [var one, var other] && ((IReadOnlyList<Passage>[])[one, other]).Any(r => way.Parts.Count(p => Value(r, p).Value != 0) >= FewestRows && Sum(r, way).Prints(Value(r, way.Total)));

    // 基本支出 and 项目支出 are all that is spent; 财政拨款 and 其他资金 all that comes in.
    private static bool Told(AuditTable table, Relation way)
    {
        string[] parts = [.. way.Parts.Select(p => table.Heading(p).Split('/')[^1])];
        if (parts.Length == 4 && Quarters().IsMatch(string.Join('/', parts))) return Whole().IsMatch(table.Heading(way.Total).Split('/')[^1]) && !Cumulative(table, way);
        if (!Totals().IsMatch(table.Heading(way.Total).Split('/')[^1])) return false;
        return parts is ["基本支出", "项目支出"] or ["财政拨款", "其他资金"] or ["一般公共预算拨款", "其他资金"] or ["财政拨款", "财政专户拨款", "其他资金"] or ["公务用车购置费", "公务用车运行维护费"];
    }

    // Each quarter's figure holds those before: nothing is to be added.
    private static bool Cumulative(AuditTable table, Relation way) =>
        table.Body.Any(r => AuditTable.Number(r, way.Total) is { Number: > 0 } total && AuditTable.Number(r, way.Parts[3]) is { } last && last.Number == total.Number && way.Parts.Take(3).Sum(p => Value(r, p).Value) > 0);

    // 小计 stands first under a head that spans it and what it sums up.
    private static Relation? Spanned(AuditTable table, int total, List<int> right)
    {
        var path = table.Heading(total).Split('/');
        if (path.Length < 2 || !Totals().IsMatch(path[^1])) return null;
        var above = string.Join('/', path[..^1]) + "/";
        List<int> below = [.. right.TakeWhile(c => table.Heading(c).StartsWith(above, StringComparison.Ordinal))];
        // What a 小计 among them sums up is in it already.
        var way = new Relation(total, below.FindAll(c => !below.Exists(s => s != c && s > total && IsWithin(table, c, s))));
        if (way.Parts.Count == 0) return null;
        var rows = Rows(table, way).ToList();
        return rows.Count(r => Sum(r, way).Prints(Value(r, total))) * 2 >= rows.Count || OfficialCosts(table, way) ? way : null;
    }

    private static bool IsWithin(AuditTable table, int column, int sum)
    {
        var path = table.Heading(sum).Split('/');
        return path.Length > 1 && Totals().IsMatch(path[^1]) && table.Heading(column).StartsWith(string.Join('/', path[..^1]) + "/", StringComparison.Ordinal);
    }

    // 出国, 接待 and 用车 are all there is of the three, whatever the one row says.
    private static bool OfficialCosts(AuditTable table, Relation way) =>
        way.Parts.Count == 3 && ((string[])["因公出国", "公务接待", "公务用车"]).All(name => way.Parts.Any(p => table.Heading(p).Contains(name, StringComparison.Ordinal)));

    private static bool Borne(AuditTable table, Relation way)
    {
        var rows = Rows(table, way).ToList();
        var holding = rows.FindAll(r => Sum(r, way).Prints(Value(r, way.Total)));
        return holding.Count >= FewestRows && holding.Count >= rows.Count * MostPart && way.Parts.Count(p => holding.Exists(r => Value(r, p).Value != 0)) > 1;
    }

    private static int Supported(AuditTable table, Relation way) => way.Parts.Count(p => table.Body.Take(RowsAsked).Any(r => Value(r, p).Value != 0));

    private static IEnumerable<IReadOnlyList<Passage>> Rows(AuditTable table, Relation way) =>
        table.Body.Take(RowsAsked).Where(r => AuditTable.Number(r, way.Total) is { Number: not 0 } && !IsAverage(r) && way.Parts.Any(p => AuditTable.Number(r, p) is not null));

    private static void Check(AuditTable table, Relation way, IReadOnlyList<Passage> row, Verdicts verdicts)
    {
        if (IsAverage(row) || AuditTable.Number(row, way.Total) is not { IsPercent: false } total) return;
        total = total with { Exact = table.CountsPeople };
        List<Figure> parts = [.. way.Parts.Select(p => AuditTable.Number(row, p)).OfType<Figure>().Where(f => f.Number != 0).Select(f => f with { Unit = total.Unit, Exact = total.Exact })];
        if (parts.Count > 0) Sums.Judge(new(Rule, row[way.Total], total, parts) { What = $"{table.Named}{Label(row, way.Total)}：{table.Heading(way.Total)} = {string.Join(" + ", way.Parts.Select(table.Heading).Where(h => h.Length > 0))}，" }, verdicts);
    }

    // The words left of the total, or any.
    private static string Label(IReadOnlyList<Passage> row, int total) => Words(row.Take(total)) ?? Words(row) ?? "";

    private static string? Words(IEnumerable<Passage> cells) => cells.Where(c => !c.IsBlank && AuditTable.Number(c) is null).Select(c => PlainText.Label(c.Plain)).LastOrDefault(l => l.Length < 30);

    private static Rounded Sum(IReadOnlyList<Passage> row, Relation way) => Rounded.Sum(way.Parts.Select(p => Value(row, p)));

    private static Rounded Value(IReadOnlyList<Passage> row, int column) => AuditTable.Number(row, column) is { } figure ? Rounded.Printed(figure.Number, figure.Decimals) : Rounded.Exact(0);

    [GeneratedRegex("^(?:第?一季度?[^/]{0,6})/(?:第?二季度?[^/]{0,6})/(?:第?三季度?[^/]{0,6})/(?:第?四季度?[^/]{0,6})$", RegexOptions.None, 1000)]
    private static partial Regex Quarters();

    [GeneratedRegex("合计|总计|小计|总额|全年|年度|预算|金额|资金", RegexOptions.None, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex("合计|总计|小计|总额|总分|总得分|总评", RegexOptions.None, 1000)]
    private static partial Regex Totals();

    [GeneratedRegex("^(?:调整后|变更后|全年预计|全年预测|预计全年)", RegexOptions.None, 1000)]
    private static partial Regex After();

    [GeneratedRegex("率|比例|占比|%|增减|变动|环比|同比", RegexOptions.None, 1000)]
    private static partial Regex Rates();
}
