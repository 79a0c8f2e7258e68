using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Publishing;
using Gridloom.Domain.Text;
using Gridloom.Server.Budget.Forms;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Publishing;

/// <summary>公开: what would go out is scanned and shown, a person confirms what the scan cannot decide, and a page and a workbook are left that stay as they are.</summary>
internal static class Publish
{
    public const string Address = ListPublications.Address + "/new";

    public const int ReasonMax = 500;

    /// <param name="Document">The id of the targets.</param>
    /// <param name="Confirmed">The ids of the things that were confirmed.</param>
    /// <param name="Reason">Why they may go out; asked where there are any.</param>
    /// <param name="Seen">The digest of what was looked at.</param>
    public sealed record Request(string Document, string Kind, IReadOnlySet<string> Confirmed, string? Reason, string Seen);

    /// <summary>The same from a program.</summary>
    /// <param name="Of">The id of the targets.</param>
    public sealed record Body(string? Of, string? Kind, string? Seen, IReadOnlyList<string?>? Confirmed, string? Reason)
    {
        internal Request Asked => new(Of ?? "", Kind ?? "", (Confirmed ?? []).OfType<string>().ToHashSet(StringComparer.Ordinal), Reason, Seen ?? "");
    }

    public sealed record Response(string Id);

    public static string AddressOf(string document, PublicationKind kind) => $"{Address}?of={document}&kind={PublicationKinds.CodeOf(kind)}";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, (HttpContext http, Caller caller, PublishPageMaker page) =>
            page.Show(http, caller.Actor, (http.Request.Query["of"].ToString(), http.Request.Query["kind"]), new())).Requires(Permission.PublishBudget);
        doors.Pages.MapPost(Address, Submit).Requires(Permission.PublishBudget);
        doors.Api.MapGet(Address, (string? of, string? kind, Caller caller, PublicationJson json, CancellationToken stop) => json.Show(caller.Actor, (of ?? "", kind ?? ""), stop))
            .WithSummary("What would be published, and what the scan met in it").Requires(Permission.PublishBudget).Produces<PublicationJson.Preview>();
        doors.Api.MapPost(ListPublications.Address, ByApi).WithSummary("Publish").Requires(Permission.PublishBudget).Produces<Response>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> ByApi(Body body, HttpRequest http, Caller caller, Handler handler, CancellationToken stop) => Keys.OfApi(http).Succeeded(out var key, out var refused)
        ? (await handler.Handle(caller.Actor, key, body.Asked, stop)).ToHttp(made => TypedResults.Created(OpenPublication.AddressOf(caller.Actor.District, made.Id), made))
        : new ProblemResult(refused);

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, PublishPageMaker page)
    {
        var request = new Request(form["of"] ?? "", form["kind"] ?? "", form.All("confirmed").ToHashSet(StringComparer.Ordinal), form["reason"], form["seen"] ?? "");
        Task<IResult> Again(Problem refused) => page.Show(http, caller.Actor, (request.Document, request.Kind), new(request, refused));
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Again(refused);
        return (await handler.Handle(caller.Actor, key, request, http.RequestAborted)).Succeeded(out var done, out refused) ? new SeeOther($"{ListPublications.Address}?done={done.Id}") : await Again(refused);
    }

    /// <summary>Check → files → turn (load → decide → save). The files lie on the disk before the row that names them.</summary>
    public sealed class Handler(Turns turns, FieldCipher cipher, PublicationMaker maker, PublicationFiles files)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request, CancellationToken stop)
        {
            if (!actor.Scope.Covers(actor.District)) return BudgetProblems.WholeDistrictOnly;
            if (PublicationKinds.Find(request.Kind) is not { } kind) return PublicationProblems.NotFound;
            if (!(await maker.Make(actor, request.Document, kind, stop)).Succeeded(out var made, out var refused)) return refused;
            if (made.Digest != request.Seen) return PublicationProblems.Changed;
            if (PublicationScan.Refusal(made.Scan, request.Confirmed) is { } unready) return unready;
            var asked = made.Scan.Where(item => item.Gravity == ScanGravity.Confirm).Select(item => new ConfirmedItem(item.Where, item.Quote, item.Text.Chinese)).ToList();
            var reason = Typed.Clean(request.Reason);
            if (reason is null ? asked.Count > 0 : reason.Length > ReasonMax || Typed.HasControl(reason)) return PublicationProblems.ReasonUnfit;
            var id = Keys.ToId(actor.District, actor.Account, "publication " + key);
            var kept = await files.Keep(actor.District, id, made, stop);
            return await turns.TakeOnce<Response>(actor, key, cipher.Digest([request.Document, request.Kind, request.Seen, reason, .. request.Confirmed.Order(StringComparer.Ordinal)]), async turn =>
            {
                // What was printed is of the version in force; another may have been approved meanwhile.
                if (await Plans.PlanReader.Find(turn, request.Document) is not { } now || now.InForce != made.Version) return PublicationProblems.Changed;
                PublicationStore.Add(turn, id, (request.Document, kind, made.Version, made.Draft.Sheet.Title), (kept, asked, reason));
                return new Response(id);
            });
        }
    }
}

/// <summary>Makes the files of a publication and keeps them (公开文件成文).</summary>
internal sealed class PublicationFiles(FileStore files, PublishedPageWriter pages, Clocks clocks)
{
    public async Task<KeptFiles> Keep(string district, string id, PublicationMaker.Made made, CancellationToken stop)
    {
        var html = await pages.Write(made.Draft.Sheet, made.Document.Unit, clocks.Now(district).ChinaDay(), id);
        return new(await files.Keep(html, stop), await files.Keep(FilledForm.Write(made.Draft.Sheet, FormFileKind.Xlsx), stop));
    }
}
