using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>登记案件: the page door of <see cref="ReportCase"/>, for the desk and, on a phone, for the collector.</summary>
internal static class ReportCaseAtDesk
{
    private const string Address = "/cases/new";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, Open).Requires(Permission.ReportCase);
        doors.Pages.MapPost(Address, Submit).Requires(Permission.ReportCase);
        doors.Pages.MapGet("/kept-photos/{token}", ShowKept).Requires(Permission.Anyone);
    }

    private static IResult Open(HttpContext http, Caller caller, Page page) => page.Show(http, new(new PostedFields(Source: page.UsualSource(caller)), PhotoDoor.Taken.None));

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, FormKeys keys, PhotoDoor door, ReportCase.Handler handler, Page page)
    {
        var typed = PostedFields.Of(form);
        // The photos first: whatever is wrong with the rest, they need not be chosen again.
        var photos = form.Refused is null ? await door.Take(form, http.RequestAborted) : PhotoDoor.Taken.None;
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return page.Show(http, new(typed, photos, refused));
        if (photos.Refused is { } bad) return page.Show(http, new(typed, photos, bad));

        var outcome = await handler.Handle(caller.Actor, key, typed.ToInput(), photos.Photos);
        return outcome.Succeeded(out var made, out refused)
            ? new SeeOther($"/cases/{made.Id}?done=reported")
            : page.Show(http, new(typed, photos, refused));
    }

    private static IResult ShowKept(string token, PhotoDoor door) =>
        door.Look(token) is { } photo ? TypedResults.PhysicalFile(photo.Path, photo.Type) : TypedResults.NotFound();

    /// <summary>The form's fields as they were typed.</summary>
    public sealed record PostedFields(
        string? Class = null, string? Description = null, string? Address = null, string? Longitude = null, string? Latitude = null,
        string? Source = null, string? ReporterName = null, string? ReporterPhone = null)
    {
        public static PostedFields Of(PostedForm form) => new(
            form["class"], form["description"], form["address"], form["longitude"], form["latitude"], form["source"], form["reporterName"], form["reporterPhone"]) { Hazard = Kinds.NoteHazard.Typed(form) };

        /// <summary>What was typed of a hazard.</summary>
        public HazardInput Hazard { get; init; } = new(null, null, null, null, null);

        public ReportInput ToInput() => new(Class, Description, Address, Degrees(Longitude), Degrees(Latitude), Source, ReporterName, ReporterPhone) { Hazard = Hazard };

        // What cannot be read as a number must not pass as "not given": it becomes a number that no position has.
        private static double? Degrees(string? typed) => string.IsNullOrWhiteSpace(typed) ? null
            : double.TryParse(typed.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : double.NaN;
    }

    /// <summary>One try at the form: what was typed, which photos were good, and why it was refused (null: it was not, or is still empty).</summary>
    public sealed record Attempt(PostedFields Typed, PhotoDoor.Taken Photos, Problem? Refused = null);

    /// <summary>Draws the form, empty or as it was typed.</summary>
    public sealed class Page(Frames frames, FormKeys keys, CaseRulesLookup rules, Kinds.HazardViews hazards)
    {
        /// <summary>The first source that belongs to one of the caller's roles; a desk starts with the hotline.</summary>
        public string UsualSource(Caller caller) => caller.Account.Roles.FirstOrDefault(r => rules.Shipped.Rules.Catalogue.FindSource(r) is not null) ?? "hotline";

        public IResult Show(HttpContext http, Attempt attempt)
        {
            var catalogue = rules.Now(Caller.Find(http)!.Actor.District).Rules.Catalogue;
            var (typed, photos, refused) = attempt;
            var t = http.RequestServices.GetRequiredService<Words>();
            Field Field(string? value, string name) => new(value ?? "", refused.Of(name, t));
            return Pages.Show<NewCasePage>(frames.For(http, t["登记案件"], RailEntry.NewCase), new NewCaseModel
            {
                Action = Address,
                Key = keys.Again(http, refused),
                Classes = catalogue.Classes(),
                Sources = catalogue.Sources(),
                Class = Field(typed.Class, "class"),
                Source = Field(typed.Source, "source"),
                Description = Field(typed.Description, "description"),
                Address = Field(typed.Address, "address"),
                Longitude = Field(typed.Longitude, "longitude"),
                Latitude = Field(typed.Latitude, "latitude"),
                ReporterName = Field(typed.ReporterName, "reporter.name"),
                ReporterPhone = Field(typed.ReporterPhone, "reporter.phone"),
                Hazard = Caller.Find(http)!.Actor.May(Permission.NoteHazard) ? hazards.Fields(typed.Hazard, refused, t) : null,
                PhotosError = refused.Of(PhotoDoor.Field, t),
                Kept = photos.Kept,
                Error = refused?.ToFormError(t),
            }, refused?.Status ?? StatusCodes.Status200OK);
        }
    }
}
