using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>How many projects a budget has, told in two places: 项目支出 …，共 6 个项目 and 全部项目…共设置 6 个项目绩效目标 (项目个数前后).</summary>
internal sealed partial class ProjectsTold : IAuditRule
{
    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        var told = subject.Paragraphs.SelectMany(p => Sentence.WithNumbers(p).Where(s => All().IsMatch(s.Text)).SelectMany(s => Told().Matches(s.Text).Select(m => (Of: s, Match: m, Count: Numerals.Read(m.Groups["n"].Value))))).ToList();
        foreach (var again in told.Skip(1))
        {
            var (of, at) = (again.Of.Of, again.Of.Start + again.Match.Index);
            if (again.Count == told[0].Count) verdicts.Hold(ProseTotals.CountRule, of.PlaceOf(at), $"{again.Count}={told[0].Count}");
            else if (told.Count == 2) verdicts.Find(new(ProseTotals.CountRule, Severity.Warning, of.PlaceOf(at), of.Quote(Clauses.Start(of.Plain, at), at + again.Match.Length, at), $"{told[0].Count}", $"{again.Count}", $"前面说共有 {told[0].Count} 个项目，这里是 {again.Count} 个。"));
        }
    }

    [GeneratedRegex("^[^，,]{0,8}项目支出 ?\\d|全部项目|所有项目", RegexOptions.None, 1000)]
    private static partial Regex All();

    [GeneratedRegex(@"共(?:有|设置|编报|安排)? ?(?<n>\d{1,2}|[一二三四五六七八九十]{1,2}) ?个项目", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Told();
}
