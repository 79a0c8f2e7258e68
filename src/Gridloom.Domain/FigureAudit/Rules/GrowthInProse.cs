using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A change against the year before, in money or in a number of things, and in per cent: 减少 6 万元，下降 30% (增减幅度).</summary>
internal sealed partial class GrowthInProse : IAuditRule
{
    public const string Rule = "growth-rate";

    /// <summary>The words of a change and of its rate point opposite ways.</summary>
    public const string DirectionRule = "growth-direction";

    private static readonly string[] Up = ["增加", "增长", "上升", "增幅", "提高", "提升", "调增", "增收", "增支"];

    private const string Unit = "(?:亿元|万元|元|万人次|万人|万|人次|场次|小时|分钟|[宗件条起次个人名户家处辆份栋套台场期篇天])";

    private const int MostAsked = 30;

    /// <param name="Before">What it was, where the text tells it.</param>
    private sealed record Said(Passage Of, Figure Now, Figure Change, Figure Rate, bool Up, Figure? Before);

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('%', StringComparison.Ordinal)))
        {
            var figures = Sentence.WithNumbers(passage).SelectMany(s => s.Figures).ToList();
            foreach (Match match in Changes().Matches(passage.Plain)) Check((passage, match), figures, verdicts);
        }
    }

    private static void Check((Passage Of, Match Match) change, List<(Figure Figure, Role Role)> figures, Verdicts verdicts)
    {
        var match = change.Match;
        var amount = figures.Find(f => f.Figure.Start >= match.Groups["d"].Index).Figure;
        var rate = figures.Find(f => f.Figure.Start >= match.Groups["p"].Index).Figure;
        if (string.IsNullOrEmpty(amount.Unit) || !rate.IsPercent) return;
        var (up, rateUp) = (Up.Contains(match.Groups["way"].Value), Up.Contains(match.Groups["rateway"].Value));
        if (up != rateUp && amount.Number != 0)
        {
            verdicts.Find(new(DirectionRule, Severity.Error, change.Of.PlaceOf(rate.Start), change.Of.Quote(match.Index, rate.End, rate.Start), up ? "增长" : "下降", match.Groups["rateway"].Value, $"金额{match.Groups["way"].Value}而幅度{match.Groups["rateway"].Value}，方向相反。"));
            return;
        }

        var before = figures.FindAll(f => f.Role == Role.Plain && Alike(f.Figure, amount) && f.Figure.End <= match.Index).ConvertAll(f => f.Figure);
        if (before.Count == 0) return;
        var readings = Readings(before, new(change.Of, default, amount, rate, up, Compared(figures, change, amount)));
        if (readings.Count > 0) Judge(readings.Find(Holds) ?? readings.Find(MayHold) ?? readings[0], verdicts);
        else if (amount.Number == 0 && rate.Number == 0) verdicts.Hold(Rule, change.Of.PlaceOf(rate.Start), "0=0%");
    }

    // What changed is the one whose former value the text tells as well; else it is named last before the comparison, or first in its paragraph.
    private static List<Said> Readings(List<Figure> before, Said said) =>
    [
        .. before.TakeLast(MostAsked).Reverse().Append(before[0]).Select(now => said with { Now = now }).Where(s => Base(s).Value > 0)
            .OrderByDescending(s => s.Before is null && before.Exists(b => b != s.Now && b.Value.Prints(Base(s)))).ThenByDescending(s => s.Now == before[^1]).ThenByDescending(s => s.Now == before[0]),
    ];

    // 比上年的 40 件增加 4 件: what it is compared with.
    private static Figure? Compared(List<(Figure Figure, Role Role)> figures, (Passage Of, Match Match) said, Figure change)
    {
        var match = said.Match;
        // 与去年的 40 件相比: it stands before.
        if (match.Index > 0 && said.Of.Plain[match.Index - 1] == '相' && figures.FindLast(f => f.Figure.End <= match.Index && f.Figure.End >= match.Index - 4 && Alike(f.Figure, change)) is { Figure.Unit: not null } with) return with.Figure;
        return figures.Find(f => f.Figure.Start >= match.Index && f.Figure.End <= change.Start && Alike(f.Figure, change) && f.Figure.Number > 0) is { Figure.Unit: not null } told ? told.Figure : null;
    }

    private static bool Alike(Figure one, Figure other) => one.IsMoney ? other.IsMoney : one.Unit == other.Unit;

    private static Rounded Base(Said said) => said.Before is { } told ? told.Value : said.Up ? said.Now.Value - said.Change.Value : said.Now.Value + said.Change.Value;

    private static decimal Rate(Said said) => said.Change.Value.Value / Base(said).Value * 100;

    private static bool Holds(Said said) => Rounded.Exact(Rate(said)).Prints(said.Rate.Value);

    // The rate lies between what the least and the most of the rounded amounts make it.
    private static bool MayHold(Said said)
    {
        // Beside a change of one place an amount in whole numbers is more likely 4.0 than 3.6.
        var half = Math.Min(said.Change.Value.Half, said.Now.Value.Half);
        var (change, now) = (said.Change.Value with { Half = half }, said.Now.Value with { Half = half });
        var sign = said.Up ? -1 : 1;
        if (said.Before is not null) return Math.Abs(Rate(said) - said.Rate.Number) <= (change.Half / Base(said).Value * 100) + (Base(said).Half * change.Value / Base(said).Value / Base(said).Value * 100) + said.Rate.Value.Half;
        if (now.Least + (sign * change.Most) <= 0 || now.Least + (sign * change.Least) <= 0) return true;
        var ends = new[] { (change.Least, now.Most), (change.Most, now.Least), (change.Least, now.Least), (change.Most, now.Most) }.Select(e => e.Item1 / (e.Item2 + (sign * e.Item1)) * 100).ToList();
        return ends.Min() <= said.Rate.Value.Most && ends.Max() >= said.Rate.Value.Least;
    }

    private static void Judge(Said said, Verdicts verdicts)
    {
        var (of, rate) = (said.Of, said.Rate);
        var before = said.Now.Print(Base(said).Value);
        var whole = said.Before is { } told ? told.Printed : $"({said.Now.Printed}{(said.Up ? "-" : "+")}{said.Change.Printed})";
        var expression = $"{said.Change.Printed}/{whole}={rate.Print(Rate(said))}";
        if (Holds(said))
        {
            verdicts.Hold(Rule, of.PlaceOf(rate.Start), expression);
            return;
        }

        var wrongBase = said.Now.Value.Value > 0 && Rounded.Exact(said.Change.Value.Value / said.Now.Value.Value * 100).Prints(rate.Value) ? "；写的数是除以本年数得来的"
            : Holds(said with { Up = !said.Up }) ? $"；若为{(said.Up ? "减少" : "增加")}则正好是 {rate}，方向可能写反了" : "";
        verdicts.Find(new(Rule, MayHold(said) ? Severity.Note : Severity.Error, of.PlaceOf(rate.Start), of.Quote(Clauses.Start(of.Plain, said.Change.Start), rate.End, rate.Start), rate.Print(Rate(said)), rate.ToString(),
            $"上年为 {before}，{expression}，写的是 {rate}{wrongBase}{(MayHold(said) ? "，金额取整可以解释" : "")}。"));
    }

    [GeneratedRegex(@"(?:比|较|同比)(?:(?!其中|[，,] ?[比较])[^。;；%]){0,30}?(?<way>增加|减少|增长|下降|降低|上升|压减|核减|增收|减收|增支|减支|调增|调减|节约|缩短)(?:了|额|约|金额|资金)? ?(?<d>[\d,.]+) ?" + Unit + @"[，,、;；(（ ]{0,2}(?:同比|环比)?(?<rateway>增长|下降|降低|上升|增幅|降幅|减少|增加|节约|缩短)(?:了|约|为|率为|率)? ?(?<p>[\d,.]+) ?%", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Changes();
}
