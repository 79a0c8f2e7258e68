using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Cases.Duties;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>Makes the fields of an act (办理填写项), one for each thing that the lifecycle table says it needs, filled as they were typed.</summary>
internal sealed class ActFields(CaseRulesLookup lookup)
{
    /// <summary>For which case and act; what was typed before, and why it was refused.</summary>
    /// <param name="Duty">What the responsibility catalogue in force says of a dispatch; null for other acts, and where there is none.</param>
    public sealed record Asked(CaseFile Case, CaseActKind Act, ActOnCase.Attempt Tried, Domain.Problem? Refused, DutySuggestions.Offer? Duty)
    {
        /// <summary>To whose units alone the person may give it.</summary>
        public required Scope Scope { get; init; }
    }

    public IReadOnlyList<ActField> For(Asked asked, Words t) => [.. LifecycleTable.Of(asked.Act).Needs.SelectMany(need => Of(need, asked, t)), .. Besides(asked, t)];

    /// <summary>What may be said and need not.</summary>
    private static IEnumerable<ActField> Besides(Asked a, Words t) =>
        a.Act == CaseActKind.HandDown ? [new(ActControl.Note, "note", t["交代"], Said(a.Tried.Note, "note", a, t)) { MaxLength = CaseAct.NoteLimit, Optional = true, Hint = t["不要写姓名、电话、证件号、车牌。"] }] : [];

    public static string Limit(TimeLimit limit, Words t) => t.InEnglish ? limit.ToString().Replace('-', ' ') : limit.ToChinese();

    private IEnumerable<ActField> Of(CaseNeed need, Asked a, Words t) => need switch
    {
        CaseNeed.Answer => [Select("answer", t["看到的"], (a.Tried.Answer, a.Refused), t) with { Groups = Alone(AnswersTo(a.Act, t)), Blank = t["选择"] }],
        CaseNeed.Condition => [Select("condition", a.Act == CaseActKind.Reclassify ? t["新的立案条件"] : t["立案条件"], (a.Tried.Condition is "" && a.Act == CaseActKind.File ? UsualCondition(a.Case) : a.Tried.Condition, a.Refused), t)
            with { Groups = Conditions(a.Case, t), Blank = t["选择立案条件"], Search = t["输入两个字找条件"], Hint = t["条件定小类和时限；时限为样例值。"] }],
        CaseNeed.Unit => [Unit(a, t)],
        CaseNeed.Satisfaction => [Select("satisfaction", t["上报人满意吗"], (a.Tried.Satisfaction, a.Refused), t) with { Groups = Alone(Satisfactions(t)), Blank = t["选择"] }],
        CaseNeed.Level => [Select("level", t["督办级别"], (a.Tried.Level, a.Refused), t) with { Groups = Alone(Levels(t)), Blank = t["选择级别"], Hint = t["级别定答复时限。"] }],
        CaseNeed.Main => [new(ActControl.Line, "main", t["并入哪宗案件"], Said(a.Tried.Main, "main", a, t)) { MaxLength = 40, Hint = t["写主案的案号，如 20260303-00417；办结时一并答复。"] }],
        CaseNeed.Clause => [new(ActControl.Line, "clause", t["依据权责清单第几条"], Said(a.Tried.Clause, "clause", a, t)) { MaxLength = CaseAct.ClauseLimit, Hint = t["写条款号，如 3.2。"] }],
        CaseNeed.Until => [new(ActControl.Day, "until", t["挂账到哪一天"], Said(a.Tried.Until, "until", a, t)) { Hint = t["到期前请申请恢复；挂账期间不计时。"] }],
        CaseNeed.Extension => Extension(a, t),
        _ => [new(ActControl.Note, "note", NoteLabel(a.Act, t), Said(a.Tried.Note, "note", a, t)) { MaxLength = CaseAct.NoteLimit, Hint = t["不要写姓名、电话、证件号、车牌。"] }],
    };

    private ActField Unit(Asked a, Words t) => a.Act == CaseActKind.HandDown ? Below(a, t)
        : Select("unit", t["处置单位"], (a.Tried.Unit is "" ? a.Duty?.Chosen ?? UsualUnit(a) : a.Tried.Unit, a.Refused), t) with
        {
            Groups = a.Duty?.Units ?? UnitChoices.ByLevel(Units(a), u => $"{u.Name}（{u.Kind}）", t), Blank = t["选择单位"], Suggestion = a.Duty?.Beneath,
            Hint = a.Duty is null ? t["与条件对口的单位在前。"] : t["清单建议的单位在前，由您决定。"],
        };

    /// <summary>The units below the one that has it; that of the place is chosen beforehand.</summary>
    private ActField Below(Asked a, Words t)
    {
        var below = lookup.Shipped.Rules.Units.Below(a.Case.District, a.Case.Unit!);
        var usual = below.FirstOrDefault(u => a.Case.Area.StartsWith(u.Area, StringComparison.Ordinal))?.Code ?? "";
        return Select("unit", t["下派给"], (a.Tried.Unit is "" ? usual : a.Tried.Unit, a.Refused), t) with
        {
            Groups = Alone([.. below.Select(u => new Choice(u.Code, u.Name))]), Blank = t["选择单位"], Hint = t["案件截止时间不变；下级单位另有完整的单位时限。"],
        };
    }

    private static Field Said(string typed, string field, Asked a, Words t) => new(typed, a.Refused.Of(field, t));

    private static ActField Select(string name, string label, (string Typed, Domain.Problem? Refused) value, Words t) =>
        new(ActControl.Select, name, label, new(value.Typed, value.Refused.Of(name, t)));

    private static IReadOnlyList<ChoiceGroup> Alone(IReadOnlyList<Choice> choices) => [new("", choices)];

    /// <summary>In units that count as the case's own limit does.</summary>
    private static IEnumerable<ActField> Extension(Asked a, Words t)
    {
        var continuous = TimeLimit.Parse(a.Case.Limit ?? "").Succeeded(out var limit, out _) && limit.Unit.IsContinuous();
        TimeUnit[] units = continuous ? [TimeUnit.CalendarDays, TimeUnit.UrgentHours] : [TimeUnit.WorkingDays, TimeUnit.WorkingHours];
        yield return new(ActControl.Amount, "extension", t["延长多久"], Said(a.Tried.Extension, "extension", a, t))
        {
            Groups = Alone([.. units.Select(u => new Choice(u.Code(), t.InEnglish ? u.Code().Replace('-', ' ') : u.Chinese()))]), Unit = a.Tried.ExtensionUnit,
            Hint = a.Case.Extensions > 0 ? t["这是再次延期：须附签字盖章的申请表，由领导批准。"] : t["首次延期由值班长批准，从原截止时间往后加。"],
        };
        if (a.Case.Extensions == 0)
            yield return new(ActControl.Tick, "engineering", t["工程类"], Said(a.Tried.Engineering, "engineering", a, t)) { Hint = t["工程类延期须附签字盖章的申请表，由领导批准。"] };
    }

    private static IReadOnlyList<Choice> AnswersTo(CaseActKind act, Words t) => act == CaseActKind.Verify
        ? [new("yes", t["属实"]), new("no", t["不属实"])]
        : [new("yes", t["已办好"]), new("no", t["没有办好，返工"])];

    private static string NoteLabel(CaseActKind act, Words t) => act switch
    {
        CaseActKind.Verify or CaseActKind.Check => t["现场情况"],
        CaseActKind.Handle or CaseActKind.SelfHandle or CaseActKind.CloseDirectly => t["怎样办的"],
        CaseActKind.Urge => t["催什么"],
        CaseActKind.DeclineReopen => t["答复上报人"],
        CaseActKind.Supervise => t["督办要求"],
        CaseActKind.AnswerSupervision => t["办到哪一步了"],
        _ => t["理由"],
    };

    private static IReadOnlyList<Choice> Satisfactions(Words t) =>
        [.. Enum.GetValues<Satisfaction>().Select(s => new Choice(s.Code(), t.InEnglish ? s.English() : s.Chinese()))];

    private List<Choice> Levels(Words t) =>
        [.. Enum.GetValues<SupervisionLevel>().Select(l => new Choice(l.Code(), t["{0}（{1}内答复）", t.InEnglish ? l.English() : l.Chinese(), Limit(lookup.Shipped.Rules.Desk.Of(l), t)]))];

    /// <summary>Those of the reported class first: the desk seldom changes the class.</summary>
    private IReadOnlyList<ChoiceGroup> Conditions(CaseFile c, Words t)
    {
        var rules = lookup.For(c).Rules;
        var area = rules.Areas.ClassOf(c.Area);
        ChoiceGroup Group(string code, string label) => new(label, [.. rules.Conditions.Of(code).Select(k => new Choice(k.Code, $"{k.Code} {k.Text}（{Limit(rules.Areas.LimitOf(k.Code, area) ?? k.Limit, t)}）"))]);
        return
        [
            Group(c.Class, t["上报的小类：{0}", lookup.ClassName(c)]),
            .. rules.Catalogue.Classes.Where(k => k.On && k.Code != c.Class).OrderByDescending(k => k.IsEvent).Select(k => Group(k.Code, k.Code + " " + k.Name)),
        ];
    }

    private string UsualCondition(CaseFile c) => lookup.For(c).Rules.Conditions.Of(c.Class).ToList() is [var only] ? only.Code : "";

    private IEnumerable<HandlingUnit> Units(Asked a) => lookup.Shipped.Rules.Units.Of(a.Case.District, KindOf(a.Case)).Where(u => a.Scope.Covers(u.Area));

    private string UsualUnit(Asked a) => Units(a).FirstOrDefault() is { } first && first.Kind == KindOf(a.Case) ? first.Code : "";

    private string? KindOf(CaseFile c) => c.Condition is { } code ? lookup.For(c).Rules.Conditions.Find(code)?.UnitKind : null;
}
