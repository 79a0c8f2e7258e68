using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Emergency.Drills;

/// <summary>What all forms of drills have in common (登记台): where one may write, what was typed, and how it is shown again.</summary>
internal sealed class DrillDesk(EmergencyGround emergency, EmergencyLists lists, Clocks clocks, FormKeys keys)
{
    /// <summary>What was typed into the form of one entry, and why it was refused; both null for one that was not sent.</summary>
    public sealed record Tried(DrillInput? Typed = null, Problem? Refused = null);

    public async Task<DrillGround> GroundOf(Actor actor) =>
        new(Today(actor), lists.Drills, (await emergency.Areas(actor)).Select(static a => a.Value).ToHashSet(StringComparer.Ordinal));

    public DateOnly Today(Actor actor) => clocks.Now(actor.District).ChinaDay();

    public async Task<DrillWords> WordsOf(Actor actor, Words t) => new(lists, await emergency.Names(actor.District), t);

    public Task<IReadOnlyList<Choice>> Areas(Actor actor) => emergency.Areas(actor);

    public static DrillInput Read(PostedForm form) => new(form["day"], form["area"], form["kind"], form["topic"], form["place"], form["people"], form["planned"], form["given"], form["note"]);

    /// <summary>The version that the form was drawn from; no version's number when it cannot be read.</summary>
    public static long Seen(PostedForm form) => long.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1;

    public static byte[] DigestOf(DrillInput i, params ReadOnlySpan<string> more) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', [.. more, i.Day, i.Area, i.Kind, i.Topic, i.Place, i.People, i.Planned, i.Given, i.Note])));

    /// <summary>The form of one entry: as it was typed, as it stands, or blank but for the day.</summary>
    public async Task<DrillForm> Form(HttpContext http, Actor actor, StoredDrill? of, Tried tried)
    {
        var (t, typed, refused) = (http.RequestServices.GetRequiredService<Words>(), tried.Typed, tried.Refused);
        Field Field(string? written, string? stands, string name) => new((typed is null ? stands : written) ?? "", refused.Of(name, t));
        static string? Count(long? count) => count?.ToString(CultureInfo.InvariantCulture);
        var (areas, today) = (await emergency.Areas(actor), Ui.Show.Day(Today(actor)));
        return new(of is null ? ShowDrills.Address : ShowDrills.AddressOf(of.Id), refused is null ? keys.New() : keys.Again(http, refused), of?.Version ?? 0)
        {
            Day = Field(typed?.Day, of?.Day ?? today, "day"), Area = Field(typed?.Area, of?.Area ?? (areas.Count == 1 ? areas[0].Value : ""), "area"), Kind = Field(typed?.Kind, of?.Kind, "kind"),
            Topic = Field(typed?.Topic, of?.Topic, "topic"), Place = Field(typed?.Place, of?.Place, "place"), People = Field(typed?.People, Count(of?.People), "people"),
            Planned = Field(typed?.Planned, Count(of?.Planned), "planned"), Given = Field(typed?.Given, Count(of?.Given), "given"), Note = Field(typed?.Note, of?.Note, "note"),
            Today = today, Areas = areas, Kinds = (await WordsOf(actor, t)).Kinds,
        };
    }
}
