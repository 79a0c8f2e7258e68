using System.Reflection;
using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.Tests.FigureAudit;

/// <summary>A text that tires out one rule stops that rule, and is audited by the others all the same.</summary>
public sealed class TiredRuleTests
{
    [Fact]
    public void The_report_says_that_a_rule_gave_up_and_what_the_others_found()
    {
        var auditor = new FigureAuditor(new AuditLists(new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)));
        // No text is sure to take a second on every machine, so one rule is made to give up at once.
        var rules = (Array)typeof(FigureAuditor).GetField("rules", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(auditor)!;
        rules.SetValue(DispatchProxy.Create(rules.GetType().GetElementType()!, typeof(Tired)), 0);

        var report = auditor.Audit(TextExport.Read("甲.txt", "资金用于用于停车场改造。"));

        report.Findings.Select(f => (f.Rule, f.Severity, f.Quote)).ShouldBe([("unfinished", Severity.Note, ""), ("doubled-words", Severity.Warning, "资金用于用于停车场改造。")], ignoreOrder: true);
        report.Findings.Single(f => f.Rule == "unfinished").Place.Label.ShouldBe("甲.txt");
    }

    /// <summary>A rule whose pattern takes too long.</summary>
    public class Tired : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => throw new RegexMatchTimeoutException("资金", "甲", TimeSpan.FromSeconds(1));
    }
}
