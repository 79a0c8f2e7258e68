using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Territory;
using Gridloom.Server.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>
/// 随手报: the public page door of <see cref="ReportCase"/>. No account; limited per address; what comes in waits to be looked at. The
/// resident gets a number and a private link, which shows that one matter and nothing about who reported it.
/// </summary>
internal static class ReportCaseInPublic
{
    private const string Address = "/report";

    /// <summary>The source under which these reports are counted.</summary>
    private const string Source = "portal";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, Open).Requires(Permission.Anyone);
        doors.Pages.MapPost(Address, Submit).Requires(Permission.Anyone).RequireRateLimiting(Limits.PublicReport);
        doors.Pages.MapGet("/report/{district}/{id}/{link}", Follow).Requires(Permission.Anyone);
    }

    private static async Task<IResult> Open(string? district, HttpContext http, Page page, CancellationToken stop) =>
        await page.DistrictOf(district, stop) is { } whose ? page.ShowForm(http, whose, new(), new([], [], null), null) : page.ShowDistricts(http);

    private static async Task<IResult> Submit(HttpContext http, PostedForm form, FormKeys keys, PhotoDoor door, ReportCase.Handler handler, Page page, CancellationToken stop)
    {
        if (await page.DistrictOf(form["district"] ?? http.Request.Query["district"], stop) is not { } district) return Answers.Refusal(http, HostProblems.NotFound);
        var typed = ReportCaseAtDesk.PostedFields.Of(form) with { Source = Source, ReporterName = null, ReporterPhone = form["phone"] };
        var photos = form.Refused is null ? await door.Take(form, stop) : new([], [], null);
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return page.ShowForm(http, district, typed, photos, refused);
        if (photos.Refused is { } bad) return page.ShowForm(http, district, typed, photos, bad);

        var outcome = await handler.Handle(Actor.Public(district), key, typed.ToInput(), photos.Photos);
        return outcome.Succeeded(out var made, out refused)
            ? new SeeOther(page.LinkTo(district, made.Id) + "?done=reported")
            : page.ShowForm(http, district, typed, photos, refused);
    }

    private static async Task<IResult> Follow(string district, string id, string link, HttpContext http, Store store, Page page, CancellationToken stop)
    {
        if (!page.Holds(district, id, link)) return Answers.Refusal(http, CaseProblems.NotFound);
        var c = await store.Find<StoredCase>($"select {StoredCase.Columns} from case_case c where c.district = @district and c.id = @id", new { district, id }, stop);
        return c is null ? Answers.Refusal(http, CaseProblems.NotFound) : page.ShowCase(http, district, c);
    }

    /// <summary>Draws the resident's pages and knows their private links.</summary>
    public sealed class Page(Frames frames, FormKeys keys, KeyRing ring, CaseCatalogue catalogue, PublicKinds kinds, AccountLookup accounts, Divisions divisions)
    {
        /// <summary>The district that was asked for, or the only one that this installation serves; null when it must be chosen.</summary>
        public async Task<string?> DistrictOf(string? asked, CancellationToken stop)
        {
            if (asked is { Length: 6 }) return divisions.FindEnvelope(asked)?.District;
            var served = await accounts.Districts(stop);
            return served.Count == 1 ? served[0] : null;
        }

        /// <summary>The link is a keyed digest of the case, so nothing about it is stored and it cannot be guessed.</summary>
        public string LinkTo(string district, string id) => $"/report/{district}/{id}/{Secret(district, id)}";

        public bool Holds(string district, string id, string link) =>
            CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(link), Encoding.UTF8.GetBytes(Secret(district, id)));

        public IResult ShowForm(HttpContext http, string district, ReportCaseAtDesk.PostedFields typed, PhotoDoor.Taken photos, Problem? refused)
        {
            var t = http.RequestServices.GetRequiredService<Words>();
            Field Field(string? value, string name) => new(value ?? "", refused.Of(name, t));
            return Pages.Show<PublicReportPage>(frames.For(http, t["随手报"], district: district), new PublicReportModel
            {
                Action = Address + "?district=" + district,
                Key = keys.Again(http, refused),
                Kinds = kinds.Choices,
                Kind = Field(typed.Class, "class"),
                Description = Field(typed.Description, "description"),
                Address = Field(typed.Address, "address"),
                Longitude = Field(typed.Longitude, "longitude"),
                Latitude = Field(typed.Latitude, "latitude"),
                Phone = Field(typed.ReporterPhone, "reporter.phone"),
                PhotosError = refused.Of(PhotoDoor.Field, t),
                Kept = photos.Kept,
                MostPhotos = PostedForm.FileCountLimit,
                Error = refused?.ToFormError(t),
            }, refused?.Status ?? StatusCodes.Status200OK);
        }

        public IResult ShowDistricts(HttpContext http)
        {
            var t = http.RequestServices.GetRequiredService<Words>();
            var ways = divisions.Districts.Select(d => (Address + "?district=" + d.Code, d.Name)).ToList();
            return Pages.Show<ProblemPage>(frames.For(http, t["随手报"]), new ProblemModel(200, t["事情在哪个区？"], t["选好区再报，约一分钟，不用注册。"], "", ways));
        }

        public IResult ShowCase(HttpContext http, string district, StoredCase c)
        {
            var t = http.RequestServices.GetRequiredService<Words>();
            if (http.Request.Query["done"] == "reported")
            {
                var link = $"{http.Request.Scheme}://{http.Request.Host}{LinkTo(district, c.Id)}";
                return Pages.Show<PublicReportDonePage>(frames.For(http, t["收到了"], district: district), new PublicReportDoneModel(
                    c.Number, link, [t["值班人员先看一遍您写的内容。"], t["采集员到现场核实。"], t["属实就立案，派给负责的单位去办。"]]));
            }
            return Pages.Show<PublicFollowPage>(frames.For(http, c.Number, district: district), new PublicFollowModel(
                c.Number, t["{0}，等人核实", catalogue.NameOf(c.Class)], c.AwaitsModeration == 1 ? t["值班人员还没有看到这一件。"] : null,
                [new(new("核", t["现场核实"], SealState.ToCome), t["等采集员到现场"], "", null), new(new("报", t["已上报"], SealState.Passed), t["您报的，我们收到了"], "", c.ReportedAt)])
            {
                Description = c.Description,
            });
        }

        private string Secret(string district, string id) =>
            Convert.ToHexStringLower(HMACSHA256.HashData(ring.Link, Encoding.UTF8.GetBytes($"follow\0{district}\0{id}"))[..16]);
    }
}

/// <summary>The classes that residents are offered, in their own words (群众用语).</summary>
internal sealed record PublicKinds(IReadOnlyList<Choice> Choices);
