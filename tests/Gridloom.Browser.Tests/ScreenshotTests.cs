using Gridloom.Domain;
using Gridloom.Server.Host;
using Gridloom.Simulation;
using Gridloom.Testing;

namespace Gridloom.Browser.Tests;

/// <summary>
/// The pictures in <c>docs/screenshots/</c> are taken from the demo as it runs: <c>GRIDLOOM_WRITE_DOCS=1 ./test browser</c> takes them again.
/// Otherwise it is only checked that all of them are there and small enough for a repository.
/// </summary>
public sealed class ScreenshotTests(Chromium chromium)
{
    private const int BytesMax = 350 * 1000, BytesOfAllMax = 7 * 1000 * 1000;

    private static readonly string Folder = Path.Combine(SourceFolder.Root, "docs", "screenshots");

    private static readonly (Device Device, ColorScheme Scheme)[] Looks =
        [(Device.Desk, ColorScheme.Light), (Device.Desk, ColorScheme.Dark), (Device.Handheld, ColorScheme.Light)];

    private static readonly (string Name, string? Role, Func<Visit, Task> Reach)[] Pages =
    [
        ("home", "operator", v => v.Go("/")),
        ("case-list", "operator", v => v.Go("/cases")),
        ("case-page", "operator", OpenCase),
        ("map", "operator", OpenMap),
        ("new-case", "collector", FillNewCase),
        ("report", null, FillReport),
        ("figures", "leader", v => v.Go("/figures")),
        ("budget-list", "leader", v => v.Go("/budget")),
        ("budget-project", "leader", v => OpenProject(v, "/budget", "**/budget/*")),
        ("evaluation", "finance", v => OpenProject(v, "/budget/evaluations", "**/evaluation")),
        ("figure-audit", "finance", AuditFigures),
        ("accounts", "system-officer", v => v.Go("/accounts")),
        ("audit", "audit-officer", v => v.Go("/audit")),
    ];

    [Fact]
    public async Task The_documents_have_their_pictures()
    {
        if (Environment.GetEnvironmentVariable("GRIDLOOM_WRITE_DOCS") == "1") await TakeAll();

        var expected = Pages.SelectMany(p => Looks.Select(l => NameOf(p.Name, l))).Order(StringComparer.Ordinal).ToList();
        var files = new DirectoryInfo(Folder).GetFiles().OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        files.Select(f => f.Name).ShouldBe(expected);
        foreach (var file in files) file.Length.ShouldBeInRange(5_000, BytesMax, file.Name);
        files.Sum(f => f.Length).ShouldBeLessThan(BytesOfAllMax);
    }

    private async Task TakeAll()
    {
        await using var demo = await Testing.Installation.Make(Engine.Sqlite, null);
        await ServerProcess.Run(["demo", "--data", demo.Folder]);
        var accounts = (await File.ReadAllLinesAsync(Path.Combine(demo.Folder, "demo-accounts.txt"))).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t')).ToDictionary(l => l[1]);
        await using var server = await demo.Serve();
        Directory.CreateDirectory(Folder);
        foreach (var look in Looks)
            foreach (var (name, role, reach) in Pages)
            {
                await using var visit = await Visit.Start(chromium.Get(), server.Address, look.Device.ToOptions(look.Scheme));
                if (role is not null) await visit.SignIn(accounts[role][1], accounts[role][2]);
                (await Reach(visit, reach)).ShouldBeLessThan(400, name);
                await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
                await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, NameOf(name, look)) });
                visit.Faults.ShouldBeEmpty(name);
            }
    }

    // A picture of a refusal would be taken as gladly as any other.
    private static async Task<int> Reach(Visit visit, Func<Visit, Task> reach)
    {
        await reach(visit);
        return visit.Responses.Last(r => r.Request.IsNavigationRequest).Status;
    }

    private static string NameOf(string page, (Device Device, ColorScheme Scheme) look) => $"{page}-{look.Device.Name}-{(look.Scheme == ColorScheme.Dark ? "dark" : "light")}.png";

    private static async Task OpenCase(Visit visit)
    {
        await visit.Go("/cases?source=portal");
        await visit.Page.Locator("tr", new() { HasText = "照片" }).Locator("[data-row]").First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/cases/*");
    }

    private static async Task OpenMap(Visit visit)
    {
        await visit.Go("/map");
        await visit.Page.WaitForSelectorAsync("[data-map-ready][data-map-cases]");
    }

    private static async Task OpenProject(Visit visit, string list, string opened)
    {
        await visit.Go(list);
        await visit.Page.GetByText(Targets.CollectorProject).First.ClickAsync();
        await visit.Page.WaitForURLAsync(opened);
    }

    /// <summary>A small budget in which a sum, a growth and a code do not hold.</summary>
    private static async Task AuditFigures(Visit visit)
    {
        const string budget =
            """
            2026 年部门预算说明
            2026 年项目支出 200 万元，其中网格巡查 90 万元，信息系统运维 60 万元，宣传培训 45 万元。
            信息系统运维 60 万元，比上年 80 万元减少 20 万元，下降 33%，用于用于平台保养。
            一般公共预算支出表
            科目编码	科目名称	预算数（万元）
            30201	办公费	12.00
            30211	培训费	8.00
            30227	委托业务费	175.00
            合计		195.00
            """;
        await visit.Go("/budget/audit");
        await visit.Page.SetInputFilesAsync("#file", new FilePayload { Name = "2026年预算说明.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(budget.Replace("\\t", "\t", StringComparison.Ordinal)) });
        await visit.Page.Locator("main form[enctype] button[type=submit]").ClickAsync();
        await visit.Page.WaitForSelectorAsync(".aud");
    }

    private static async Task FillNewCase(Visit visit)
    {
        await visit.Go("/cases/new");
        await visit.Page.SelectOptionAsync("#class", "01-10");
        await visit.Page.FillAsync("#description", "人行道地砖塌陷，约 40 厘米见方，旁边没有围挡。");
        await visit.Page.FillAsync("#address", "龙华街道玉翠社区建设路 36 号公交站旁");
        await visit.Page.ClickAsync("[data-locate]");
        await AddPhoto(visit);
    }

    private static async Task FillReport(Visit visit)
    {
        await visit.Go("/report?district=" + DemoCommand.District);
        await visit.Page.FillAsync("#address", "建设路 36 号公交站旁");
        await visit.Page.FillAsync("#description", "人行道地砖塌了一块，晚上看不清。");
        await AddPhoto(visit);
    }

    private static async Task AddPhoto(Visit visit)
    {
        await visit.Page.SetInputFilesAsync("#photos", new FilePayload { Name = "现场.png", MimeType = "image/png", Buffer = Drawn() });
        await Assertions.Expect(visit.Page.Locator("[data-photo-list] canvas")).ToHaveCountAsync(1);
        await visit.Page.EvaluateAsync("() => { document.activeElement.blur(); scrollTo(0, 0); }");
    }

    /// <summary>A photo as the demo's reports carry them.</summary>
    private static byte[] Drawn() => DrawnPhoto.Make(new Scene(7, Mended: false));
}
