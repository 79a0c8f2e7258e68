using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Publishing;
using Gridloom.Domain.Territory;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Publishing;

/// <summary>看公开文件: what is public, for everybody, without an account.</summary>
internal static class OpenPublication
{
    // The page carries its style within itself, has no script, and loads nothing.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static string AddressOf(string district) => "/open/" + district;

    public static string AddressOf(string district, string id) => $"/open/{district}/{id}";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(AddressOf("{district}"), (string district, HttpContext http, PublicationStore store, Frames frames, Divisions divisions) => List(district, http, store, (frames, divisions))).Requires(Permission.Anyone);
        doors.Pages.MapGet(AddressOf("{district}", "{id}"), Show).Requires(Permission.Anyone);
        doors.Pages.MapGet(AddressOf("{district}", "{id}") + ".xlsx", Download).Requires(Permission.Anyone);
    }

    private static async Task<IResult> List(string district, HttpContext http, PublicationStore store, (Frames Frames, Divisions Divisions) by)
    {
        if (by.Divisions.Find(district) is null) return Answers.Refusal(http, PublicationProblems.NotFound);
        var t = http.RequestServices.GetRequiredService<Words>();
        var rows = (await store.All(district, http.RequestAborted)).Where(publication => publication.TakenDownAt is null)
            .Select(publication => new OpenRow(publication.Title, AddressOf(district, publication.Id), publication.PublishedAt.ChinaDay())).ToList();
        return Pages.Show<OpenListPage>(by.Frames.ForPublic(http, t["绩效公开"], district), new OpenListModel(rows));
    }

    private static async Task<IResult> Show(string district, string id, HttpContext http, PublicationStore store, FileStore files)
    {
        if (await Find(district, id, http, store) is not { } publication) return Answers.Refusal(http, PublicationProblems.NotFound);
        http.Response.Headers.ContentSecurityPolicy = Policy;
        return TypedResults.PhysicalFile(files.PathOf(publication.HtmlContent), "text/html; charset=utf-8");
    }

    private static async Task<IResult> Download(string district, string id, HttpContext http, PublicationStore store, FileStore files) =>
        await Find(district, id, http, store) is { } publication
            ? TypedResults.PhysicalFile(files.PathOf(publication.XlsxContent), Xlsx.Type, publication.Title + ".xlsx")
            : Answers.Refusal(http, PublicationProblems.NotFound);

    private static async Task<StoredPublication?> Find(string district, string id, HttpContext http, PublicationStore store) =>
        await store.Find(district, id, http.RequestAborted) is { TakenDownAt: null } found ? found : null;
}

/// <summary>What is public (绩效公开).</summary>
public sealed record OpenListModel(IReadOnlyList<OpenRow> Rows);

/// <summary>A publication, and on which day it went out.</summary>
public sealed record OpenRow(string Title, string Href, DateOnly Day);
