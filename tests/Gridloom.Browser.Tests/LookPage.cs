using Gridloom.Domain.Cases.Past;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Browser.Tests;

/// <summary>A page in one of its states, and how somebody gets there.</summary>
/// <param name="Route">The route's pattern, so that no page can be forgotten.</param>
internal sealed record LookPage(string Name, string Route, string Persona, Func<Visit, LookDistrict, Task> Reach)
{
    private static readonly string Long = new('长', 1000);

    public static readonly IReadOnlyList<LookPage> All =
    [
        At("sign-in", "/sign-in", "anonymous"),
        new("sign-in refused", "/sign-in", "anonymous", RefuseSignIn),
        At("home of the desk", "/", "operator"),
        At("home, nothing waits", "/", "collector"),
        At("home of who only looks", "/", "leader"),
        new("home, the charts' tables", "/", "leader", OpenTables),
        At("clocks of open cases", "/clocks/{state}", "leader", "/clocks/normal"),
        At("clocks of open cases, empty", "/clocks/{state}", "leader", "/clocks/near"),
        At("queue", "/queues/{code}", "operator", "/queues/acceptance"),
        At("queue, empty", "/queues/{code}", "operator", "/queues/closing"),
        At("case list", "/cases", "operator"),
        At("case list, second page", "/cases", "operator", clickFirst: ".pn-f a[href*='after=']"),
        At("case list, empty", "/cases", "operator 002"),
        At("case list, filtered", "/cases", "operator", "/cases?q=地砖&class=01-10&source=hotline&from=2026-11-01&to=2026-11-30"),
        At("case list, nothing fits", "/cases", "operator", "/cases?q=没有这样的案件"),
        At("case list, other columns", "/cases", "operator", "/cases?cols=unit,case-due,reworks,area,filed"),
        new("batch", "/cases/batch", "operator", (visit, _) => Batch(visit)),
        new("batch, act chosen", "/cases/batch", "operator", async (visit, _) => { await Batch(visit); await visit.Page.ClickAsync("a[href$='act=reject']"); }),
        new("case list, saved filters", "/cases", "assessor", SaveFilters),
        new("exports", "/exports", "operator", Export),
        At("exports, none", "/exports", "collector"),
        At("case list, unreadable day", "/cases", "operator", "/cases?from=x"),
        new("map", "/map", "operator", (visit, _) => Map(visit, "/map")),
        new("map, one street", "/map", "operator 002", (visit, _) => Map(visit, "/map")),
        new("map, cases on one spot", "/map", "operator", ListOneSpot),
        At("new case", "/cases/new", "operator"),
        new("new case, refused", "/cases/new", "operator", (visit, _) => Refuse(visit, "/cases/new", "form.narrow")),
        new("case, longest texts", "/cases/{id}", "operator", (visit, district) => visit.Go("/cases/" + district.LongCase)),
        new("case of a resident", "/cases/{id}", "operator", (visit, district) => visit.Go("/cases/" + district.ResidentCase)),
        new("case, reporter locked", "/cases/{id}", "leader", (visit, district) => visit.Go("/cases/" + district.ResidentCase)),
        new("case, purpose asked", "/cases/{id}", "operator", AskPurpose),
        new("case, photo enlarged", "/cases/{id}", "operator", EnlargePhoto),
        new("keys", "/cases", "operator", ShowKeys),
        new("report", "/report", "anonymous", (visit, district) => visit.Go("/report?district=" + district.App.District)),
        new("report, refused", "/report", "anonymous", (visit, district) => Refuse(visit, "/report?district=" + district.App.District, "main form")),
        new("report, done", "/report/{district}/{id}/{link}", "anonymous", (visit, district) => visit.Go(district.FollowPath + "?done=reported")),
        new("follow", "/report/{district}/{id}/{link}", "anonymous", (visit, district) => visit.Go(district.FollowPath)),
        At("budget", "/budget", "leader"),
        At("budget, another year", "/budget", "leader", "/budget?year=1999"),
        At("budget project", "/budget/{id}", "finance", "/budget", clickFirst: $"a:has-text('{Targets.CollectorProject}')"),
        At("enter value", "/budget/indicators/{id}/value", "finance", "/budget", $"a:has-text('{Targets.OperatorProject}')", "a[href$='/value']"),
        new("enter value, refused", "/budget/indicators/{id}/value", "finance", RefuseValue),
        At("figures", "/figures", "leader"),
        At("figures, in groups", "/figures", "leader", "/figures?from=2026-01-01&to=2026-12-31&by=closing&group=class&source=hotline"),
        At("figures, unreadable question", "/figures", "leader", "/figures?from=x"),
        At("figure's cases", "/cases", "leader", "/figures?from=2026-01-01&to=2026-12-31", "a.b[href*='measure%3Dreported']"),
        At("duties", "/duties", "supervisor"),
        At("duties, for who reads", "/duties", "liaison of roads"),
        At("duties, nothing fits", "/duties", "operator", "/duties?q=没有这样的条款"),
        At("duties, one version", "/duties/{version}", "leader", "/duties/2026-03"),
        At("duties, a draft", "/duties/{version}", "supervisor", "/duties/2026-12"),
        new("duties, an import refused", "/duties/{version}", "supervisor", RefuseImport),
        At("duties, a new line", "/duties/{version}/lines", "supervisor", "/duties/2026-12/lines"),
        At("duties, a line", "/duties/{version}/lines/{clause}", "supervisor", "/duties/2026-12/lines/1.2"),
        At("duties, a trial", "/duties/{version}/trial", "leader", "/duties/2026-12/trial"),
        At("duties, a trial's cases", "/duties/{version}/trial/cases", "leader", "/duties/2026-12/trial", ".sums .ev"),
        At("duties, suggestions", "/duties/record", "leader", "/duties/record?class=01-10"),
        At("doubles", "/doubles", "operator"),
        At("doubles, none", "/doubles", "operator 002"),
        At("parts", "/parts", "operator"),
        At("parts, of a unit that has none", "/parts", "liaison of lighting"),
        new("case, with parts", "/cases/{id}", "operator", (visit, district) => visit.Go("/cases/" + district.HandledCase)),
        At("recurring problems", "/recurring", "operator"),
        At("recurring problems, for who reads", "/recurring", "leader"),
        At("recurring problem", "/recurring/{code}", "operator", "/recurring/2026-001"),
        At("recurring problem, for who reads", "/recurring/{code}", "leader", "/recurring/2026-001"),
        At("hazards", "/hazards", "operator"),
        At("hazards, nothing in the period", "/hazards", "leader", "/hazards?from=2025-01-01&to=2025-12-31"),
        At("disputes", "/disputes", "operator"),
        new("case of a hazard", "/cases/{id}", "operator", (visit, district) => visit.Go("/cases/" + district.HazardCase)),
        new("case of a dispute", "/cases/{id}", "operator", (visit, district) => visit.Go("/cases/" + district.DisputeCase)),
        new("case of a dispute, for who reads", "/cases/{id}", "leader", (visit, district) => visit.Go("/cases/" + district.DisputeCase)),
        At("catalogue", "/catalogue", "supervisor"),
        At("catalogue, nothing fits", "/catalogue", "operator", "/catalogue?q=没有这样的条目"),
        At("catalogue, the shipped version", "/catalogue/{version}", "leader", "/catalogue/v2"),
        At("catalogue, a draft with a fault", "/catalogue/{version}", "supervisor", "/catalogue/2026-12"),
        At("catalogue, a new line", "/catalogue/{version}/lines", "supervisor", "/catalogue/2026-12/lines"),
        At("catalogue, a line", "/catalogue/{version}/lines/{line}", "supervisor", "/catalogue/2026-12/lines/01-02.1"),
        At("past cases", "/past", "leader"),
        At("past cases, nothing fits", "/past", "supervisor", "/past?q=没有"),
        At("imports of past cases", "/past/imports", "supervisor"),
        new("a dry run of past cases", "/past/imports/{id}", "supervisor", CheckPast),
        new("case, to be dispatched", "/cases/{id}", "operator", (visit, district) => visit.Go("/cases/" + district.FiledCase)),
        At("phrases, none", "/phrases", "operator"),
        new("phrases", "/phrases", "duty-officer", KeepPhrases),
        new("case, a note with phrases", "/cases/{id}", "duty-officer", OpenPhrases),
        new("paper, case file", "/cases/{id}/paper/{form}", "operator", (visit, district) => visit.Go($"/cases/{district.LongCase}/paper/file")),
        new("paper, dispatch sheet", "/cases/{id}/paper/{form}", "operator", (visit, district) => visit.Go($"/cases/{district.HandledCase}/paper/dispatch")),
        At("my shift", "/shift", "operator"),
        At("my tasks", "/tasks", "collector"),
        At("notices, none", "/notices", "operator 002"),
        At("notices", "/notices", "liaison of roads", "/notices?show=all"),
        At("sent outside, none", "/notices/sent", "supervisor"),
        At("re-visits", "/revisits", "supervisor"),
        new("re-visits, one draw", "/revisits/{id}", "supervisor", (visit, district) => visit.Go($"/revisits/{district.Draw}?check=1")),
        At("my shift, none", "/shift", "collector"),
        At("roster", "/roster", "duty-officer"),
        At("roster, a month for who reads", "/roster", "leader", "/roster?view=month&post=collector"),
        At("roster, one day", "/roster/{day}", "duty-officer", "/roster/2026-11-20"),
        At("on-post rate", "/roster/presence", "leader", "/roster/presence?from=2026-11-01&to=2026-11-30"),
        .. AuditLooks.All,
        .. CycleLooks.All, .. PublishLooks.All,
        .. EmergencyLooks.All,
        .. SurveyLooks.All,
        At("about, for a stranger", "/about", "anonymous"),
        At("about", "/about", "system-officer"),
        At("home of a supervisor", "/", "supervisor"),
        At("account", "/account", "collector"),
        At("accounts", "/accounts", "system-officer"),
        At("audit", "/audit", "audit-officer"),
        At("not found", "404", "operator", "/cases/none"),
        At("not found, nobody signed in", "404", "anonymous", "/report/900001/none/none"),
        At("not permitted", "403", "audit-officer", "/cases"),
    ];

    internal static LookPage At(string name, string route, string persona, string? path = null, params string[] clickFirst) => new(name, route, persona, async (visit, _) =>
    {
        await visit.Go(path ?? route);
        foreach (var link in clickFirst)
        {
            var from = visit.Page.Url;
            await visit.Page.Locator(link).First.ClickAsync();
            await visit.Page.WaitForURLAsync(url => url != from);
        }
    });

    // Two filters, one of them as long as it may be, with every part of the bar open.
    private static async Task SaveFilters(Visit visit, LookDistrict district)
    {
        foreach (var (query, name) in new[] { ("class=01-10", "道路破损"), ("q=地砖&stage=open", new string('长', 40)) })
        {
            await visit.Go("/cases?" + query);
            if (await visit.Page.Locator("form[action$='/filters']").CountAsync() == 0) continue;
            await visit.Page.ClickAsync("details:has(form[action$='/filters']) > summary");
            await visit.Page.FillAsync("#filterName", name);
            await visit.Page.ClickAsync("form[action$='/filters'] button");
            await visit.Page.WaitForSelectorAsync(".chip.pick[aria-current]");
        }
        await visit.Go("/cases?source=hotline&cols=unit");
        await visit.Page.EvaluateAsync("() => { for (const part of document.querySelectorAll('.lists details')) part.open = true; }");
    }

    private static async Task Export(Visit visit, LookDistrict district)
    {
        await visit.Go("/cases");
        await visit.Page.ClickAsync("form[action='/exports'] button[value=xlsx]");
        await district.App.Get<JobWorker>().Drain(district.App.District, CancellationToken.None);
        await visit.Go("/exports");
    }

    private static async Task OpenTables(Visit visit, LookDistrict district)
    {
        await visit.Go("/");
        await visit.Page.WaitForSelectorAsync("[data-trend-drawn]");
        await visit.Page.Keyboard.PressAsync("t");
        await visit.Page.WaitForSelectorAsync(".trend-t[open]");
    }

    private static async Task RefuseSignIn(Visit visit, LookDistrict district)
    {
        await visit.Go("/sign-in");
        await visit.Page.FillAsync("#login", "nobody");
        await visit.Page.FillAsync("#password", TestApp.Password + "-wrong");
        await visit.Page.ClickAsync("main button[type=submit]");
        await visit.Page.WaitForSelectorAsync(".err");
    }

    // Every field wrong or empty at once, past the browser's own checks, and the longest text that a person could have typed.
    private static async Task Refuse(Visit visit, string path, string form)
    {
        await visit.Go(path);
        await visit.Page.EvaluateAsync("s => { document.querySelector(s).noValidate = true; for (const f of document.querySelectorAll('[maxlength]')) f.removeAttribute('maxlength'); }", form);
        await visit.Page.FillAsync("#description", Long + Long + Long);
        await visit.Page.EvaluateAsync("() => { for (const n of ['longitude', 'latitude']) document.getElementById(n).value = '1'; }");
        await visit.Page.SetInputFilesAsync("#photos", new FilePayload { Name = "现场.jpg", MimeType = "image/jpeg", Buffer = SamplePhotos.Jpeg(5) });
        await visit.Page.Locator($"{form} button[type=submit]").ClickAsync();
        await visit.Page.WaitForSelectorAsync(".err");
    }

    private static async Task Map(Visit visit, string path)
    {
        await visit.Go(path);
        await visit.Page.WaitForSelectorAsync("[data-map-ready][data-map-cases]");
    }

    private static async Task ListOneSpot(Visit visit, LookDistrict district)
    {
        await Map(visit, "/map?at=114.02731,22.65488,16");
        await visit.Page.Locator("[data-map-view]").ClickAsync();
        await visit.Page.WaitForSelectorAsync("[data-map-list] li");
    }

    private static async Task RefuseValue(Visit visit, LookDistrict district)
    {
        await All.Single(p => p.Name == "enter value").Reach(visit, district);
        await visit.Page.EvaluateAsync("() => { document.querySelector('main form').noValidate = true; }");
        await visit.Page.FillAsync("#value", "十二");
        await visit.Page.FillAsync("#note", new string('长', 250));
        await visit.Page.ClickAsync("main form button[type=submit]");
        await visit.Page.WaitForSelectorAsync(".err");
    }

    // Every field wrong at once, past the browser's own checks.
    private static async Task RefuseImport(Visit visit, LookDistrict district)
    {
        await visit.Go("/duties/2026-12");
        await visit.Page.SetInputFilesAsync("#file", new FilePayload { Name = "清单.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes("条款,小类,立案条件,区域,主办单位,协办单位,督办部门,内容\nx,99-99,,1,nobody,,,\n1,*,,,roads,,,\n1,*,,,roads,,,\n") });
        await visit.Page.Locator("form[action$='/import'] button").ClickAsync();
        await visit.Page.WaitForSelectorAsync(".err");
    }

    // The longest phrase beside a short one; kept once, though the page is looked at in many ways.
    private static async Task KeepPhrases(Visit visit, LookDistrict district)
    {
        await visit.Go("/phrases");
        foreach (var wording in (string[])["{编号} 不属受理范围。", new string('长', 300)])
        {
            if (await visit.Page.Locator(".phrases > li").CountAsync() >= 2) break;
            await visit.Page.SelectOptionAsync("#act", "reject");
            await visit.Page.FillAsync("#wording", wording);
            await visit.Page.Locator("form[action='/phrases'] button[type=submit]").ClickAsync();
            await visit.Page.WaitForURLAsync("**/phrases?done=saved");
        }
        await visit.Go("/phrases");
        await visit.Page.ClickAsync(".phrases details:first-of-type > summary >> nth=0");
    }

    private static async Task OpenPhrases(Visit visit, LookDistrict district)
    {
        await KeepPhrases(visit, district);
        await visit.Go("/cases/" + district.LongCase);
        await visit.Page.ClickAsync("details.act:has(#reject-note) > summary");
        await visit.Page.ClickAsync("[data-phrases-of='reject-note'] > summary");
    }

    // One row is good, one tells a phone and is none of late, open and in time.
    private static async Task CheckPast(Visit visit, LookDistrict district)
    {
        await visit.Go("/past/imports");
        var rows = string.Join(',', PastFile.Head) + "\nR1,1,2018-03-05 09:30:00" + new string(',', 23) + "\nR2,1,昨天" + new string(',', 22) + "电话13812345678\n";
        await visit.Page.SetInputFilesAsync("#file", new FilePayload { Name = "往年.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(rows) });
        await visit.Page.Locator("form[action='/past/imports'] button[type=submit]").ClickAsync();
        await visit.Page.WaitForSelectorAsync("#import .sums");
    }

    private static async Task AskPurpose(Visit visit, LookDistrict district)
    {
        await visit.Go("/cases/" + district.LongCase);
        await visit.Page.ClickAsync("details.mask summary");
    }

    private static async Task EnlargePhoto(Visit visit, LookDistrict district)
    {
        await visit.Go("/cases/" + district.LongCase);
        await visit.Page.ClickAsync("button.shot");
    }

    private static async Task ShowKeys(Visit visit, LookDistrict district)
    {
        await visit.Go("/cases");
        await visit.Page.Keyboard.PressAsync("?");
        await visit.Page.WaitForSelectorAsync("#keys[open]");
    }

    private static async Task Batch(Visit visit)
    {
        await visit.Go("/queues/acceptance");
        await visit.Page.CheckAsync("[data-tick-all]");
        await visit.Page.ClickAsync("button[data-key=b]");
    }
}
