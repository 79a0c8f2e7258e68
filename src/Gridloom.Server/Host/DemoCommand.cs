using System.CommandLine;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Territory;
using Gridloom.Server.Access;
using Gridloom.Server.Budget;
using Gridloom.Server.Cases;
using Gridloom.Server.Storage;
using Gridloom.Server.Territory;
using Gridloom.Simulation;

namespace Gridloom.Server.Host;

/// <summary>
/// gridloom demo: makes a demo district (演示数据) in an empty data folder: an account for each role, made-up boundaries, a month of invented
/// reports through the same door as real ones, and the published targets. Each step finds what an earlier, killed run made, so it may be run again.
/// </summary>
internal static class DemoCommand
{
    public const string District = "440309";

    /// <summary>玉翠社区, where the demo's grid worker walks; that account sees nothing else.</summary>
    public const string Beat = "440309003011";

    public const int Reports = 120;

    private const int Days = 30, Photographed = 15;

    private const ulong Seed = 20_260_101;

    public static Command Build()
    {
        var data = Shared.Data();
        var postgres = Shared.Postgres();
        var command = new Command("demo", "在空的数据目录里建立演示数据") { data, postgres };
        command.SetAction((parsed, stop) => Run(
            new ServerOptions(parsed.GetValue(data)!, 0, parsed.GetValue(postgres) is { Length: > 0 } given ? given : null) { LogLevel = LogLevel.Warning },
            parsed.InvocationConfiguration.Error, stop));
        return command;
    }

    private static async Task<int> Run(ServerOptions options, TextWriter progress, CancellationToken stop)
    {
        var folder = DataFolder.At(options.Data);
        using var owned = folder.Own();
        var accounts = new DemoAccounts(folder);
        if (accounts.Finished)
        {
            await progress.WriteLineAsync($"{folder.Root} 里已有演示数据，没有要做的。");
            return ExitCode.Done;
        }
        await using var app = ServerHost.Build(options, services => services.AddSingleton<ReplayClocks>().AddSingleton<Clocks>(s => s.GetRequiredService<ReplayClocks>()));
        await ServerHost.Migrate(app.Services, stop);
        if (!accounts.Begun)
        {
            if ((await app.Services.GetRequiredService<AccountLookup>().Districts(stop)).Count > 0) throw new CommandRefused("这里已有账号和数据；演示数据只建在空的数据目录或数据库里。");
            accounts.Begin(app.Services.GetRequiredService<RoleBook>().Roles);
        }
        await Fill(app.Services, accounts.Read(), progress, stop);
        accounts.Finish();
        await progress.WriteLineAsync($"演示数据已建好；账号和密码在 {Path.Combine(folder.Root, "demo-accounts.txt")}。");
        return ExitCode.Done;
    }

    private static async Task Fill(IServiceProvider services, IReadOnlyList<DemoAccounts.Entry> accounts, TextWriter progress, CancellationToken stop)
    {
        var clocks = services.GetRequiredService<ReplayClocks>();
        var now = clocks.Now(District);
        var drawn = DemoBoundaries.Draw(services.GetRequiredService<Divisions>());
        var reports = Invent(services.GetRequiredService<Divisions>(), drawn, now);
        // Accounts and boundaries are a day older than the first report, so that the history reads forwards.
        clocks.Standing = Instant.From(now.ToUtc().AddDays(-Days - 1));
        foreach (var account in accounts) await Open(services, account);
        await progress.WriteLineAsync($"账号 {accounts.Count} 个");
        await LoadBoundaries(services, drawn, progress);

        var actors = await Actors(services, stop);
        foreach (var (index, report) in reports.Index())
        {
            clocks.Standing = report.At;
            await Take(services, actors, report, stop);
            if ((index + 1) % 40 == 0) await progress.WriteLineAsync($"上报 {index + 1}/{reports.Count}");
        }
        clocks.Standing = null;
        var targets = await LoadDemoTargets(services, stop);
        await progress.WriteLineAsync($"绩效目标 {targets.Year} 年：项目 {targets.Projects} 个，指标 {targets.Indicators} 项");
        await services.GetRequiredService<DeliveryWorker>().Drain(District);
    }

    private static IReadOnlyList<SeededReport> Invent(Divisions divisions, IReadOnlyList<LoadTerritory.Request> drawn, Instant now)
    {
        var places = DemoPlaces.Of(divisions, drawn.Single(d => d.Regions[0].Code == District).Regions);
        return SeededReports.Make(new(Seed, Reports, now, Days, Photographed, places, places.Single(p => p.Code == Beat)));
    }

    private static async Task Open(IServiceProvider services, DemoAccounts.Entry account)
    {
        var post = services.GetRequiredService<RoleBook>().NameOf(account.Role) + " 01";
        var area = account.Role == "grid-worker" ? Beat : District;
        Get(await services.GetRequiredService<AddAccount.Handler>().Handle(
            Actor.System(District), "demo-account-" + account.Role, new(account.Login, post, area, null, [account.Role], account.Password, Own: true)));
    }

    /// <summary>Who reports, by the report's source: residents for themselves, and the operator for whoever calls or writes.</summary>
    private static async Task<Func<string, Actor>> Actors(IServiceProvider services, CancellationToken stop)
    {
        async Task<Actor> Of(string login) =>
            (await services.GetRequiredService<AccountDirectory>().FindByLogin(login, stop))!.ToActor(services.GetRequiredService<RoleBook>());
        var (collector, worker, desk) = (await Of("collector"), await Of("grid-worker"), await Of("operator"));
        return source => source switch
        {
            "collector" => collector,
            "grid-worker" => worker,
            "portal" => Actor.Public(District),
            _ => desk,
        };
    }

    private static async Task Take(IServiceProvider services, Func<string, Actor> actors, SeededReport report, CancellationToken stop)
    {
        var photos = new List<KeptPhoto>();
        foreach (var drawn in report.Photos) photos.Add(Get(await services.GetRequiredService<PhotoDoor>().Keep(drawn, stop)));
        Get(await services.GetRequiredService<ReportCase.Handler>().Handle(actors(report.Input.Source!), report.Key, report.Input, photos));
    }

    private static async Task<LoadTargets.Response> LoadDemoTargets(IServiceProvider services, CancellationToken stop)
    {
        var facts = Get(BudgetFacts.Read(await File.ReadAllTextAsync(ReferenceData.PathOf("demo/longhua-2021-targets.json"), stop)));
        return Get(await services.GetRequiredService<LoadTargets.Handler>().Handle(Actor.System(District), new(facts, Demo: true)));
    }

    private static async Task LoadBoundaries(IServiceProvider services, IReadOnlyList<LoadTerritory.Request> drawn, TextWriter progress)
    {
        var loaded = 0L;
        foreach (var district in drawn)
        {
            var done = Get(await services.GetRequiredService<LoadTerritory.Handler>().Handle(district));
            if (done.Faults.Count > 0) throw new CommandRefused($"演示数据没有建成：{done.Faults[0].Chinese}");
            loaded += done.Layers.Sum(l => l.Regions);
        }
        await progress.WriteLineAsync($"{DemoBoundaries.Label}：区域 {loaded} 个");
    }

    private static T Get<T>(Outcome<T> outcome)
        where T : notnull =>
        outcome.Succeeded(out var made, out var refused) ? made : throw new CommandRefused($"演示数据没有建成：{refused.Chinese}（{refused.Code}）");
}
