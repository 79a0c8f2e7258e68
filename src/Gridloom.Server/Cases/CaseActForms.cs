using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Cases.Duties;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>Draws the acts that a person may do now (现在可办), each as a form with exactly what the lifecycle table says it needs.</summary>
internal sealed class CaseActForms(ActFields fields, FormKeys keys, DutySuggestions duties)
{
    /// <summary>Acts that leave the straight way; they stand behind the usual next step.</summary>
    private static readonly HashSet<CaseActKind> Aside =
    [
        CaseActKind.Reject, CaseActKind.NotFile, CaseActKind.CloseDirectly, CaseActKind.Return, CaseActKind.SelfHandle, CaseActKind.AskVoid, CaseActKind.RefuseVoid, CaseActKind.AskExtension,
        CaseActKind.AskSuspension, CaseActKind.AskResumption, CaseActKind.RefuseRequest, CaseActKind.Reclassify, CaseActKind.Dispute, CaseActKind.Urge, CaseActKind.Supervise, CaseActKind.Reopen,
        CaseActKind.ReopenAgain, CaseActKind.Link, CaseActKind.Unlink, CaseActKind.HandDown, CaseActKind.RaiseToStreet, CaseActKind.RaiseToDesk, CaseActKind.AskReopen, CaseActKind.DeclineReopen,
    ];

    /// <summary>Acts that a picture belongs to: what it looked like, or the signed form.</summary>
    private static readonly HashSet<CaseActKind> Pictured = [CaseActKind.Verify, CaseActKind.SelfHandle, CaseActKind.Handle, CaseActKind.Check, CaseActKind.AskExtension];

    public async Task<IReadOnlyList<ActForm>> For(HttpContext http, Caller caller, CaseFile c, ShowCasePage.After after)
    {
        var offered = CaseLifecycle.Offered(c, caller.Actor);
        // A superior's question comes first. Where a case can be accepted already, sending somebody to see it is the exception.
        var ordered = offered.OrderBy(act => act == CaseActKind.AnswerSupervision ? -1 : Aside.Contains(act) ? 2 : act == CaseActKind.SendVerify && offered.Contains(CaseActKind.Accept) ? 1 : 0).ToList();
        var duty = offered.Any(Dispatches) ? await duties.For(http, caller, c) : null;
        return [.. ordered.Select((act, i) => Form(http, c, new(act, i == 0, Dispatches(act) ? duty : null) { Scope = caller.Actor.Scope }, after))];
    }

    public static string Name(CaseActKind act, Words t) => t.InEnglish ? char.ToUpperInvariant(act.English()[0]) + act.English()[1..] : act.Chinese();

    /// <summary>Which unit it is, the catalogue says; to whom below it is handed, the unit decides by itself.</summary>
    private static bool Dispatches(CaseActKind act) => LifecycleTable.Of(act).Needs.Contains(CaseNeed.Unit) && act != CaseActKind.HandDown;

    /// <param name="Duty">What the responsibility catalogue in force says; null for acts that name no unit, and where there is none.</param>
    private sealed record OfferedAct(CaseActKind Act, bool First, DutySuggestions.Offer? Duty)
    {
        public required Scope Scope { get; init; }
    }

    private ActForm Form(HttpContext http, CaseFile c, OfferedAct offered, ShowCasePage.After after)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var (act, first, duty) = offered;
        var tried = after.Attempt?.Act == act ? after.Attempt : null;
        var refused = tried is null ? null : after.Refused;
        return new ActForm(act.Code(), Name(act, t), ActOnCase.AddressOf(c.Id, act), tried is null ? keys.New() : keys.Again(http, refused), c.Version.ToString(CultureInfo.InvariantCulture))
        {
            Fields = fields.For(new(c, act, tried ?? new(act, PhotoDoor.Taken.None), refused, duty) { Scope = offered.Scope }, t),
            TakesPhotos = Pictured.Contains(act),
            Primary = first && !Aside.Contains(act),
            Open = tried is not null || (first && after.Attempt is null && !Aside.Contains(act)),
            Kept = tried?.Photos.Kept ?? [],
            PhotosError = refused.Of(PhotoDoor.Field, t),
        };
    }
}
