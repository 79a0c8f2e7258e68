using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>One account or project with different amounts in different tables, or in a table and the text (同一科目不同数).</summary>
internal sealed partial class SameAccount : IAuditRule
{
    public const string Rule = "same-amount";

    private const int ShortestName = 4;

    private sealed record Said(string Name, Passage Of, Figure Figure, string Where);

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        // A table of all money and one of what a single fund pays tell different amounts of one account: only tables of the same whole are compared.
        foreach (var functions in subject.Tables.Where(t => FunctionTables().IsMatch(t.Title)).Select(t => Accounts(t).ToList()).Where(said => said.Count > 0).GroupBy(said => said.Max(s => s.Figure.Value.Value)))
            Compare(functions.SelectMany(said => said), verdicts);
        var projects = subject.Tables.Where(t => ProjectTables().IsMatch(t.Title) || ListsProjects(t)).SelectMany(Accounts).ToList();
        var forms = subject.Forms.Where(f => f.Amount(Forms.FormField.ThisYear) is not null).Select(f => new Said(f.Name, f.Text(Forms.FormField.ThisYear)!, f.Amount(Forms.FormField.ThisYear)!.Value, "项目表单"));
        var names = projects.Select(p => p.Name).Concat(subject.Forms.Select(f => f.Name)).Where(n => n.Length >= ShortestName).ToHashSet(StringComparer.Ordinal);
        Compare(projects.Concat(forms).Concat(Told(subject, names)), verdicts);
    }

    private static bool ListsProjects(AuditTable table) => table.Rows.Take(2).Any(r => AuditTable.Label(r, 0) == "项目名称" && AuditTable.Label(r, 1).StartsWith("预算", StringComparison.Ordinal));

    // The name nearest on the left of the first amount of each half of a row.
    private static IEnumerable<Said> Accounts(AuditTable table)
    {
        foreach (var row in table.Body)
        {
            var name = "";
            foreach (var cell in row)
            {
                if (AuditTable.Number(cell) is { IsPercent: false } figure && name.Length > 0)
                {
                    yield return new(name, cell, figure.IsMoney ? figure : figure with { Unit = table.MoneyUnit }, table.Title.Length > 0 ? table.Title : "项目一览");
                    name = "";
                }
                else if (!cell.IsBlank && AuditTable.Number(cell) is null) name = Numbering().Replace(PlainText.Label(cell.Plain), "");
            }
        }
    }

    // 1. 网格管理事务预算 715 万元，…: a paragraph that begins with a project's name and its amount.
    private static IEnumerable<Said> Told(AuditSubject subject, HashSet<string> names)
    {
        foreach (var paragraph in subject.Paragraphs)
            if (Opening().Match(paragraph.Plain) is { Success: true } opening && names.FirstOrDefault(n => n == PlainText.Label(opening.Groups["name"].Value)) is { } name && Figures.In(opening.Value) is [.., { IsMoney: true } figure])
                yield return new(name, paragraph, figure, "正文");
    }

    private static void Compare(IEnumerable<Said> all, Verdicts verdicts)
    {
        foreach (var same in all.Where(s => s.Name.Length >= ShortestName).GroupBy(s => s.Name, StringComparer.Ordinal).Where(g => g.Select(s => s.Where).Distinct().Count() > 1))
        {
            var usual = same.GroupBy(s => s.Figure.Value.Value).OrderByDescending(g => g.Count()).First().First();
            foreach (var said in same.Where(s => s != usual && s.Where != usual.Where)) Judge(usual, said, verdicts);
        }
    }

    private static void Judge(Said usual, Said said, Verdicts verdicts)
    {
        var place = said.Of.PlaceOf(Math.Min(said.Figure.Start, Math.Max(0, said.Of.Text.Length - 1)));
        if (said.Figure.Value.Prints(usual.Figure.Value) || usual.Figure.Value.Prints(said.Figure.Value))
        {
            verdicts.Hold(Rule, place, $"{said.Name}:{said.Figure}={usual.Figure}");
            return;
        }

        var quote = said.Of.Quote(Clauses.Start(said.Of.Plain, said.Figure.Start), said.Figure.End, said.Figure.Start);
        verdicts.Find(new(Rule, said.Figure.Value.MayBe(usual.Figure.Value) ? Severity.Note : Severity.Error, place, quote, usual.Figure.ToString(), said.Figure.ToString(), $"“{said.Name}”在{usual.Where}是 {usual.Figure}，在{said.Where}是 {said.Figure}。"));
    }

    [GeneratedRegex("^(?:收支总表|政府预算拨款收支总表|财政拨款收支总表|支出总表|一般公共预算支出表(?:\\(按?功能.*)?)$", RegexOptions.None, 1000)]
    private static partial Regex FunctionTables();

    [GeneratedRegex("^项目支出(?:总|预算)?表$|绩效管理项目情况表", RegexOptions.None, 1000)]
    private static partial Regex ProjectTables();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]+、|\d+[.、]|\([一二三四五六七八九十\d]+\))", RegexOptions.None, 1000)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^\s*(?:\d{1,2}[.、]|[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)) ?(?<name>[\u4e00-\u9fff()a-zA-Z]{2,24}?)(?:预算|支出)? ?\d[\d,.]* ?(?:万元|元)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Opening();
}
