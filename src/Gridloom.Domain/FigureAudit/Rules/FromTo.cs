using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>From so many to so many, and by how much: 由上年的 320 起降至 280 起，下降 12.5% (由此及彼的增减).</summary>
internal sealed partial class FromTo : IAuditRule
{
    private static readonly string[] Up = ["增加", "增长", "上升", "提高", "提升", "增幅", "升", "增"];

    // What it was and what it is stand in one breath.
    private const int Apart = 40;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages)
            foreach (var sentence in Sentence.WithNumbers(passage))
            {
                foreach (Match match in Moves().Matches(sentence.Text)) Check(sentence, match, verdicts);
                foreach (Match match in Points().Matches(sentence.Text)) Between(sentence, match, verdicts);
            }
    }

    // 满意率 96%，较上年的 94%提高 2 个百分点.
    private static void Between(Sentence sentence, Match match, Verdicts verdicts)
    {
        var (of, start) = (sentence.Of, sentence.Start + match.Index);
        if (Figures.In(match.Value).FindAll(f => f.Unit != "年") is not [{ IsPercent: true } before, var points]) return;
        // 满意度 87%，没有达到目标 90%，比上年的 88%下降 1 个百分点: of several the one that fits, or else the first.
        var nows = sentence.Figures.FindAll(f => f.Figure.IsPercent && f.Role == Role.Plain && f.Figure.End <= start && start - f.Figure.End <= Apart).ConvertAll(f => f.Figure);
        if (nows.Count == 0) return;
        var up = Up.Contains(match.Groups["way"].Value);
        var now = nows.FindIndex(n => Rounded.Exact(up ? n.Number - before.Number : before.Number - n.Number).Prints(points.Value)) is >= 0 and var fits ? nows[fits] : nows[0];
        var due = up ? now.Number - before.Number : before.Number - now.Number;
        var expression = $"|{now.Printed}-{before.Printed}|={Figures.Print(due)}";
        var place = of.PlaceOf(start + points.Start);
        if (Rounded.Exact(due).Prints(points.Value)) verdicts.Hold(GrowthInProse.Rule, place, expression);
        else verdicts.Find(new(due < 0 ? GrowthInProse.DirectionRule : GrowthInProse.Rule, Severity.Error, place, of.Quote(Clauses.Start(of.Plain, now.Start), start + match.Length, start), $"{Figures.Print(due)}个百分点", $"{points.Printed}个百分点", $"{now.Printed}%与{before.Printed}%相差 {Figures.Print(Math.Abs(due))} 个百分点，写的是{match.Groups["way"].Value} {points.Printed} 个百分点。"));
    }

    private static void Check(Sentence sentence, Match match, Verdicts verdicts)
    {
        var (of, start) = (sentence.Of, sentence.Start + match.Index);
        var told = Figures.In(match.Value);
        told.RemoveAll(f => f.Unit == "年");
        if (told.Count < 2 || told[0].Unit != told[^1].Unit && told[0].Unit.Length > 0 || told[0].Number <= 0) return;
        var (from, to, up) = (told[0], told[^1], Up.Contains(match.Groups["way"].Value));
        var quote = of.Quote(start, start + match.Length, start);
        if (from.Number != to.Number && up != to.Number > from.Number)
        {
            verdicts.Find(new(GrowthInProse.DirectionRule, Severity.Error, of.PlaceOf(start), quote, up ? "下降" : "上升", match.Groups["way"].Value, $"从 {from} 到 {to} 是{(up ? "下降" : "上升")}，写的是{match.Groups["way"].Value}。"));
            return;
        }

        if (Rate(sentence, match, up) is not { } rate) return;
        // Points are a difference, per cents a ratio.
        var points = from.IsPercent;
        var value = points ? Math.Abs(to.Number - from.Number) : Math.Abs(to.Number - from.Number) / from.Number * 100;
        var expression = points ? $"|{to.Printed}-{from.Printed}|={Figures.Print(value)}" : $"|{to.Printed}-{from.Printed}|/{from.Printed}={rate.Print(value)}";
        if (Rounded.Exact(value).Prints(rate.Value)) verdicts.Hold(GrowthInProse.Rule, of.PlaceOf(rate.Start), expression);
        else verdicts.Find(new(GrowthInProse.Rule, from.Decimals > 0 && !points ? Severity.Warning : Severity.Error, of.PlaceOf(rate.Start), of.Quote(Math.Min(start, Clauses.Start(of.Plain, rate.Start)), Math.Max(start + match.Length, rate.End), rate.Start), rate.Print(value), rate.ToString(), $"{expression}，写的是 {rate}。"));
    }

    // Before or behind it in the sentence, when it is the only one of its way.
    private static Figure? Rate(Sentence sentence, Match match, bool up)
    {
        var rates = Rates().Matches(sentence.Text).Where(m => (m.Index >= match.Index + match.Length || m.Index + m.Length <= match.Index) && Up.Contains(m.Groups["way"].Value) == up).ToList();
        if (rates is not [var only] || Moves().Count(sentence.Text) > 1) return null;
        var points = Figures.In(match.Value)[0].IsPercent;
        var figure = Figures.In(only.Value) is [var first, ..] ? first : default;
        if (points ? !only.Value.Contains("百分点", StringComparison.Ordinal) : !figure.IsPercent) return null;
        return figure with { Start = figure.Start + only.Index + sentence.Start, End = only.Index + only.Length + sentence.Start, Unit = points ? "个百分点" : figure.Unit };
    }

    [GeneratedRegex(@"[由从](?:\d{4} ?年|上年|去年|年初|原来|此前)?[^，,。；;\d]{0,8}\d[\d,.]* ?[\u4e00-\u9fff%]{0,3}?(?<way>增加|增长|上升|提高|提升|减少|下降|降低|压减|缩短|升|增|降|减)[至到为] ?(?:(?:\d{4} ?年|今年|本年)的? ?)?\d[\d,.]* ?(?:%|[宗件条起次个人名户家处辆份栋套天日]|小时|分钟|万元|元)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Moves();

    [GeneratedRegex(@"(?:比|较|同比)(?:上年|上一年|去年|\d{4} ?年)[^\d，,。；;]{0,6}\d[\d.]* ?%[，,]? ?(?<way>增加|增长|上升|提高|提升|减少|下降|降低)(?:了|约)? ?\d[\d.]* ?个?百分点", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Points();

    [GeneratedRegex(@"(?<way>增加|增长|上升|提高|提升|增幅|减少|下降|降低|压减|缩短|降幅)(?:了|约|为)? ?\d[\d.]* ?(?:%|个百分点)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rates();
}
