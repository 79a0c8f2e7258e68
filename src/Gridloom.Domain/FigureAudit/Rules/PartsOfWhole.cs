using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>
/// Per cents that say of what an amount is a part: 基本支出 64 万元，占 24%; 决算 98 万元，完成年初预算 100 万元的 98% (占比与完成率).
/// </summary>
internal sealed partial class PartsOfWhole : IAuditRule
{
    public const string Rule = "share-of-total";

    /// <summary>So much of what was planned.</summary>
    public const string DoneRule = "completion-rate";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('%', StringComparison.Ordinal)))
        {
            var amounts = Sentence.WithNumbers(passage).SelectMany(s => s.Figures).Where(f => f.Role == Role.Plain && f.Figure.IsMoney).Select(f => f.Figure).ToList();
            foreach (Match match in Shares().Matches(passage.Plain)) Share(passage, match, amounts, verdicts);
            foreach (Match match in Done().Matches(passage.Plain)) Completed(passage, match, amounts, verdicts);
        }
    }

    // The whole is an amount before that is at least as much: the first of the paragraph, or the nearest that fits.
    private static void Share(Passage of, Match match, List<Figure> amounts, Verdicts verdicts)
    {
        var part = amounts.FindLast(a => a.Start <= match.Index + 1 && a.End > match.Index);
        var wholes = amounts.FindAll(a => a.End <= part.Start && a.Value.Value >= part.Value.Value && a.Number > 0);
        if (!part.IsMoney || wholes.Count == 0) return;
        Judge(Rule, of, (part, Rate(match), wholes), verdicts);
    }

    private static void Completed(Passage of, Match match, List<Figure> amounts, Verdicts verdicts)
    {
        var before = amounts.FindAll(a => a.End <= match.Groups["p"].Index);
        if (before.Count < 2) return;
        // What was planned is named last before the rate, or right before what came of it.
        var (done, planned) = match.Groups["of"].Success ? (before[^2], before[^1]) : (before[^1], before[^2]);
        if (planned.Number > 0) Judge(DoneRule, of, (done, Rate(match), [planned]), verdicts);
    }

    private static Figure Rate(Match match) => Figures.In(match.Value).FindLast(f => f.IsPercent) is var rate ? rate with { Start = rate.Start + match.Index, End = rate.End + match.Index } : default;

    private static void Judge(string rule, Passage of, (Figure Part, Figure Rate, List<Figure> Wholes) said, Verdicts verdicts)
    {
        var (part, rate, wholes) = said;
        var whole = wholes.Find(w => Rounded.Exact(Value(part, w)).Prints(rate.Value)) is { Number: > 0 } fits ? fits : wholes.Find(w => Near(part, w, rate)) is { Number: > 0 } near ? near : wholes[0];
        var expected = rate.Print(Value(part, whole));
        var place = of.PlaceOf(rate.Start);
        if (Rounded.Exact(Value(part, whole)).Prints(rate.Value)) verdicts.Hold(rule, place, $"{part.Printed}/{whole.Printed}={rate}");
        else verdicts.Find(new(rule, Near(part, whole, rate) ? Severity.Note : Severity.Error, place, of.Quote(Clauses.Start(of.Plain, part.Start), rate.End, rate.Start), expected, rate.ToString(), $"{part.Printed}/{whole.Printed}={expected}，写的是 {rate}{(Near(part, whole, rate) ? "，金额取整可以解释" : "")}。"));
    }

    private static decimal Value(Figure part, Figure whole) => part.Value.Value / whole.Value.Value * 100;

    // Rounding of both amounts explains it.
    private static bool Near(Figure part, Figure whole, Figure rate) =>
        part.Value.Least / whole.Value.Most * 100 <= rate.Value.Most && part.Value.Most / Math.Max(whole.Value.Least, 0.0001m) * 100 >= rate.Value.Least;

    [GeneratedRegex(@"(?<=\d) ?(?:亿元|万元|元)[，,(（] ?占(?:比(?:重)?(?:为|达)?|[^，,。；;\d%]{0,16}的?) ?(?<p>\d[\d.]*) ?%", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shares();

    [GeneratedRegex(@"(?:完成|占)(?:了)?(?:年初|全年|调整|当年)?预算(?:数)?(?<of> ?\d[\d,.]* ?(?:亿元|万元|元))?的 ?(?<p>\d[\d.]*) ?%", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Done();
}
