using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Publishing;
using Gridloom.Domain.FigureAudit;
using Gridloom.Server.Budget.Audit;
using Gridloom.Server.Host;
using AccountLookup = Gridloom.Server.Access.AccountLookup;

namespace Gridloom.Server.Budget.Publishing;

/// <summary>Publications, and what would be one, as programs read them (公开数据).</summary>
internal sealed class PublicationJson(PublicationStore store, PublicationMaker maker, AccountLookup accounts)
{
    /// <param name="Plan">The id of the targets.</param>
    /// <param name="Version">Of the targets that it comes from.</param>
    /// <param name="Page">The public address; null once it was taken down.</param>
    /// <param name="By">The post of whoever published it.</param>
    /// <param name="Confirmed">How many things of the scan were confirmed.</param>
    public sealed record Item(string Id, string Title, string Kind, string Plan, long Version, string? Page, string By, DateTimeOffset At, int Confirmed, string? Reason)
    {
        public DateTimeOffset? TakenDownAt { get; init; }

        public string? TakenDownReason { get; init; }
    }

    public sealed record Publications(IReadOnlyList<Item> Items);

    /// <param name="Id">What a confirmation names.</param>
    /// <param name="Gravity">note; confirm: it must be confirmed; blocks: it must be mended.</param>
    /// <param name="Where">As people call the place; blank for the whole.</param>
    public sealed record Met(string Id, string Gravity, string Where, string Quote, string Text);

    /// <param name="Severity">error, warning.</param>
    public sealed record Doubt(string Rule, string Severity, string Where, string Quote, string Expected, string Found, string Message);

    /// <param name="Seen">Names these very words; it goes back with the publication.</param>
    /// <param name="Rows">The cells of every row that would go out.</param>
    public sealed record Preview(string Plan, string Kind, string Title, long Version, string Seen, IReadOnlyList<Met> Scan, IReadOnlyList<Doubt> Findings, IReadOnlyList<IReadOnlyList<string>> Rows);

    /// <summary>The newest first.</summary>
    public async Task<IResult> List(Actor actor, CancellationToken stop)
    {
        var items = new List<Item>();
        foreach (var of in await store.All(actor.District, stop))
            items.Add(new(of.Id, of.Title, of.Kind, of.Document, of.Version, of.TakenDownAt is null ? OpenPublication.AddressOf(actor.District, of.Id) : null, await accounts.PostOf(actor.District, of.PublishedBy, stop),
                of.PublishedAt.ToChina(), Sheets.SheetStore.Read<List<ConfirmedItem>>(of.Confirmed).Count, of.Reason) { TakenDownAt = of.TakenDownAt?.ToChina(), TakenDownReason = of.TakenDownReason });
        return TypedResults.Ok(new Publications(items));
    }

    public async Task<IResult> Show(Actor actor, (string Plan, string Kind) of, CancellationToken stop)
    {
        if (!actor.Scope.Covers(actor.District)) return new ProblemResult(BudgetProblems.WholeDistrictOnly);
        if (PublicationKinds.Find(of.Kind) is not { } kind) return new ProblemResult(PublicationProblems.NotFound);
        if (!(await maker.Make(actor, of.Plan, kind, stop)).Succeeded(out var made, out var refused)) return new ProblemResult(refused);
        return TypedResults.Ok(new Preview(of.Plan, of.Kind, made.Draft.Sheet.Title, made.Version, made.Digest, [.. made.Scan.Select(ToMet)],
            [.. made.Doubts.Select(finding => new Doubt(finding.Rule, SeverityLook.Code(finding.Severity), finding.Place.Label, finding.Quote, finding.Expected, finding.Found, finding.Message))],
            [.. made.Draft.Sheet.Rows().Select(row => (IReadOnlyList<string>)[.. row])]));
    }

    private static Met ToMet(ScanItem item) => new(item.Id, item.Gravity switch
    {
        ScanGravity.Note => "note",
        ScanGravity.Confirm => "confirm",
        ScanGravity.Blocks => "blocks",
        _ => throw new ArgumentOutOfRangeException(nameof(item)),
    }, item.Where, item.Quote, item.Text.Chinese);
}
