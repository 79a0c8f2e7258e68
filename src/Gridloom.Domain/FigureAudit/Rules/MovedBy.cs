using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>From so many to so many, and the difference in the same unit: 由 64 个调整为 90 个，增加 26 个 (由此及彼的差额).</summary>
internal sealed partial class MovedBy : IAuditRule
{
    private static readonly string[] Down = ["减少", "下降", "降低", "压减", "缩短", "净减", "减"];

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages)
            foreach (var sentence in Sentence.WithNumbers(passage))
                foreach (Match match in Moves().Matches(sentence.Text)) Check(sentence, match, verdicts);
    }

    private static void Check(Sentence sentence, Match match, Verdicts verdicts)
    {
        var unit = match.Groups["u"].Value;
        if (Read(sentence, match.Groups["a"], unit) is not { } from || Read(sentence, match.Groups["b"], unit) is not { } to || Read(sentence, match.Groups["c"], unit) is not { } by) return;
        var rises = !Down.Contains(match.Groups["way"].Value);
        var due = rises ? to.Value - from.Value : from.Value - to.Value;
        var way = match.Groups["way"].Value;
        if (due.Value < 0 && (to.Value - from.Value).Value is var change && Rounded.Exact(Math.Abs(change)).MayBe(by.Value))
            verdicts.Find(new(GrowthInProse.DirectionRule, Severity.Error, sentence.Of.PlaceOf(by.Start), sentence.Of.Quote(from.Start, by.End, by.Start), rises ? "减少" : "增加", way, $"从 {from} 到 {to} 是{(rises ? "减少" : "增加")}，写的是{way}。"));
        else new Claim(Differences.Rule, sentence.Of, from.Start, by) { Severity = Severity.Error }.Judge(due, rises ? $"{to.Printed}-{from.Printed}" : $"{from.Printed}-{to.Printed}", verdicts);
    }

    private static Figure? Read(Sentence sentence, Group number, string unit) =>
        Figures.Alone(number.Value.TrimEnd(',', '.')) is { } read ? read with { Start = sentence.Start + number.Index, End = sentence.Start + number.Index + number.Length + unit.Length, Unit = unit } : null;

    [GeneratedRegex(@"(?<![\d.,])(?<a>\d[\d,.]*) ?(?<u>[\u4e00-\u9fff]{1,3}?)(?:调整|增加|增长|提高|提升|上升|扩大|减少|下降|降低|压减|缩短|增|升|减|降)(?:为|至|到) ?(?<b>\d[\d,.]*) ?\k<u>[，,] ?(?:共|合计)?(?<way>净增|净减|增加|增长|新增|提高|提升|上升|减少|下降|降低|压减|缩短|增|减)了? ?(?<c>\d[\d,.]*) ?\k<u>(?![\u4e00-\u9fff]*百分点)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Moves();
}
