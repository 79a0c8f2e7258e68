using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>What was done in time is some of what was done: 处置 45,864 件；按时处置 44,928 件 (按时不多于全部).</summary>
internal sealed partial class OnTime : IAuditRule
{
    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages)
            foreach (var sentence in Sentence.WithNumbers(passage))
            {
                var counts = Count.In(sentence);
                foreach (var late in counts)
                    if (InTime().Match(late.Label) is { Success: true } match && counts.FindLast(c => c.Figure.End <= late.Figure.Start && c.Figure.Unit == late.Figure.Unit && IsAll(c.Label, match.Groups["done"].Value)) is { } all) Judge(passage, late, all, verdicts);
            }
    }

    private static bool IsAll(string label, string done) => label.EndsWith(done, StringComparison.Ordinal) && !InTime().IsMatch(label) && !Not().IsMatch(label);

    private static void Judge(Passage of, Count late, Count all, Verdicts verdicts)
    {
        var place = of.PlaceOf(late.Figure.Start);
        if (late.Figure.Number <= all.Figure.Number) verdicts.Hold(RatesInProse.FunnelRule, place, $"{late.Figure.Printed}≤{all.Figure.Printed}");
        else verdicts.Find(new(RatesInProse.FunnelRule, Severity.Error, place, of.Quote(Clauses.Start(of.Plain, late.Figure.Start), late.Figure.End, late.Figure.Start), $"≤{all.Figure}", late.Figure.ToString(), $"“{late.Label}”{late.Figure} 多于“{all.Label}”{all.Figure}。"));
    }

    [GeneratedRegex("(?:按时|按期|及时|限时)(?<done>处置|办结|结案|整改|完成|答复|回复|核查|反馈)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InTime();

    [GeneratedRegex("未|不|非|超", RegexOptions.None, 1000)]
    private static partial Regex Not();
}
