using System.Globalization;
using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A period and its length, a date and its weekday, a day and how much of the year is over (期限、星期与序时进度).</summary>
internal sealed partial class PeriodLengths : IAuditRule
{
    private const string Weekdays = "日一二三四五六";

    private const int MonthsOfYear = 12;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('月', StringComparison.Ordinal)))
        {
            foreach (Match match in Periods().Matches(passage.Plain)) Length(passage, match, verdicts);
            foreach (Match match in Named().Matches(passage.Plain)) Weekday(passage, match, verdicts);
            foreach (Match match in Progress().Matches(passage.Plain)) Elapsed(passage, match, verdicts);
        }
    }

    // 4 月 1 日至 12 月 31 日 are nine months; what does not end where a month of its own ends is none of so many.
    private static void Length(Passage of, Match match, Verdicts verdicts)
    {
        if (Day(match, "1", null) is not { } first || Day(match, "2", first.Year) is not { } last || last < first) return;
        var (after, said) = (last.AddDays(1), Numerals.Read(match.Groups["n"].Value));
        if (after.Day != first.Day || said == 0) return;
        var months = ((after.Year - first.Year) * MonthsOfYear) + after.Month - first.Month;
        var place = of.PlaceOf(match.Index);
        if (months == said) verdicts.Hold(Dates.TwiceRule, place, $"{first:yyyy-MM-dd}~{last:yyyy-MM-dd}={months}个月");
        else verdicts.Find(new(Dates.TwiceRule, Severity.Error, place, of.Quote(match.Index, match.Index + match.Length, match.Index), $"{months}个月", $"{match.Groups["n"].Value}个月", $"{first:yyyy-MM-dd} 至 {last:yyyy-MM-dd} 是 {months} 个月，写的是 {match.Groups["n"].Value} 个月。"));
    }

    private static void Weekday(Passage of, Match match, Verdicts verdicts)
    {
        if (Day(match, "1", null) is not { } day) return;
        var (due, said, place) = (Weekdays[(int)day.DayOfWeek], match.Groups["w"].Value == "天" ? "日" : match.Groups["w"].Value, of.PlaceOf(match.Index));
        if (said[0] == due) verdicts.Hold(Dates.Rule, place, $"{day:yyyy-MM-dd}=星期{due}");
        else verdicts.Find(new(Dates.Rule, Severity.Error, place, of.Quote(match.Index, match.Index + match.Length, match.Index), $"星期{due}", $"星期{said}", $"{day:yyyy-MM-dd} 是星期{due}，写的是星期{said}。"));
    }

    // 截至 7 月底，序时进度 58.33%: by months, or by days.
    private static void Elapsed(Passage of, Match match, Verdicts verdicts)
    {
        var ends = Ends().Matches(of.Plain[..match.Index]).Select(MonthOf).Where(m => m > 0).ToList();
        if (ends.Count == 0 || Figures.Alone(match.Groups["p"].Value) is not { } number) return;
        var rate = number with { Start = match.Groups["p"].Index, End = match.Index + match.Length, Unit = "%" };
        if (ends.FindLast(m => Fits(m, rate)) is > 0 and var fits) verdicts.Hold(RatesInProse.Rule, of.PlaceOf(rate.Start), $"{fits}/12={rate}");
        else if (ends.Distinct().Count() == 1) new Claim(RatesInProse.Rule, of, match.Index, rate).Judge(Rounded.Exact(ends[0] * 100m / MonthsOfYear), $"{ends[0]}/12", verdicts);
    }

    private static bool Fits(int months, Figure rate)
    {
        var days = new DateOnly(2023, months, DateTime.DaysInMonth(2023, months)).DayOfYear;
        return new[] { months * 100m / MonthsOfYear, days / 3.65m, (days + 1) / 3.66m }.Any(due => Rounded.Exact(due).MayBe(rate.Value));
    }

    // 0 for a day within a month.
    private static int MonthOf(Match match)
    {
        var (month, day) = (Number(match, "m"), match.Groups["d"].Success ? Number(match, "d") : 0);
        return month is < 1 or > MonthsOfYear || (day > 0 && day != DateTime.DaysInMonth(2023, month)) ? 0 : month;
    }

    private static DateOnly? Day(Match match, string which, int? year)
    {
        var (y, month, day) = (match.Groups["y" + which].Success ? Number(match, "y" + which) : year ?? 0, Number(match, "m" + which), Number(match, "d" + which));
        return y > 0 && month is >= 1 and <= MonthsOfYear && day >= 1 && day <= DateTime.DaysInMonth(y, month) ? new(y, month, day) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)(?<y1>(?:19|20)\d\d) ?[年.] ?(?<m1>\d{1,2}) ?[月.] ?(?<d1>\d{1,2}) ?日?起? ?(?:至|到|-|~) ?(?:(?<y2>(?:19|20)\d\d) ?[年.] ?)?(?<m2>\d{1,2}) ?[月.] ?(?<d2>\d{1,2}) ?日?(?:止)?[，,(]? ?(?:共计|共|合计|总计|计|为期)? ?(?<n>\d{1,2}|[一二三四五六七八九十]{1,2}) ?个月", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Periods();

    [GeneratedRegex(@"(?<!\d)(?<y1>(?:19|20)\d\d) ?年 ?(?<m1>\d{1,2}) ?月 ?(?<d1>\d{1,2}) ?日 ?\(? ?(?:星期|周)(?<w>[一二三四五六日天])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?:序时|时间)进度(?:应当|应)?(?:为|达到|达|是)? ?(?<p>\d[\d.]*) ?%", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Progress();

    // Behind 截至 or the begin of the year, and nowhere else.
    [GeneratedRegex(@"(?:截至|截止到?|(?<!\d)1 ?月?(?: ?1 ?日)? ?[-至到~]) ?(?:20\d\d ?年 ?)?(?<m>\d{1,2}) ?月(?: ?(?<d>\d{1,2}) ?日)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ends();
}
