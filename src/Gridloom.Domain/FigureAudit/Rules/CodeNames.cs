using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>The code of an economic account beside its name, against the official list (科目编码与名称).</summary>
internal sealed class CodeNames(AuditLists lists) : IAuditRule
{
    public const string Rule = "code-name";

    /// <summary>A code that stands twice in one table.</summary>
    public const string TwiceRule = "code-twice";

    // 类, 款 and 项.
    private const int FullCode = 7;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        Elsewhere(subject, verdicts);
        foreach (var table in subject.Tables)
        {
            if (CodeColumn.Of(table) is not { } column) continue;
            var rows = column.Rows.ToList();
            foreach (var (code, row) in rows) Check(column, code, row, verdicts);
            Siblings(column, rows, verdicts);
            foreach (var twice in rows.GroupBy(r => r.Code).Where(g => g.Select(r => AuditTable.Label(r.Row, column.Name)).Distinct().Count() > 1 && !g.Any(r => lists.CodesByName.ContainsKey(Plain(AuditTable.Label(r.Row, column.Name))))))
                foreach (var (code, row) in twice.Skip(1)) verdicts.Find(new(TwiceRule, Severity.Error, column.CellOf(row).Place, Quote(row, column), "", code, $"{table.Named}里编码 {code} 有不同的科目：{string.Join('、', twice.Select(r => AuditTable.Label(r.Row, column.Name)))}。"));
        }
    }

    // Two accounts below one never have the same name.
    private static void Siblings(CodeColumn column, List<(string Code, IReadOnlyList<Passage> Row)> rows, Verdicts verdicts)
    {
        foreach (var same in rows.Where(r => r.Code.Length >= FullCode - 2).GroupBy(r => (r.Code[..^2], r.Code.Length, Plain(AuditTable.Label(r.Row, column.Name)))).Where(g => g.Key.Item3.Length > 0 && g.DistinctBy(r => r.Code).Skip(1).Any()))
            foreach (var (code, row) in same.DistinctBy(r => r.Code).Skip(1)) verdicts.Find(new(Rule, Severity.Warning, column.CellOf(row).Place, Quote(row, column), "", same.Key.Item3, $"{column.Table.Named}里编码 {same.First().Code} 和 {code} 的名称都是{same.Key.Item3}。"));
    }

    // 住房公积金 is 2210201 in most tables and 2210202 in one.
    private static void Elsewhere(AuditSubject subject, Verdicts verdicts)
    {
        var accounts = subject.Tables.Select(t => CodeColumn.Of(t)).OfType<CodeColumn>().SelectMany(c => c.Rows.Where(r => r.Code.Length == FullCode).Select(r => (r.Code, Name: Plain(AuditTable.Label(r.Row, c.Name)), Of: c.CellOf(r.Row))));
        foreach (var same in accounts.Where(a => a.Name.Length > 0).GroupBy(a => (a.Code[..5], a.Name)))
        {
            if (same.GroupBy(a => a.Code).OrderByDescending(g => g.Count()).ToList() is not [var usual, var next, ..] || usual.Count() == next.Count()) continue;
            foreach (var other in same.Where(a => a.Code != usual.Key)) verdicts.Find(new(Rule, Severity.Warning, other.Of.Place, other.Of.Text.Trim(), usual.Key, other.Code, $"{other.Name}在别的表里编码是 {usual.Key}，这里写的是 {other.Code}。"));
        }
    }

    private void Check(CodeColumn column, string code, IReadOnlyList<Passage> row, Verdicts verdicts)
    {
        var name = AuditTable.Label(row, column.Name);
        if (name.Length == 0 || IsFunctional(code) || code.Length is not (3 or 5)) return;
        var place = column.CellOf(row).Place;
        if (lists.EconomicCodes.TryGetValue(code, out var official) && Plain(official) == Plain(name))
        {
            verdicts.Hold(Rule, place, $"{code}={name}");
            return;
        }

        if (lists.CodesByName.TryGetValue(Plain(name), out var right)) verdicts.Find(new(Rule, Severity.Error, place, Quote(row, column), right, code, $"{name}的经济分类编码是 {right}，写的是 {code}{(official is null ? "" : $"（{code} 是{official}）")}。"));
        else if (official is not null) verdicts.Find(new(Rule, Severity.Warning, place, Quote(row, column), official, name, $"经济分类编码 {code} 是{official}，写的是{name}。"));
    }

    private static string Quote(IReadOnlyList<Passage> row, CodeColumn column) => column.CellOf(row).Text.Trim();

    // Functional accounts begin with 2, goods and services of procurement with a letter.
    private static bool IsFunctional(string code) => code[0] != '3';

    private static string Plain(string name) => PlainText.Label(PlainText.Of(name));
}
