using Gridloom.Domain;
using Gridloom.Domain.Budget.Publishing;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Publishing;

/// <summary>A publication as its row has it (公开文件).</summary>
/// <param name="Version">Of the targets that it comes from.</param>
/// <param name="HtmlContent">SHA-256 of the page, hex; so of the workbook.</param>
/// <param name="Confirmed">What somebody confirmed, as JSON.</param>
/// <param name="PublishedBy">The account's id.</param>
/// <param name="TakenDownAt">Null while it is public.</param>
internal sealed record StoredPublication(
    string Id, string Document, string Kind, long Version, string Title, string HtmlContent, string XlsxContent, string Confirmed, string? Reason,
    string PublishedBy, Instant PublishedAt, string? TakenDownBy, Instant? TakenDownAt, string? TakenDownReason)
{
    public const string Columns =
        """
        u.id, u.document, u.kind, u.version, u.title, u.html_content as HtmlContent, u.xlsx_content as XlsxContent, u.confirmed, u.reason,
        u.published_by as PublishedBy, u.published_at as PublishedAt, u.taken_down_by as TakenDownBy, u.taken_down_at as TakenDownAt, u.taken_down_reason as TakenDownReason
        """;
}

/// <summary>The files of a publication that lie on the disk already.</summary>
internal sealed record KeptFiles(string Html, string Xlsx);

/// <summary>The only code that reads and writes publications.</summary>
internal sealed class PublicationStore(Store store)
{
    private const string One = $"select {StoredPublication.Columns} from budget_publication u where u.district = @District and u.id = @id";

    /// <summary>All of a district, the newest first.</summary>
    public Task<List<StoredPublication>> All(string district, CancellationToken stop) => store.List<StoredPublication>(
        $"select {StoredPublication.Columns} from budget_publication u where u.district = @district order by u.published_at desc, u.id", new { district }, stop);

    /// <summary>Null when the district has no such publication.</summary>
    public Task<StoredPublication?> Find(string district, string id, CancellationToken stop) => store.Find<StoredPublication>(One, new { District = district, id }, stop);

    public static ValueTask<StoredPublication?> Find(Turn turn, string id) => turn.Find<StoredPublication>(One, new { turn.District, id });

    public static void Add(Turn turn, string id, (string Document, PublicationKind Kind, long Version, string Title) of, (KeptFiles Files, IReadOnlyList<ConfirmedItem> Confirmed, string? Reason) with)
    {
        var kind = PublicationKinds.CodeOf(of.Kind);
        turn.Append(new Published(id, of.Document, kind, of.Version, with.Files.Html, with.Files.Xlsx, with.Confirmed.Count), version: 1);
        turn.Save(
            """
            insert into budget_publication (district, id, document, kind, version, title, html_content, xlsx_content, confirmed, reason, published_by, published_at)
            values (@District, @id, @Document, @kind, @Version, @Title, @Html, @Xlsx, @confirmed, @Reason, @Account, @Now)
            """,
            new
            {
                turn.District, id, of.Document, kind, of.Version, of.Title, with.Files.Html, with.Files.Xlsx, confirmed = Sheets.SheetStore.Write(with.Confirmed), with.Reason, turn.Actor.Account, turn.Now,
            });
    }

    public static void TakeDown(Turn turn, string id, string reason)
    {
        turn.Append(new TakenDown(id, reason), version: 2);
        turn.Save(
            "update budget_publication set taken_down_by = @Account, taken_down_at = @Now, taken_down_reason = @reason where district = @District and id = @id and taken_down_at is null",
            new { turn.District, id, reason, turn.Actor.Account, turn.Now }, whenNone: PublicationProblems.TakenDown);
    }
}

/// <summary>Which kept files are pages that went out (公开页归属).</summary>
internal sealed class PublishedPages(Store store) : FileOwner
{
    public override string Column => "budget_publication.html_content";

    public override Task<List<string>> NamesInUse(string from, string to, CancellationToken stop) =>
        store.List<string>("select distinct html_content from budget_publication where html_content >= @from and html_content < @to", new { from, to }, stop);
}

/// <summary>Which are workbooks that went out (公开表格归属).</summary>
internal sealed class PublishedWorkbooks(Store store) : FileOwner
{
    public override string Column => "budget_publication.xlsx_content";

    public override Task<List<string>> NamesInUse(string from, string to, CancellationToken stop) =>
        store.List<string>("select distinct xlsx_content from budget_publication where xlsx_content >= @from and xlsx_content < @to", new { from, to }, stop);
}
