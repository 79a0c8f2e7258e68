using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>The points that a list of projects gives each, against the total of that project's own form, their grades and their average (汇总得分).</summary>
internal sealed partial class SummaryScores : IAuditRule
{
    public const string Rule = "score-summary";

    private static readonly string[] ScoreHeads = ["自评得分", "得分", "自评分", "自评总分", "评价得分", "总分", "总得分", "综合得分"];

    private sealed record Total(string Name, ScoreRow Row);

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        var totals = subject.Tables.SelectMany(Totals).GroupBy(t => t.Name, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single(), StringComparer.Ordinal);
        foreach (var table in subject.Tables)
            if (table.Rows.Index().FirstOrDefault(r => ListHead(r.Item) is not null) is { Item: { } head } found && ListHead(head) is { } columns)
                List(table.Rows.Skip(found.Index + 1), columns, totals, verdicts);
    }

    // A form says its project's name above its points; in a list of projects the same word heads a column.
    private static IEnumerable<Total> Totals(AuditTable table)
    {
        var rows = ScoreRow.In(table).FindAll(r => r.IsTotal);
        var name = "";
        foreach (var row in rows.Count == 0 ? [] : table.Rows)
        {
            if (ListHead(row) is null && row.SkipWhile(c => PlainText.Label(c.Plain) != "项目名称").Skip(1).FirstOrDefault(c => !c.IsBlank) is { } told) name = PlainText.Label(told.Plain);
            if (name.Length > 1 && rows.Find(r => ReferenceEquals(r.Row, row)) is { } total) yield return new(name, total);
        }
    }

    private static (int Name, int Score, int Grade)? ListHead(IReadOnlyList<Passage> row)
    {
        var labels = row.Select(c => PlainText.Label(c.Plain)).ToList();
        var (name, score) = (labels.FindIndex(l => l is "项目名称" or "项目"), labels.FindIndex(l => ScoreHeads.Contains(l)));
        return name >= 0 && score > name && !labels.Contains("分值") && !labels.Contains("三级指标") ? (name, score, labels.FindIndex(l => l is "等级" or "自评等级" or "评价等级" or "等次")) : null;
    }

    private static void List(IEnumerable<IReadOnlyList<Passage>> rows, (int Name, int Score, int Grade) columns, Dictionary<string, Total> totals, Verdicts verdicts)
    {
        var all = new List<Figure>();
        foreach (var row in rows.Where(r => columns.Score < r.Count))
        {
            if (AuditTable.Number(row, columns.Score) is { } score)
            {
                if (totals.TryGetValue(AuditTable.Label(row, columns.Name), out var total)) Judge(row[columns.Score], score, total, verdicts);
                if (columns.Grade > 0 && columns.Grade < row.Count && score.Number is >= 0 and <= 100) Grade(row[columns.Grade], score, verdicts);
                all.Add(score);
            }
            else if (Averaged().Match(row[columns.Score].Plain) is { Success: true } match && Figures.Alone(match.Groups["n"].Value) is { } mean && all.Count > 1) Mean(row[columns.Score], mean with { Start = match.Groups["n"].Index, End = match.Groups["n"].Index + match.Groups["n"].Length }, all, verdicts);
        }
    }

    private static void Judge(Passage of, Figure score, Total total, Verdicts verdicts)
    {
        if (total.Row.Scored.Value.MayBe(score.Value) && (score.Decimals != total.Row.Scored.Decimals || score.Number == total.Row.Scored.Number)) verdicts.Hold(Rule, of.Place, $"{total.Name}:{score.Printed}={total.Row.Scored.Printed}");
        else verdicts.Find(new(Rule, Severity.Error, of.Place, of.Text.Trim(), total.Row.Scored.Printed, score.Printed, $"“{total.Name}”自评表的总分是 {total.Row.Scored.Printed}（{total.Row.Of.Place.Label}），汇总表写的是 {score.Printed}。"));
    }

    private static void Grade(Passage of, Figure score, Verdicts verdicts)
    {
        var said = PlainText.Label(of.Plain);
        if (said is not ("优" or "优秀" or "良" or "良好" or "中" or "中等" or "差" or "较差")) return;
        var due = Grades.NameOf(score.Number);
        if (said.TrimStart('较')[0] == due[0]) verdicts.Hold(Grades.Rule, of.Place, $"{score.Printed}→{due}");
        else verdicts.Find(new(Grades.Rule, Severity.Warning, of.Place, said, due, said, $"得分 {score.Printed} 分在“{due}”的一档，写的是“{said}”。"));
    }

    private static void Mean(Passage of, Figure mean, List<Figure> each, Verdicts verdicts)
    {
        var due = each.Sum(f => f.Number) / each.Count;
        var (expression, place) = ($"({string.Join('+', each.Select(f => f.Printed))})/{each.Count}={mean.Print(due)}", of.PlaceOf(mean.Start));
        if (Math.Abs(due - mean.Number) <= Rounded.Printed(0, mean.Decimals).Half) verdicts.Hold(Averages.Rule, place, expression);
        else verdicts.Find(new(Averages.Rule, Severity.Warning, place, of.Quote(Clauses.Start(of.Plain, mean.Start), mean.End, mean.Start), mean.Print(due), mean.ToString(), $"平均得分 {expression}，写的是 {mean}。"));
    }

    [GeneratedRegex(@"^ *(?:平均)?(?<n>\d{1,3}(?:\.\d+)?) ?分? ?\(平均\) *$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Averaged();
}
