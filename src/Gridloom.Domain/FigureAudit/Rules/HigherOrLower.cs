using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>Two per cents and the word that says which is more: 满意度 94.20%，低于目标值 95%; and how far one is off the pace of the year (比率高低).</summary>
internal sealed partial class HigherOrLower : IAuditRule
{
    private static readonly string[] Less = ["低于", "未达到", "没有达到", "不及"];

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('%', StringComparison.Ordinal)))
            foreach (var sentence in Sentence.WithNumbers(passage))
                foreach (Match match in Compared().Matches(sentence.Text)) Check(sentence, match, verdicts);
    }

    private static void Check(Sentence sentence, Match match, Verdicts verdicts)
    {
        var (one, other, way) = (sentence.At(match.Groups["a"]), sentence.At(match.Groups["b"]), match.Groups["way"].Value);
        if (!one.IsPercent || !other.IsPercent) return;
        var less = Less.Contains(way);
        var (place, from) = (sentence.Of.PlaceOf(one.Start), Clauses.Start(sentence.Of.Plain, one.Start));
        if (less ? one.Number < other.Number : one.Number > other.Number) verdicts.Hold(GrowthInProse.DirectionRule, place, $"{one}{way}{other}");
        else verdicts.Find(new(GrowthInProse.DirectionRule, Severity.Warning, place, sentence.Of.Quote(from, other.End, one.Start), one.Number == other.Number ? "等于" : less ? "高于" : "低于", way, $"{one} 与 {other} 相比，写的是{way}。"));
    }

    // Right behind the first, and nothing between that names another.
    [GeneratedRegex(@"(?<![\d.,])(?<a>\d[\d.]*) ?%[，,] ?(?:均)?(?<way>高于|超过|低于|未达到|没有达到|不及)(?:了)?(?:年度|上年|去年|全[市区]|预期|绩效|考核|\d{4} ?年)?的?(?:目标|指标|平均|标准|要求|水平)?(?:值|水平)?的? ?(?<b>\d[\d.]*) ?%(?! ?[以的])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Compared();
}
