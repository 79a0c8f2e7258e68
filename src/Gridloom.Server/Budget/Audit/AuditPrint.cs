using System.Text;
using Gridloom.Domain.FigureAudit;

namespace Gridloom.Server.Budget.Audit;

/// <summary>A report for people at a terminal (核对报告的文字).</summary>
internal static class AuditPrint
{
    private static readonly (Severity Severity, string Name)[] Groups = [(Severity.Error, "错误"), (Severity.Warning, "存疑"), (Severity.Note, "提示")];

    /// <param name="holds">True to list what holds as well.</param>
    public static string Of(AuditReport report, bool holds)
    {
        var counts = string.Join("　", Groups.Select(g => $"{g.Name} {report.Findings.Count(f => f.Severity == g.Severity)}"));
        var text = new StringBuilder($"{report.File}　核对 {report.Checked}　相符 {report.Holds.Count}　{counts}\n");
        foreach (var (severity, name) in Groups)
        {
            var findings = report.Findings.Where(f => f.Severity == severity).ToList();
            if (findings.Count > 0) text.Append($"\n{name}\n");
            foreach (var finding in findings) text.Append($"  {finding.Rule}　{finding.Place.Label}　“{OneLine(finding.Quote)}”\n    {OneLine(finding.Message)}\n");
        }

        if (holds && report.Holds.Count > 0) text.Append("\n相符\n");
        foreach (var holding in holds ? report.Holds : []) text.Append($"  {holding.Rule}　{holding.Place.Label}　{OneLine(holding.Expression)}\n");
        return text.Append('\n').ToString();
    }

    private static string OneLine(string text) => text.AsSpan().IndexOfAny('\n', '\r', '\t') < 0 ? text : string.Join(' ', text.Split(['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
