using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Indicators;
using Gridloom.Domain.Territory;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Indicators;

/// <summary>What the form of the figures offers and holds (统计表单).</summary>
internal sealed class FigureForm(Divisions divisions, Cases.CaseRulesLookup rules, HandlingUnits units, FigureGroups groups)
{
    public static string AddressOf(FigureAsked.Asked asked, string address) =>
        $"{address}?{asked.Question.ToQuery()}{(asked.By == Grouping.None ? "" : "&group=" + asked.By.Code())}";

    public static FigureFields FieldsOf(FigureAsked.Asked asked)
    {
        var q = asked.Question;
        return new(Show.Day(q.From), Show.Day(q.To), q.By == CountBy.Report ? "report" : "closing", asked.By.Code(), q.Area ?? "", q.Class ?? "", q.Source ?? "", q.Unit ?? "", q.Worker ?? "");
    }

    /// <summary>Until today each: what is to come has no figures.</summary>
    public static IReadOnlyList<QuickPeriod> Periods(FigureAsked.Asked asked, Words t)
    {
        var today = asked.Question.CutOff.ChinaDay();
        (string Name, DateOnly From)[] periods =
        [
            (t["本周"], today.AddDays(-(((int)today.DayOfWeek + 6) % 7))), (t["本月"], new(today.Year, today.Month, 1)), (t["本年"], new(today.Year, 1, 1)),
        ];
        return
        [
            .. periods.Select(p => asked with { Question = asked.Question with { From = p.From, To = today } })
                .Zip(periods, (a, p) => new QuickPeriod(p.Name, AddressOf(a, ShowFigures.Address), a.Question.From == asked.Question.From && a.Question.To == asked.Question.To)),
        ];
    }

    /// <summary>Areas and units only as far as the person sees.</summary>
    public FigureChoices Choices(Actor who, Words t) => new(
        FigureGroups.Choices(t), Areas(who.Scope.Area), Classes(who.District), [.. rules.Shipped.Rules.Catalogue.Sources.Select(s => new Choice(s.Code, s.Name))],
        [.. units.Of(who.District).Where(u => who.Unit is null || UnitCode.IsWithin(u.Code, who.Unit)).Select(u => new Choice(u.Code, u.Name)), new(FigureQuestion.Nobody, t["没有单位"])]);

    /// <summary>What the question is narrowed by, as chips; the period stands in the form.</summary>
    public IReadOnlyList<Ui.Condition> Conditions(string district, FigureAsked.Asked asked, Words t)
    {
        var q = asked.Question;
        var area = q.Area is { } code ? groups.AreaOf(code, q.AreaOnly ? int.MaxValue : 0, t) : null;
        (string Name, string? Value, FigureQuestion Without)[] set =
        [
            (t["区域"], area, q with { Area = null, AreaOnly = false }),
            (t["处置单位"], q.Unit is { } unit ? groups.UnitOf(district, unit, t) : null, q with { Unit = null }),
            (t["小类"], q.Class is { } c ? rules.ClassName(district, null, c) : null, q with { Class = null }),
            (t["来源"], q.Source is { } s ? rules.Shipped.Rules.Catalogue.FindSource(s)?.Name ?? s : null, q with { Source = null }),
            (t["上报人"], q.Worker, q with { Worker = null }),
            (t["风险等级"], q.Risk is { } risk ? groups.RiskOf(risk, t) : null, q with { Risk = null }),
            (t["隐患类别"], q.Hazard is { } hazard ? groups.HazardOf(hazard, t) : null, q with { Hazard = null }),
        ];
        return [.. set.Where(p => p.Value is not null).Select(p => new Ui.Condition(p.Name, p.Value!, AddressOf(asked with { Question = p.Without }, ShowFigures.Address)))];
    }

    private IReadOnlyList<ChoiceGroup> Areas(string scope) =>
    [
        .. divisions.Within(scope).Where(d => d.Code.Length > 6).GroupBy(d => d.Code[..9])
            .Select(street => new ChoiceGroup(divisions.Find(street.Key)?.Name ?? street.Key, [.. street.Select(d => new Choice(d.Code, d.Name))])),
    ];

    private IReadOnlyList<ChoiceGroup> Classes(string district) =>
    [
        .. rules.Now(district).Rules.Catalogue.Classes.Where(c => c.On).GroupBy(c => c.Major).Select(g => new ChoiceGroup(g.Key, [.. g.Select(c => new Choice(c.Code, c.Code + " " + c.Name))])),
    ];
}
