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
    }

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

    [GeneratedRegex("坐席|座席|席位|岗位数", RegexOptions.None, 1000)]
    private static partial Regex Seats();

    [GeneratedRegex("(?:操作员|话务员|接线员|值班员|值守人员|坐席员|工作人员|人员)(?:数量|人数|配备)", RegexOptions.None, 1000)]
    private static partial Regex Staff();
}
