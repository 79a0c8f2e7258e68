using System.Globalization;
using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Forms;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>Days that do not exist, periods that end before they begin or leave out the year, years that cannot be meant (日期与年份).</summary>
internal sealed partial class Dates : IAuditRule
{
    public const string Rule = "date-impossible";

    /// <summary>A period ends before it begins.</summary>
    public const string OrderRule = "date-order";

    /// <summary>A period does not cover the document's year.</summary>
    public const string PeriodRule = "period-year";

    /// <summary>A year that nobody can mean.</summary>
    public const string YearRule = "year-impossible";

    /// <summary>Two lengths of time where there is one.</summary>
    public const string TwiceRule = "two-periods";

    // Plans look ahead, laws and decisions back.
    private const int YearsAhead = 20;
    private const int FirstYear = 1900;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages)
        {
            if (!passage.Plain.AsSpan().ContainsAnyInRange('0', '9')) continue;
            foreach (Match day in Days().Matches(passage.Plain)) Day(passage, day, verdicts);
            foreach (Match period in Periods().Matches(passage.Plain)) Period(passage, period, subject.Year, verdicts);
            if (subject.Year is { } year)
                foreach (Match said in Years().Matches(passage.Plain)) Year(passage, said, year, verdicts);
            foreach (Match months in Months().Matches(passage.Plain)) Falls(passage, months, verdicts);
            foreach (Match twice in TwoSpans().Matches(passage.Plain)) Spans(passage, twice, verdicts);
        }

        foreach (var form in subject.Forms)
            if (form.Text(FormField.Start) is { } start && form.Text(FormField.End) is { } end && Read(start.Plain) is { } first && Read(end.Plain) is { } last) Judge(end, (first, last, end.Text.Trim()), subject.Year, verdicts);
        foreach (var form in subject.Forms)
            if (Ends(form) is { } until)
                foreach (var passage in form.Fields.Values)
                    foreach (Match match in Expires().Matches(passage.Plain)) Expiry(passage, match, until, verdicts);
    }

    private static DateOnly? Ends(ProjectForm form) =>
        form.Text(FormField.End) is { } end ? Read(end.Plain) : form.Text(FormField.Span) is { } span && Periods().Match(span.Plain) is { Success: true } period ? Read(period.Groups["b"].Value) : null;

    // The contract ends while the project goes on.
    private static void Expiry(Passage of, Match match, DateOnly until, Verdicts verdicts)
    {
        var (year, month) = (Number(match, "y"), Number(match, "m"));
        if (year != until.Year || month >= until.Month || Renewed().IsMatch(of.Plain)) return;
        verdicts.Find(new(PeriodRule, Severity.Warning, of.PlaceOf(match.Index), of.Quote(match.Index, match.Index + match.Length, match.Index), $"{until:yyyy-MM-dd}", match.Groups["day"].Value, $"项目到 {until:yyyy-MM-dd} 为止，合同 {match.Groups["day"].Value} 就到期，余下的时间没有着落。"));
    }

    private static void Day(Passage of, Match match, Verdicts verdicts)
    {
        if (Read(match.Value) is null && Number(match, "m") is var month && (month > 12 || Number(match, "d") > 28))
            verdicts.Find(new(Rule, Severity.Error, of.PlaceOf(match.Index), of.Quote(match.Index, match.Index + match.Length, match.Index), "", match.Value, $"没有 {match.Value} 这一天。"));
    }

    private static void Period(Passage of, Match match, int? year, Verdicts verdicts)
    {
        if (Read(match.Groups["a"].Value) is { } first && Read(match.Groups["b"].Value) is { } last)
            Judge(of, (first, last, of.Quote(match.Index, match.Index + match.Length, match.Index)), of.Text.Trim().Length == match.Length ? year : null, verdicts);
    }

    private static void Judge(Passage of, (DateOnly First, DateOnly Last, string Quote) period, int? year, Verdicts verdicts)
    {
        var (first, last, quote) = period;
        if (first > last) verdicts.Find(new(OrderRule, Severity.Error, of.Place, quote, "", quote, $"结束的 {last:yyyy-MM-dd} 早于开始的 {first:yyyy-MM-dd}。"));
        else if (year is { } due && (first.Year > due || last.Year < due)) verdicts.Find(new(PeriodRule, Severity.Error, of.Place, quote, $"{due}", quote, $"{first:yyyy-MM-dd} 至 {last:yyyy-MM-dd} 不在 {due} 年度内。"));
        else verdicts.Hold(OrderRule, of.Place, $"{first:yyyy-MM-dd}≤{last:yyyy-MM-dd}");
    }

    private static void Year(Passage of, Match match, int year, Verdicts verdicts)
    {
        var said = Number(match, "y");
        if (said > year + 1 && said <= year + YearsAhead && AsOf().IsMatch(of.Plain[..match.Index]) && Had().IsMatch(of.Plain[match.Index..]))
        {
            verdicts.Find(new(YearRule, Severity.Warning, of.PlaceOf(match.Index), of.Quote(Clauses.Start(of.Plain, match.Index), Math.Min(of.Plain.Length, match.Index + match.Length + 8), match.Index), "", match.Groups["y"].Value + "年", $"文件说的是 {year} 年的事，不会有截至 {said} 年的情况。"));
            return;
        }

        if (said >= FirstYear && said <= year + YearsAhead) return;
        verdicts.Find(new(YearRule, Severity.Error, of.PlaceOf(match.Index), of.Quote(match.Index, Math.Min(of.Plain.Length, match.Index + match.Length + 8), match.Index), "", match.Groups["y"].Value + "年", $"文件说的是 {year} 年的事，{said} 年不可能。"));
    }

    // 2024年11月至9月 would be over before it begins.
    private static void Falls(Passage of, Match match, Verdicts verdicts)
    {
        if (Number(match, "a") is < 1 or > 12 || Number(match, "b") is < 1 or > 12) return;
        var quote = of.Quote(match.Index, match.Index + match.Length, match.Index);
        if (Number(match, "a") <= Number(match, "b")) verdicts.Hold(OrderRule, of.PlaceOf(match.Index), quote);
        else verdicts.Find(new(OrderRule, Severity.Error, of.PlaceOf(match.Index), quote, "", quote, $"结束的 {match.Groups["b"].Value} 月早于开始的 {match.Groups["a"].Value} 月。"));
    }

    // 为一年 2 年: one of the two is meant.
    private static void Spans(Passage of, Match match, Verdicts verdicts) =>
        verdicts.Find(new(TwiceRule, Severity.Warning, of.PlaceOf(match.Index), of.Quote(match.Index, match.Index + match.Length, match.Index), "", match.Value, "连写了两个期限，只能有一个是对的。"));

    private static DateOnly? Read(string text)
    {
        if (Days().Match(text) is not { Success: true } match) return null;
        var (year, month, day) = (Number(match, "y"), Number(match, "m"), Number(match, "d"));
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20|21)\d\d) ?[-/.年] ?(?<m>\d{1,2}) ?[-/.月] ?(?<d>\d{1,2})(?!\d) ?日?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Days();

    [GeneratedRegex(@"(?<!\d)(?<a>(?:19|20)\d\d ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2} ?日?) ?(?:~|-|至|到) ?(?<b>(?:19|20)\d\d ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2} ?日?)(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Periods();

    [GeneratedRegex(@"(?<!\d)20\d\d ?年 ?(?<a>\d{1,2}) ?月份?(?:~|-|至|到) ?(?<b>\d{1,2}) ?月(?! ?\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Months();

    [GeneratedRegex(@"(?<![\d.,])(?<y>[1-9]\d{3}) ?年(?!限|以上|以下)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Years();

    [GeneratedRegex("截[至止到]? ?$", RegexOptions.None, 1000)]
    private static partial Regex AsOf();

    // What there is, and not what is planned.
    [GeneratedRegex("^[^。；;]{0,40}(?:共有|实有|拥有|保有量)", RegexOptions.None, 1000)]
    private static partial Regex Had();

    [GeneratedRegex(@"(?:合同|服务期|协议)[^。；;]{0,24}?(?<day>(?<y>20\d\d) ?年 ?(?<m>1?\d) ?月(?: ?\d{1,2} ?日)?) ?(?:到期|截止|期满|终止)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Expires();

    // What comes after the contract is said beside it.
    [GeneratedRegex("重新招标|重新采购|新招标|续签|续约|续标|到期后", RegexOptions.None, 1000)]
    private static partial Regex Renewed();

    [GeneratedRegex(@"(?:限|期|时间)为? ?[一二三四五两\d]{1,2} ?年 ?[一二三四五两\d]{1,2} ?年", RegexOptions.None, 1000)]
    private static partial Regex TwoSpans();
}
