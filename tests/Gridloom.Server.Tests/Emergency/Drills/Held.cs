using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Emergency.Drills;

/// <summary>Drills and publicity events to begin a test with, put there through the form, and read back.</summary>
internal static class Held
{
    /// <summary>Fills the form; areas are written below the district, booklets as given/planned.</summary>
    public static async Task<FormPage> Hold(this Person person, TestApp app, string entry)
    {
        var cells = entry.Split('|', StringSplitOptions.TrimEntries);
        var booklets = cells.ElementAtOrDefault(5)?.Split('/') ?? ["", ""];
        return await (await person.Open("/drills")).With("day", cells[0]).With("area", app.District + cells[1]).With("kind", cells[2]).With("topic", cells[3]).With("people", cells[4])
            .With("given", booklets[0]).With("planned", booklets[1]).Submit("/drills");
    }

    /// <summary>Day, area below the district, kind, topic, people, booklets and version of all there is, by day.</summary>
    public static async Task<IReadOnlyList<string>> Drills(this TestApp app)
    {
        var rows = await app.Get<Store>().List<Row>("select day, area, kind, topic, people, planned, given, version from emergency_drill where district = @District order by day, topic", new { app.District }, CancellationToken.None);
        return [.. rows.Select(r => FormattableString.Invariant($"{r.Day} {r.Area[6..]} {r.Kind} {r.Topic} {r.People} {r.Given}/{r.Planned} v{r.Version}"))];
    }

    /// <summary>The id of the one there is.</summary>
    public static async Task<string> OneDrill(this TestApp app) =>
        (await app.Get<Store>().List<string>("select id from emergency_drill where district = @District", new { app.District }, CancellationToken.None)).ShouldHaveSingleItem();

    /// <summary>A file of rows, each with its cells parted by |; areas are written below the district.</summary>
    public static byte[] File(TestApp app, params string[] rows) => System.Text.Encoding.UTF8.GetBytes(string.Concat(
        rows.Select(row => row.Split('|')).Select(c => (string[])[.. c[..3], app.District + c[3], .. c[4..]]).Prepend([.. DrillFile.Head]).Select(Csv.Line)));

    private sealed record Row(string Day, string Area, string Kind, string Topic, long People, long? Planned, long? Given, long Version);
}
