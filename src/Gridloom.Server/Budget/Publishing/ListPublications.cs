using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Publishing;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;
using AccountLookup = Gridloom.Server.Access.AccountLookup;

namespace Gridloom.Server.Budget.Publishing;

/// <summary>公开: what is public, what was, and what may be.</summary>
internal static class ListPublications
{
    public const string Address = "/budget/publications";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, (HttpContext http, Caller caller, PublicationListMaker page) => page.Show(http, caller.Actor, new())).Requires(Permission.ReadBudget);
        doors.Api.MapGet(Address, (Caller caller, PublicationJson json, CancellationToken stop) => json.List(caller.Actor, stop))
            .WithSummary("What was published, the newest first").Requires(Permission.ReadBudget).Produces<PublicationJson.Publications>();
    }
}

/// <summary>What is public, and what may be (公开清单).</summary>
/// <param name="May">What may be published; null for who may not publish.</param>
public sealed record PublicationsModel(IReadOnlyList<PublicationRow> Rows, IReadOnlyList<PublishableRow>? May, string Key)
{
    public required string PublicHref { get; init; }

    public FormError? Error { get; init; }
}

/// <summary>One publication.</summary>
/// <param name="Href">The public page; null once it was taken down.</param>
public sealed record PublicationRow(string Title, string Kind, string? Href, string By, Instant At, int Confirmed)
{
    /// <summary>Why somebody let pass what the scan had met; null where there was nothing.</summary>
    public string? Reason { get; init; }

    /// <summary>Who took it down, when and why; null while it is public.</summary>
    public string? TakenDown { get; init; }

    /// <summary>Where it is taken down; null for who may not, and once it is done.</summary>
    public string? TakeDownAction { get; init; }

    /// <summary>What was typed and refused.</summary>
    public Field Typed { get; init; } = Field.Blank;
}

/// <summary>A unit's year that may be published, by kind.</summary>
public sealed record PublishableRow(long Year, string Unit, IReadOnlyList<(string Name, string Href)> Kinds);

/// <summary>Draws the page of publications (公开清单页).</summary>
internal sealed class PublicationListMaker(Frames frames, FormKeys keys, PublicationStore store, BudgetReader reader, AccountLookup accounts)
{
    /// <summary>What was sent and refused.</summary>
    public sealed record Tried(TakeDownPublication.Request? Request = null, Problem? Refused = null);

    public async Task<IResult> Show(HttpContext http, Actor actor, Tried tried)
    {
        var (t, stop, refused) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, tried.Refused);
        var may = actor.May(Permission.PublishBudget) && actor.Scope.Covers(actor.District);
        var rows = new List<PublicationRow>();
        var stored = await store.All(actor.District, stop);
        foreach (var publication in stored) rows.Add(await Row(publication, (actor, may, tried), t, stop));
        var documents = may ? (await reader.Documents(actor.District, stop)).Where(document => document.InForce is not null).Select(document => May(document, t)).ToList() : null;
        var done = stored.Find(publication => publication.Id == http.Request.Query["done"]);
        var frame = frames.For(http, t["公开"], RailEntry.Budget, refused is null && done is not null ? done.TakenDownAt is null ? t["已公开。"] : t["已撤下。"] : null);
        return Pages.Show<PublicationsPage>(frame, new PublicationsModel(rows, documents, refused is null ? keys.New() : keys.Again(http, refused))
        {
            PublicHref = OpenPublication.AddressOf(actor.District), Error = refused?.ToFormError(t),
        }, refused?.Status ?? StatusCodes.Status200OK);
    }

    private static PublishableRow May(StoredDocument document, Words t) =>
        new(document.TargetYear, document.Unit, [.. PublicationKinds.All.Select(known => (PublicationKinds.Of(known.Kind, t), Publish.AddressOf(document.Id, known.Kind)))]);

    private async Task<PublicationRow> Row(StoredPublication of, (Actor Actor, bool May, Tried Tried) asked, Words t, CancellationToken stop)
    {
        var (actor, open) = (asked.Actor, of.TakenDownAt is null);
        async Task<string> By(string account) => await accounts.PostOf(actor.District, account, stop);
        var typed = asked.Tried.Request is { } request && request.Id == of.Id ? new Field(request.Reason ?? "", asked.Tried.Refused.Of("reason", t)) : Field.Blank;
        return new(of.Title, PublicationKinds.Of(PublicationKinds.Find(of.Kind)!.Value, t), open ? OpenPublication.AddressOf(actor.District, of.Id) : null, await By(of.PublishedBy), of.PublishedAt,
            Sheets.SheetStore.Read<List<ConfirmedItem>>(of.Confirmed).Count)
        {
            Reason = of.Reason, Typed = typed,
            TakenDown = open ? null : t["{0} 撤下：{1}", await By(of.TakenDownBy!), of.TakenDownReason],
            TakeDownAction = open && asked.May ? TakeDownPublication.AddressOf(of.Id) : null,
        };
    }
}
