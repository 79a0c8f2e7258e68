using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Emergency.Drills;
using Gridloom.Server.Emergency.Shelters;
using Gridloom.Server.Emergency.Watch;
using Gridloom.Testing;

namespace Gridloom.Browser.Tests;

/// <summary>The pages of the emergency desk as they are looked at, and what stands on them.</summary>
internal static class EmergencyLooks
{
    public static readonly IReadOnlyList<LookPage> All =
    [
        LookPage.At("duty log", "/watch-log", "operator"),
        LookPage.At("duty log, for who reads", "/watch-log", "leader"),
        LookPage.At("duty log, an empty day", "/watch-log", "operator", "/watch-log?from=2026-01-01&to=2026-01-01"),
        LookPage.At("duty log, a follow-up", "/watch-log", "operator", "/watch-log?about=1&as=follow-up"),
        new("duty log, refused", "/watch-log", "operator", RefuseEntry),
        LookPage.At("shelters", "/shelters", "operator"),
        LookPage.At("shelters, for who reads", "/shelters", "leader", "/shelters?due=yes"),
        LookPage.At("shelters, none", "/shelters", "operator 002"),
        new("shelters, one refused", "/shelters", "operator", RefuseShelter),
        LookPage.At("shelter", "/shelters/{code}", "operator", "/shelters/A-01"),
        LookPage.At("shelter, for who reads", "/shelters/{code}", "leader", "/shelters/A-02"),
        LookPage.At("drills", "/drills", "operator"),
        LookPage.At("drills, for who reads", "/drills", "leader"),
        LookPage.At("drills, nothing in the period", "/drills", "operator", "/drills?from=2025-01-01&to=2025-12-31"),
        LookPage.At("drills, unreadable question", "/drills", "leader", "/drills?from=x"),
        new("drills, refused", "/drills", "operator", RefuseDrill),
        new("drills, an import refused", "/drills", "operator", RefuseDrills),
        new("drill", "/drills/{id}", "operator", (visit, district) => visit.Go("/drills/" + district.Drill)),
    ];

    /// <summary>What the registers hold; returns the drill that is opened.</summary>
    public static async Task<string> Given(TestApp app)
    {
        var desk = new Actor(app.District, "desk-of-look", new(app.District), Permission.All.ToHashSet());
        await Watch(app, desk);
        await Shelters(app, desk);
        return await Drills(app, desk);
    }

    /// <summary>A matter with the longest texts that goes on, and a short one.</summary>
    private static async Task Watch(TestApp app, Actor desk)
    {
        var longest = new WatchInput("2026-11-20T09:40", "incident", new string('长', 500) + new string('w', 500), new string('员', 50), new string('措', 1000));
        var area = app.District + "001001";
        NoteWatch.Request[] entries =
        [
            new(longest, area, null, true, null, null), new(longest with { Kind = null }, null, null, false, 1, "follow-up"), new(longest with { Kind = null }, null, null, false, 2, "correction"),
            new(new("2026-11-19T23:10", "patrol", "夜间巡查三处工地，围挡完好。", null, null), app.District + "002", null, false, null, null),
        ];
        foreach (var (n, entry) in entries.Index()) (await app.Get<NoteWatch.Handler>().Handle(desk, $"look-watch-{n}", entry)).Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
    }

    /// <summary>One with the longest texts and two inspections, and one that was never inspected.</summary>
    private static async Task Shelters(TestApp app, Actor desk)
    {
        var longest = new ShelterInput("A-01", app.District + "001001", new string('长', 60), new string('长', 100), "central", "1000000", "10000000", new string('长', 60), "0755-28001234-801", "usable", "");
        foreach (var input in (ShelterInput[])[longest, longest with { Code = "A-02", Name = "社区公园避难场所", Place = "长安路 1 号", Manager = "东街道办事处", State = "closed", Size = "" }])
            (await app.Get<AddShelter.Handler>().Handle(desk, "look-" + input.Code, input)).Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
        foreach (var (seen, state, note) in (IEnumerable<(long, string, string)>)[(1, "repair", new string('长', 500)), (2, "usable", "")])
            (await app.Get<InspectShelter.Handler>().Handle(desk, $"look-inspect-{seen}", new("A-01", "2026-11-20", state, note, seen))).Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
    }

    private static async Task<string> Drills(TestApp app, Actor desk)
    {
        DrillInput[] held =
        [
            new("2026-11-08", app.District + "001001", "publicity", new string('长', 100), new string('地', 100), "1000000", "1000000", "999999", new string('长', 500) + new string('w', 500)),
            new("2026-10-13", app.District + "002", "drill", "三防应急演练", "", "86", "", "", ""),
        ];
        var first = "";
        foreach (var input in held)
        {
            (await app.Get<AddDrill.Handler>().Handle(desk, "look-" + input.Day, input)).Succeeded(out var made, out var refused).ShouldBeTrue(refused?.English);
            if (input == held[0]) first = made!.Id;
        }

        return first;
    }

    private static async Task RefuseEntry(Visit visit, LookDistrict district)
    {
        await visit.Go("/watch-log");
        await visit.Page.EvaluateAsync("() => { const f = document.querySelector('#entry'); f.noValidate = true; for (const i of f.querySelectorAll('[maxlength]')) i.removeAttribute('maxlength'); }");
        foreach (var (id, text) in new[] { ("#words", new string('长', 1001)), ("#source", new string('员', 51)), ("#case", "没有") }) await visit.Page.FillAsync(id, text);
        await visit.Page.ClickAsync("#entry button[type=submit]");
        await visit.Page.WaitForSelectorAsync(".err");
    }

    private static async Task RefuseShelter(Visit visit, LookDistrict district)
    {
        await visit.Go("/shelters");
        await visit.Page.EvaluateAsync("() => { const f = document.querySelector('form[action=\"/shelters\"][method=post]'); f.noValidate = true; for (const i of f.querySelectorAll('[maxlength]')) i.removeAttribute('maxlength'); }");
        foreach (var (id, text) in new[] { ("#code", "编号 一"), ("#name", new string('长', 61)), ("#capacity", "许多"), ("#phone", "13812345678") }) await visit.Page.FillAsync(id, text);
        await visit.Page.Locator("form[action='/shelters'][method=post] button[type=submit]").ClickAsync();
        await visit.Page.WaitForSelectorAsync(".err");
    }

    private static async Task RefuseDrill(Visit visit, LookDistrict district)
    {
        await visit.Go("/drills");
        await visit.Page.EvaluateAsync("() => { document.querySelector('form[action=\"/drills\"][method=post]').noValidate = true; for (const f of document.querySelectorAll('[maxlength]')) f.removeAttribute('maxlength'); }");
        foreach (var field in (string[])["topic", "place", "people", "planned", "note"]) await visit.Page.FillAsync("#" + field, new string('长', 1000));
        await visit.Page.ClickAsync("form[action='/drills'][method=post] button[type=submit]");
        await visit.Page.WaitForSelectorAsync(".err");
    }

    private static async Task RefuseDrills(Visit visit, LookDistrict district)
    {
        await visit.Go("/drills");
        var rows = string.Join(',', DrillFile.Head) + "\n昨天,演习,,1,,多,1,,\n2026-11-01,应急演练,疏散演练,1,,2,,,\n";
        await visit.Page.SetInputFilesAsync("#file", new FilePayload { Name = "演练.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(rows) });
        await visit.Page.ClickAsync("form[action='/drills/import'] button[type=submit]");
        await visit.Page.WaitForSelectorAsync(".err");
    }
}
