using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>The code of an economic account beside its name, against the official list (科目编码与名称).</summary>
internal sealed class CodeNames(AuditLists lists) : IAuditRule
{
    public const string Rule = "code-name";

    /// <summary>A code that stands twice in one table.</summary>
    public const string TwiceRule = "code-twice";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var table in subject.Tables)
        {
            if (CodeColumn.Of(table) is not { } column) continue;
            var rows = column.Rows.ToList();
            foreach (var (code, row) in rows) Check(column, code, row, verdicts);
            foreach (var twice in rows.GroupBy(r => r.Code).Where(g => g.Select(r => AuditTable.Label(r.Row, column.Name)).Distinct().Count() > 1 && !g.Any(r => lists.CodesByName.ContainsKey(Plain(AuditTable.Label(r.Row, column.Name))))))
                foreach (var (code, row) in twice.Skip(1)) verdicts.Find(new(TwiceRule, Severity.Error, row[column.Code].Place, row[column.Code].Text.Trim(), "", code, $"{table.Named}里编码 {code} 有不同的科目：{string.Join('、', twice.Select(r => AuditTable.Label(r.Row, column.Name)))}。"));
        }
    }

    private void Check(CodeColumn column, string code, IReadOnlyList<Passage> row, Verdicts verdicts)
    {
        var name = AuditTable.Label(row, column.Name);
        if (name.Length == 0 || IsFunctional(code) || code.Length is not (3 or 5)) return;
        var place = row[column.Code].Place;
        if (lists.EconomicCodes.TryGetValue(code, out var official) && Plain(official) == Plain(name))
        {
            verdicts.Hold(Rule, place, $"{code}={name}");
            return;
        }

        if (lists.CodesByName.TryGetValue(Plain(name), out var right)) verdicts.Find(new(Rule, Severity.Error, place, Quote(row, column), right, code, $"{name}的经济分类编码是 {right}，写的是 {code}{(official is null ? "" : $"（{code} 是{official}）")}。"));
        else if (official is not null) verdicts.Find(new(Rule, Severity.Warning, place, Quote(row, column), official, name, $"经济分类编码 {code} 是{official}，写的是{name}。"));
    }

    private static string Quote(IReadOnlyList<Passage> row, CodeColumn column) => row[column.Code].Text.Trim();

    // Functional accounts begin with 2, goods and services of procurement with a letter.
    private static bool IsFunctional(string code) => code[0] != '3';

    private static string Plain(string name) => PlainText.Label(PlainText.Of(name));
}
