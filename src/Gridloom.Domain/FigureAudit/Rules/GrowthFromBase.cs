using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>
/// A per cent of change beside both values: 34,180 件，同比增长 8.5%（去年同期 31,502 件）; 中标价 328 万元，较预算价 345 万元下浮 5% (比基数的增减).
/// </summary>
internal sealed partial class GrowthFromBase : IAuditRule
{
    private const string Unit = "(?:亿元|万元|元|万人次|万人|万|人次|场次|小时|分钟|[宗件条起次个人名户家处辆份栋套台场期篇天])";

    private const string Way = "(?<way>增长|上升|增加|提高|下降|降低|减少|下浮|节约|缩短)";

    private static readonly string[] Up = ["增长", "上升", "增加", "提高"];

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('%', StringComparison.Ordinal)))
            foreach (var sentence in Sentence.WithNumbers(passage))
                foreach (var match in Behind().Matches(sentence.Text).Concat(Before().Matches(sentence.Text)).Concat(Beside().Matches(sentence.Text))) Check(sentence, match, verdicts);
    }

    private static void Check(Sentence sentence, Match match, Verdicts verdicts)
    {
        var start = sentence.Start + match.Index;
        var (rate, before) = (At(sentence, match.Groups["p"]), At(sentence, match.Groups["b"]));
        if (!rate.IsPercent || before.Number <= 0) return;
        var nows = sentence.Figures.FindAll(f => f.Role == Role.Plain && f.Figure.End <= start && (before.IsMoney ? f.Figure.IsMoney : f.Figure.Unit == before.Unit) && sentence.Depth(f.Figure.Start) <= sentence.Depth(start)).ConvertAll(f => f.Figure);
        if (nows.Count == 0) return;
        var up = Up.Contains(match.Groups["way"].Value);
        var now = nows.FindLast(n => Holds(n, before, up, rate)) is { Number: > 0 } fits ? fits : nows[^1];
        Judge((sentence.Of, start, start + match.Length), (now, before, rate, match.Groups["way"].Value), verdicts);
    }

    private static void Judge((Passage Of, int From, int To) where, (Figure Now, Figure Before, Figure Rate, string Way) said, Verdicts verdicts)
    {
        var ((now, before, rate, way), place) = (said, where.Of.PlaceOf(said.Rate.Start));
        var up = Up.Contains(way);
        var value = Value(now, before, up);
        var expression = up ? $"({now.Printed}-{before.Printed})/{before.Printed}={rate.Print(value)}" : $"({before.Printed}-{now.Printed})/{before.Printed}={rate.Print(value)}";
        var quote = where.Of.Quote(Clauses.Start(where.Of.Plain, now.Start), where.To, rate.Start);
        if (Holds(now, before, up, rate)) verdicts.Hold(GrowthInProse.Rule, place, expression);
        else if (value < 0) verdicts.Find(new(GrowthInProse.DirectionRule, Severity.Error, place, quote, up ? "下降" : "增长", way, $"从 {before} 到 {now} 是{(up ? "下降" : "增长")}，写的是{way}。"));
        else verdicts.Find(new(GrowthInProse.Rule, Near(now, before, rate) ? Severity.Note : Severity.Error, place, quote, rate.Print(value), rate.ToString(), $"{expression}，写的是 {rate}{(Near(now, before, rate) ? "，取整可以解释" : "")}。"));
    }

    private static decimal Value(Figure now, Figure before, bool up) => (now.Value.Value - before.Value.Value) / before.Value.Value * (up ? 100 : -100);

    private static bool Holds(Figure now, Figure before, bool up, Figure rate) => Rounded.Exact(Value(now, before, up)).Prints(rate.Value);

    // What the rounding of both values hides.
    private static bool Near(Figure now, Figure before, Figure rate)
    {
        var hidden = (now.Value.Half + (before.Value.Half * now.Value.Value / before.Value.Value)) / before.Value.Value * 100;
        return Math.Abs(Math.Abs(Value(now, before, up: true)) - rate.Number) <= hidden + rate.Value.Half;
    }

    private static Figure At(Sentence sentence, Group group) => sentence.Figures.Find(f => f.Figure.Start == sentence.Start + group.Index).Figure;

    [GeneratedRegex("(?:同比|环比|(?:比|较)(?:上年|去年|上月|上期|上季度|前年|\\d{4} ?年)(?:同期)?)" + Way + @"(?:了|约)? ?(?<p>\d[\d.]*) ?%[，,]?\((?:上年|去年|上月|上期|上季度|上一|同期|基数|\d{1,4} ?[年月])[^()\d]{0,8}?(?<b>\d[\d,.]*) ?" + Unit + @"\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?:比|较)(?:\d{4} ?年)?[^\d，,。；;%]{0,14}(?<b>\d[\d,.]*) ?" + Unit + Way + @"(?:了|约)? ?(?<p>\d[\d.]*) ?%", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Before();

    // 今年 300 万元，去年 250 万元，同比增长 20%.
    [GeneratedRegex(@"(?:上年|去年)(?:同期)?[^\d，,。；;%]{0,8}(?<b>\d[\d,.]*) ?" + Unit + "[，,] ?同比" + Way + @"(?:了|约)? ?(?<p>\d[\d.]*) ?%", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Beside();
}
