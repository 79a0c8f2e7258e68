using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>So much a month and so much a year; so much each time and so much in all (按月按次推算).</summary>
internal sealed partial class PerPeriod : IAuditRule
{
    public const string Rule = "per-period";

    private const int Months = 12;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('元', StringComparison.Ordinal)))
        {
            foreach (Match match in Yearly().Matches(passage.Plain)) Year(passage, match, verdicts);
            foreach (var match in Things().Matches(passage.Plain).Concat(Heads().Matches(passage.Plain)).Concat(Behind().Matches(passage.Plain))) Priced(passage, match, wholeFirst: false, verdicts);
            foreach (Match match in Bracketed().Matches(passage.Plain)) Priced(passage, match, wholeFirst: true, verdicts);
            foreach (Match match in Times().Matches(passage.Plain)) Each(passage, match, verdicts);
        }
    }

    private static void Year(Passage of, Match match, Verdicts verdicts)
    {
        if (Figures.In(match.Value).FindAll(f => f.IsMoney) is not [var month, .., var year]) return;
        var due = month.Value * Months;
        year = year with { Start = year.Start + match.Index, End = year.End + match.Index };
        var place = of.PlaceOf(year.Start);
        if (due.Prints(year.Value)) verdicts.Hold(Rule, place, $"{month.Printed}*12={year.Print(due.Value)}");
        else verdicts.Find(new(Rule, due.MayBe(year.Value) ? Severity.Note : Severity.Error, place, of.Quote(match.Index, match.Index + match.Length, year.Start), year.Print(due.Value), year.ToString(), $"{month}×12={year.Print(due.Value)}，写的是 {year}。"));
    }

    // 公务车辆 2 辆，每辆费用 4 万元，合计 8 万元; 24 万元(3 个系统，每个 8 万元) has the whole first.
    private static void Priced(Passage of, Match match, bool wholeFirst, Verdicts verdicts)
    {
        if (Figures.In(match.Value).FindAll(f => f.IsMoney) is not [var first, .., var last]) return;
        var (each, all) = wholeFirst ? (last, first) : (first, last);
        var count = decimal.Parse(match.Groups["n"].Value, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);
        all = all with { Start = all.Start + match.Index, End = all.End + match.Index };
        var (due, place) = (PriceOf(each) * count, of.PlaceOf(all.Start));
        if (due.Prints(all.Value)) verdicts.Hold(Rule, place, $"{count}*{each.Printed}={all.Print(due.Value)}");
        else verdicts.Find(new(Rule, due.MayBe(all.Value) ? Severity.Note : Severity.Error, place, of.Quote(match.Index, match.Index + match.Length, all.Start), all.Print(due.Value), all.ToString(), $"{count}×{each}={all.Print(due.Value)}，写的是 {all}。"));
    }

    // A price in whole numbers is what it says; one with decimals may have been divided.
    private static Rounded PriceOf(Figure each) => each.Decimals == 0 ? Rounded.Exact(each.Value.Value) : each.Value;

    // 一次 3.25 万元，共 13 万元: the whole is a number of times.
    private static void Each(Passage of, Match match, Verdicts verdicts)
    {
        if (Figures.In(match.Value).FindAll(f => f.IsMoney) is not [{ Number: > 0 } once, .., var all]) return;
        all = all with { Start = all.Start + match.Index, End = all.End + match.Index };
        var times = Math.Max(1, Math.Round(all.Value.Value / once.Value.Value));
        var due = once.Value * times;
        var place = of.PlaceOf(all.Start);
        if (due.MayBe(all.Value)) verdicts.Hold(Rule, place, $"{once.Printed}*{times:0}={all.Print(due.Value)}");
        else verdicts.Find(new(Rule, Severity.Warning, place, of.Quote(match.Index, match.Index + match.Length, all.Start), all.Print(due.Value), all.ToString(), $"每次 {once}，共 {all} 不是整数次。"));
    }

    [GeneratedRegex(@"(?:月租金|每月租金|月均|每月|月) ?(?:为|约)? ?\d[\d,.]* ?(?:万元|元)[，,、;；。]? ?(?:年租金|每年|全年|一年|合计每年) ?(?:为|共|需|约|计)* ?\d[\d,.]* ?(?:万元|元)|\d[\d,.]* ?(?:万元|万|元) ?/ ?月[，,、;；。 ]{0,2}(?:合计|共|共计)? ?\d[\d,.]* ?(?:万元|万|元) ?/ ?年", RegexOptions.None, 1000)]
    private static partial Regex Yearly();

    // 300 台(单价 1240 元，共 37.2 万元).
    [GeneratedRegex(@"(?<n>\d{1,3}(?:,\d{3})+|\d{1,6}) ?(?<of>[台辆套个本块件份]) ?\((?:每\k<of>|单价) ?\d[\d,.]* ?(?:万元|元)(?: ?/ ?\k<of>)?[，,；;、] ?(?:合计|共计|共需|共) ?\d[\d,.]* ?(?:万元|元)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?<n>\d{1,3}(?:,\d{3})+|\d{1,6}) ?(?<of>[台辆套人名个本块件份场次期])[，,、](?:[^。；;\d]{0,8}每\k<of>[^。；;，,\d]{0,8}|单价 ?)\d[\d,.]* ?(?:万元|元)[，,；;、]? ?(?:合计|共计|共需|共) ?\d[\d,.]* ?(?:万元|元)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Things();

    [GeneratedRegex(@"(?<n>\d{1,3}(?:,\d{3})+|\d{1,6}) ?[人名](?!次)[^。；;\d]{0,20}[，,]每[人名][^。；;，,\d]{0,6}\d[\d,.]* ?(?:万元|元)[，,；;、]? ?(?:合计|共计|共需|共|计) ?\d[\d,.]* ?(?:万元|元)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heads();

    [GeneratedRegex(@"\d[\d,.]* ?(?:万元|元) ?\([^()。；;，,\d]{0,12}(?<n>\d{1,3}(?:,\d{3})+|\d{1,6}) ?(?<of>[台辆套人名个本块件份场次期])[^()。；;\d]{0,10}[，,](?:每\k<of>|单价)[^()。；;，,\d]{0,6}\d[\d,.]* ?(?:万元|元)(?: ?/ ?\k<of>)?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?:一|每)[次场期套] ?(?:约|为)? ?\d[\d,.]* ?(?:万元|元)[，,、;；] ?(?:共|合计|共计|总计)(?:需|约)? ?\d[\d,.]* ?(?:万元|元)", RegexOptions.None, 1000)]
    private static partial Regex Times();
}
