using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Cases.Duties;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>Draws the acts that a person may do now (现在可办), each as a form with exactly what the lifecycle table says it needs.</summary>
internal sealed class CaseActForms(CaseLifecycle lifecycle, FormKeys keys, DutySuggestions duties)
{
    /// <summary>Acts that leave the straight way; they stand behind the usual next step.</summary>
    private static readonly HashSet<CaseActKind> Aside =
        [CaseActKind.Reject, CaseActKind.NotFile, CaseActKind.CloseDirectly, CaseActKind.Return, CaseActKind.SelfHandle, CaseActKind.AskVoid, CaseActKind.RefuseVoid];

    /// <summary>Acts after which somebody was on the spot and may show what it looked like.</summary>
    private static readonly HashSet<CaseActKind> OnTheSpot = [CaseActKind.Verify, CaseActKind.SelfHandle, CaseActKind.Handle, CaseActKind.Check];

    public async Task<IReadOnlyList<ActForm>> For(HttpContext http, Caller caller, CaseFile c, ShowCasePage.After after)
    {
        var offered = CaseLifecycle.Offered(c, caller.Actor);
        // Where it can be accepted already, sending somebody to see it is the exception.
        var ordered = offered.OrderBy(act => Aside.Contains(act) ? 2 : act == CaseActKind.SendVerify && offered.Contains(CaseActKind.Accept) ? 1 : 0).ToList();
        var offer = offered.Contains(CaseActKind.Dispatch) ? await duties.For(http, caller, c) : null;
        return [.. ordered.Select((act, i) => Form(http, c, new(act, i == 0, act == CaseActKind.Dispatch ? offer : null), after))];
    }

    /// <param name="Duty">What the responsibility catalogue in force says of a dispatch; null for other acts, and where there is none.</param>
    private sealed record OfferedAct(CaseActKind Act, bool First, DutySuggestions.Offer? Duty);

    private ActForm Form(HttpContext http, CaseFile c, OfferedAct offered, ShowCasePage.After after)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var (act, first, duty) = offered;
        var needs = LifecycleTable.Of(act).Needs;
        var tried = after.Attempt?.Act == act ? after.Attempt : null;
        var refused = tried is null ? null : after.Refused;
        return new ActForm(act.Code(), Name(act, t), ActOnCase.AddressOf(c.Id, act), tried is null ? keys.New() : keys.Again(http, refused), c.Version.ToString(CultureInfo.InvariantCulture))
        {
            Answers = needs.Contains(CaseNeed.Answer) ? AnswersTo(act, t) : [],
            Conditions = needs.Contains(CaseNeed.Condition) ? Conditions(c, t) : [],
            Units = needs.Contains(CaseNeed.Unit) ? duty?.Units ?? Units(c) : [],
            Suggestion = duty?.Beneath,
            Satisfactions = needs.Contains(CaseNeed.Satisfaction) ? Satisfactions(t) : [],
            NoteLabel = needs.Contains(CaseNeed.Note) ? NoteLabel(act, t) : null,
            TakesPhotos = OnTheSpot.Contains(act),
            Primary = first && !Aside.Contains(act),
            Open = tried is not null || (first && after.Attempt is null && !Aside.Contains(act)),
            Answer = new(tried?.Answer ?? "", refused.Of("answer", t)),
            Condition = new(tried?.Condition ?? UsualCondition(c), refused.Of("condition", t)),
            Unit = new(tried?.Unit ?? duty?.Chosen ?? UsualUnit(c), refused.Of("unit", t)),
            Satisfaction = new(tried?.Satisfaction ?? "", refused.Of("satisfaction", t)),
            Note = new(tried?.Note ?? "", refused.Of("note", t)),
            Kept = tried?.Photos.Kept ?? [],
            PhotosError = refused.Of(PhotoDoor.Field, t),
        };
    }

    public static string Name(CaseActKind act, Words t) => t.InEnglish ? char.ToUpperInvariant(act.English()[0]) + act.English()[1..] : act.Chinese();

    private static IReadOnlyList<Choice> AnswersTo(CaseActKind act, Words t) => act == CaseActKind.Verify
        ? [new("yes", t["属实"]), new("no", t["不属实"])]
        : [new("yes", t["已办好"]), new("no", t["没有办好，返工"])];

    private static string NoteLabel(CaseActKind act, Words t) => act switch
    {
        CaseActKind.Verify or CaseActKind.Check => t["现场情况"],
        CaseActKind.Handle or CaseActKind.SelfHandle or CaseActKind.CloseDirectly => t["怎样办的"],
        _ => t["理由"],
    };

    private static IReadOnlyList<Choice> Satisfactions(Words t) =>
        [.. Enum.GetValues<Satisfaction>().Select(s => new Choice(s.Code(), t.InEnglish ? s.English() : s.Chinese()))];

    /// <summary>Those of the reported class first: the desk seldom changes the class.</summary>
    private IReadOnlyList<ChoiceGroup> Conditions(CaseFile c, Words t)
    {
        var (catalogue, conditions) = (lifecycle.Rules.Catalogue, lifecycle.Rules.Conditions);
        ChoiceGroup Group(string code, string label) => new(label, [.. conditions.Of(code).Select(k => new Choice(k.Code, $"{k.Code} {k.Text}（{Limit(k.Limit, t)}）"))]);
        return
        [
            Group(c.Class, t["上报的小类：{0}", catalogue.NameOf(c.Class)]),
            .. catalogue.Classes.Where(k => k.On && k.Code != c.Class).OrderByDescending(k => k.IsEvent).Select(k => Group(k.Code, k.Code + " " + k.Name)),
        ];
    }

    public static string Limit(Domain.Cases.TimeLimit limit, Words t) => t.InEnglish ? limit.ToString().Replace('-', ' ') : limit.ToChinese();

    private string UsualCondition(CaseFile c) => lifecycle.Rules.Conditions.Of(c.Class).ToList() is [var only] ? only.Code : "";

    private List<Choice> Units(CaseFile c) => [.. lifecycle.Rules.Units.Of(c.District, KindOf(c)).Select(u => new Choice(u.Code, $"{u.Name}（{u.Kind}）"))];

    private string UsualUnit(CaseFile c) => lifecycle.Rules.Units.Of(c.District, KindOf(c)).FirstOrDefault() is { } first && first.Kind == KindOf(c) ? first.Code : "";

    private string? KindOf(CaseFile c) => c.Condition is { } code ? lifecycle.Rules.Conditions.Find(code)?.UnitKind : null;
}
