using System.Globalization;
using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>Hours by the clock against their number: 上午 9:00 至 11:30 …，上午 2.5 小时 (时段时长).</summary>
internal sealed partial class ClockTimes : IAuditRule
{
    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains(':', StringComparison.Ordinal)))
            foreach (var sentence in Sentence.WithNumbers(passage))
            {
                var spans = Spans().Matches(sentence.Text).Select(m => (Part: m.Groups["part"].Value, Hours: Hours(m), m.Index)).Where(s => s.Hours > 0).ToList();
                if (spans.Count == 0 || spans.DistinctBy(s => s.Part).Count() < spans.Count) continue;
                foreach (Match match in Told().Matches(sentence.Text))
                    if (spans.Find(s => s.Part == match.Groups["part"].Value) is { Part.Length: > 0 } span && sentence.At(match.Groups["n"]) is { Unit: "小时" } said)
                        new Claim(Dates.TwiceRule, passage, sentence.Start + span.Index, said).Judge(Rounded.Exact(span.Hours), $"{span.Part}时段", verdicts);
            }
    }

    private static decimal Hours(Match match) => Number(match, "h2") - Number(match, "h1") + ((Number(match, "n2") - Number(match, "n1")) / 60m);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<part>上午|下午|晚上|晚间)? ?(?<!\d)(?<h1>\d{1,2}):(?<n1>\d\d) ?(?:至|到|-|~) ?(?<h2>\d{1,2}):(?<n2>\d\d)(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spans();

    [GeneratedRegex(@"(?<part>上午|下午|晚上|晚间) ?(?:共|计|为)? ?(?<n>\d[\d.]*) ?小时", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Told();
}
