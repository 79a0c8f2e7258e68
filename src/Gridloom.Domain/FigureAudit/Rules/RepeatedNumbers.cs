using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A number that is given to one thing only, a contract's or a document's, and stands in two rows (编号重复).</summary>
internal sealed partial class RepeatedNumbers : IAuditRule
{
    public const string Rule = "number-twice";

    private const int FewestRows = 3;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var table in subject.Tables)
            for (var column = 0; column < table.Width; column++)
                if (Heads().IsMatch(table.Heading(column).Split('/')[^1])) Check(table, column, verdicts);
    }

    private static void Check(AuditTable table, int column, Verdicts verdicts)
    {
        var numbers = table.Body.Where(r => Numbered().IsMatch(AuditTable.Label(r, column))).GroupBy(r => AuditTable.Label(r, column)).ToList();
        // Where more than one number comes again, the rows are parts of what it names.
        if (numbers.Count < FewestRows || numbers.Where(n => n.Skip(1).Any()).ToList() is not [var twice] || twice.Count() > 2) return;
        var (first, again) = (twice.First(), twice.Last());
        verdicts.Find(new(Rule, Severity.Warning, again[column].Place, again[column].Text.Trim(), "", twice.Key, $"{table.Named}{table.Heading(column)} {twice.Key} 在“{Words(first, column)}”里已经用过。"));
    }

    private static string Words(IReadOnlyList<Passage> row, int column) => row.Skip(column + 1).Select(c => c.Text.Trim()).FirstOrDefault(t => t.Length > 0) ?? row[0].Text.Trim();

    [GeneratedRegex("^(?:合同|项目合同|发票|文件|案件|案卷|采购|登记|凭证)?(?:编号|合同号|文号|案号|单号|发票号)码?$", RegexOptions.None, 1000)]
    private static partial Regex Heads();

    [GeneratedRegex(@"^(?=.*\d{2})[\w()〔〕\[\]-]{4,40}号?$", RegexOptions.None, 1000)]
    private static partial Regex Numbered();
}
