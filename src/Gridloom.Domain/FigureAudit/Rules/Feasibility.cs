using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Forms;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>Posts that are to be staffed round the clock against the people there are (岗位与人员). A person works 40 hours a week, 国务院关于职工工作时间的规定 第三条.</summary>
internal sealed partial class Feasibility : IAuditRule
{
    public const string Rule = "staffing";

    private const int HoursOfPerson = 40;
    private const int HoursOfWeek = 168;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var form in subject.Forms)
        {
            var texts = form.Fields.Values.Concat(form.Indicators.SelectMany(i => (Passage[])[i.NameOf, i.Of])).ToList();
            if (texts.Select(t => (Text: t, Match: RoundTheClock().Match(t.Plain))).FirstOrDefault(t => t.Match.Success) is not { Text: { } where } clock) continue;
            if (Count(form, Seats()) is not { } seats || Count(form, Staff()) is not { } staff) continue;
            Judge((where, clock.Match), seats, staff, verdicts);
        }

        foreach (var passage in subject.Passages.Where(p => RoundTheClock().IsMatch(p.Plain) && !p.Plain.Contains("工时", StringComparison.Ordinal))) Told(passage, verdicts);
    }

    // 坐席 6 个，7×24 小时值守，每人每周工作 40 小时，配备坐席员 26 名: all in one paragraph, which does not work the hours out itself.
    private static void Told(Passage of, Verdicts verdicts)
    {
        if (SeatsTold().Matches(of.Plain) is not [var seat] || StaffTold().Matches(of.Plain) is not [var people] || Hours().Match(of.Plain) is not { Success: true } hours) return;
        var (seats, staff, each) = (Number(seat), Number(people), Number(hours));
        var (needed, there, place) = (seats * HoursOfWeek, staff * each, of.PlaceOf(people.Index));
        var expression = $"{Figures.Print(seats)}×{HoursOfWeek}={Figures.Print(needed)}，{Figures.Print(staff)}×{Figures.Print(each)}={Figures.Print(there)}";
        if (each <= 0 || there >= needed) verdicts.Hold(Rule, place, expression);
        else verdicts.Find(new(Rule, Severity.Warning, place, of.Quote(people.Index, people.Index + people.Length, people.Index), $"≥{Math.Ceiling(needed / each):0}人", $"{Figures.Print(staff)}人", $"全天候值守每周要 {Figures.Print(needed)} 工时，{Figures.Print(staff)} 人只有 {Figures.Print(there)} 工时（{expression}）。"));
    }

    private static decimal Number(Match match) => decimal.Parse(match.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    private static (AuditIndicator Of, Figure Number)? Count(ProjectForm form, Regex name)
    {
        foreach (var indicator in form.Indicators)
            if (name.IsMatch(indicator.Name) && Figures.Alone(indicator.Of.Plain) is { Decimals: 0, IsPercent: false } number) return (indicator, number);
        return null;
    }

    private static void Judge((Passage Of, Match Match) clock, (AuditIndicator Of, Figure Number) seats, (AuditIndicator Of, Figure Number) staff, Verdicts verdicts)
    {
        var (needed, there) = (seats.Number.Number * HoursOfWeek, staff.Number.Number * HoursOfPerson);
        var expression = $"{seats.Number.Printed}×{HoursOfWeek}={Figures.Print(needed)}，{staff.Number.Printed}×{HoursOfPerson}={Figures.Print(there)}";
        if (there >= needed)
        {
            verdicts.Hold(Rule, seats.Of.Of.Place, expression);
            return;
        }

        verdicts.Find(new(Rule, Severity.Warning, clock.Of.PlaceOf(clock.Match.Index), clock.Of.Quote(clock.Match.Index, clock.Match.Index + clock.Match.Length, clock.Match.Index), $"≥{Math.Ceiling(needed / HoursOfPerson):0}人", $"{staff.Number.Printed}人",
            $"{seats.Of.Name} {seats.Number.Printed} 个全天候要 {Figures.Print(needed)} 席时/周，{staff.Of.Name} {staff.Number.Printed} 人每周只有 {Figures.Print(there)} 工时（{expression}），平均只够 {Math.Floor(there / HoursOfWeek):0} 个。"));
    }

    [GeneratedRegex(@"7 ?[*×xX] ?24 ?小时|24 ?小时|全天候", RegexOptions.None, 1000)]
    private static partial Regex RoundTheClock();

    [GeneratedRegex(@"(?:坐席|座席|席位) ?(?<n>\d{1,3}) ?个", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SeatsTold();

    [GeneratedRegex(@"(?:配备|配有|现有|安排)(?:[\u4e00-\u9fff]{0,6}(?:坐席员|座席员|话务员|接线员|值班员|值班人员|值守人员|操作员)) ?(?<n>\d{1,4}) ?[名人]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StaffTold();

    [GeneratedRegex(@"每人每周(?:工作|上班)? ?(?<n>\d{2}) ?(?:小时|工时)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hours();

    [GeneratedRegex("坐席|座席|席位|岗位数", RegexOptions.None, 1000)]
    private static partial Regex Seats();

    [GeneratedRegex("(?:操作员|话务员|接线员|值班员|值守人员|坐席员|工作人员|人员)(?:数量|人数|配备)", RegexOptions.None, 1000)]
    private static partial Regex Staff();
}
