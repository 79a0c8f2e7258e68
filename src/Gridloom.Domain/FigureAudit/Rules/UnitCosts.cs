using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>What somebody may cost at most, as the text sets it, against the row of a table that works the cost out (成本控制标准).</summary>
internal sealed partial class UnitCosts : IAuditRule
{
    public const string Rule = "cost-limit";

    private const int ShortestName = 3, TitleLength = 40;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        var titles = subject.Paragraphs.Where(p => p.Plain.Length <= TitleLength && PerHead().IsMatch(p.Plain)).Select(p => p.Place.Block).ToHashSet();
        var tables = subject.Tables.Where(t => t.Rows is [[var first, ..], ..] && (PerHead().IsMatch(t.Title) || titles.Contains(first.Place.Block - 1) || PerHead().IsMatch(first.Plain))).ToList();
        if (tables.Count == 0) return;
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('元', StringComparison.Ordinal) && Limits().IsMatch(p.Plain)))
            foreach (Match match in Limit().Matches(passage.Plain))
                foreach (var table in tables) Check(passage, match, table, verdicts);
    }

    // 网格员人均月成本不高于 6,500 元 against 网格员 … 合计 6,410.
    private static void Check(Passage of, Match match, AuditTable table, Verdicts verdicts)
    {
        var columns = Enumerable.Range(0, table.Width).Where(c => table.Heading(c).Split('/')[^1] is "合计" or "人均成本").ToList();
        if (columns is not [var column] || Figures.In(match.Value) is not [.., { IsMoney: true } limit]) return;
        if (table.Body.Where(r => AuditTable.Label(r, 0) is { Length: >= ShortestName } name && PlainText.Label(match.Groups["who"].Value).EndsWith(name, StringComparison.Ordinal)).ToList() is not [var row] || AuditTable.Number(row, column) is not { IsPercent: false } cost) return;
        var (due, place) = (cost.IsMoney ? cost.Value.Value : cost.Number, of.PlaceOf(match.Index));
        if (!cost.IsMoney && table.MoneyUnit != "元") return;
        if (due <= limit.Value.Value) verdicts.Hold(Rule, place, $"{cost.Printed}≤{limit}");
        else verdicts.Find(new(Rule, Severity.Warning, place, of.Quote(match.Index, match.Index + match.Length, match.Index), $"≥{Figures.Print(due)}元", limit.ToString(), $"{AuditTable.Label(row, 0)}的成本在{table.Named}里是 {cost.Printed} 元，超过这里写的上限 {limit}。"));
    }

    [GeneratedRegex("人均|每人|单位成本|人工成本", RegexOptions.None, 1000)]
    private static partial Regex PerHead();

    [GeneratedRegex("不高于|不超过|不大于|≤", RegexOptions.None, 1000)]
    private static partial Regex Limits();

    [GeneratedRegex(@"(?<who>[\u4e00-\u9fff]{2,12}?)(?:(?:人均|每人)[\u4e00-\u9fff]{0,6}(?:成本|费用|标准))?(?:控制在)?(?:不高于|不超过|不大于|≤) ?\d[\d,.]* ?(?:万元|元)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Limit();
}
