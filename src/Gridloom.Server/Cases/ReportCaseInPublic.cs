using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Territory;
using Gridloom.Server.Host;
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
    }

    private static async Task<IResult> Open(string? district, HttpContext http, Page page, CancellationToken stop) =>
        await page.DistrictOf(district, stop) is { } whose ? page.ShowForm(http, whose, new(new(), PhotoDoor.Taken.None)) : page.ShowDistricts(http);

    private static async Task<IResult> Submit(HttpContext http, PostedForm form, FormKeys keys, PhotoDoor door, ReportCase.Handler handler, Page page, PublicLinks links, CancellationToken stop)
    {
        if (await page.DistrictOf(form["district"] ?? http.Request.Query["district"], stop) is not { } district) return Answers.Refusal(http, HostProblems.NotFound);
        var typed = ReportCaseAtDesk.PostedFields.Of(form) with { Source = Source, ReporterName = null, ReporterPhone = form["phone"] };
        var photos = form.Refused is null ? await door.Take(form, stop, photosOnly: true) : PhotoDoor.Taken.None;
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return page.ShowForm(http, district, new(typed, photos, refused));
        if (photos.Refused is { } bad) return page.ShowForm(http, district, new(typed, photos, bad));

        var outcome = await handler.Handle(Actor.Public(district), key, typed.ToInput(), photos.Photos);
        return outcome.Succeeded(out var made, out refused)
            ? new SeeOther(links.To(district, made.Id) + "?done=reported")
            : page.ShowForm(http, district, new(typed, photos, refused));
    }

    /// <summary>Draws the form.</summary>
    public sealed class Page(Frames frames, FormKeys keys, PublicKinds kinds, CaseRulesLookup rules, Access.AccountLookup accounts, Divisions divisions)
    {
        /// <summary>The district that was asked for, or the only one that this installation serves; null when it must be chosen.</summary>
        public async Task<string?> DistrictOf(string? asked, CancellationToken stop)
        {
            if (asked is { Length: 6 }) return divisions.FindEnvelope(asked)?.District;
            var served = await accounts.Districts(stop);
            return served.Count == 1 ? served[0] : null;
        }

        public IResult ShowForm(HttpContext http, string district, ReportCaseAtDesk.Attempt attempt)
        {
            var (typed, photos, refused) = attempt;
            var t = http.RequestServices.GetRequiredService<Words>();
            Field Field(string? value, string name) => new(value ?? "", refused.Of(name, t));
            return Pages.Show<PublicReportPage>(frames.ForPublic(http, t["随手报"], district), new PublicReportModel
            {
                Action = Address + "?district=" + district,
                Key = keys.Again(http, refused),
                Kinds = [.. kinds.Choices.Where(k => rules.Now(district).Rules.Catalogue.FindClass(k.Value) is not null)],
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
    }
}

/// <summary>The classes that residents are offered, in their own words (群众用语).</summary>
internal sealed record PublicKinds(IReadOnlyList<Choice> Choices);
