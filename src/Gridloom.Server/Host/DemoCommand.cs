using System.CommandLine;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Cases.Lifecycle;
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
/// cases through the same doors as real ones, and the published targets. Each step finds what an earlier, killed run made, so it may be run again.
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
            accounts.Begin(app.Services.GetRequiredService<RoleBook>().Roles, app.Services.GetRequiredService<HandlingUnits>().Of(District));
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

        clocks.Standing = null;
        await new DemoCases(services, District, Seed).Run(reports, progress, stop);
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
        var unit = account.Unit is { } code ? services.GetRequiredService<HandlingUnits>().Find(District, code) : null;
        var post = (unit?.ShortName ?? "") + services.GetRequiredService<RoleBook>().NameOf(account.Role) + (account.Login == DemoAccounts.SecondCollector ? " 02" : " 01");
        var area = account.Role == "grid-worker" ? Beat : District;
        Demo.Get(await services.GetRequiredService<AddAccount.Handler>().Handle(
            Actor.System(District), "demo-account-" + account.Login, new(account.Login, post, area, account.Unit, [account.Role], account.Password, Own: true)));
    }

    /// <summary>Every published document goes into its own district, where it stands in for targets of the running year.</summary>
    /// <returns>What was loaded, over all districts.</returns>
    private static async Task<LoadTargets.Response> LoadDemoTargets(IServiceProvider services, CancellationToken stop)
    {
        var (units, loaded) = (ReferenceData.BudgetUnits(), new List<LoadTargets.Response>());
        foreach (var path in ReferenceData.DemoTargets())
        {
            var facts = Demo.Get(BudgetFacts.Read(await File.ReadAllTextAsync(path, stop)));
            foreach (var district in facts.Files.GroupBy(file => units[file.Document.Unit], StringComparer.Ordinal))
            {
                loaded.Add(Demo.Get(await services.GetRequiredService<LoadTargets.Handler>().Handle(Actor.System(district.Key), new(new([.. district]), Demo: true))));
                await services.GetRequiredService<DeliveryWorker>().Drain(district.Key);
            }
        }
        return new(loaded[0].Year, loaded.Sum(l => l.Projects), loaded.Sum(l => l.Indicators));
    }

    private static async Task LoadBoundaries(IServiceProvider services, IReadOnlyList<LoadTerritory.Request> drawn, TextWriter progress)
    {
        var loaded = 0L;
        foreach (var district in drawn)
        {
            var done = Demo.Get(await services.GetRequiredService<LoadTerritory.Handler>().Handle(district));
            if (done.Faults.Count > 0) throw new CommandRefused($"演示数据没有建成：{done.Faults[0].Chinese}");
            loaded += done.Layers.Sum(l => l.Regions);
        }
        await progress.WriteLineAsync($"{DemoBoundaries.Label}：区域 {loaded} 个");
    }
}

/// <summary>What no step of the demo expects to be refused (演示步骤).</summary>
internal static class Demo
{
    /// <exception cref="CommandRefused">It was refused.</exception>
    public static T Get<T>(Outcome<T> outcome)
        where T : notnull =>
        outcome.Succeeded(out var made, out var refused) ? made : throw new CommandRefused($"演示数据没有建成：{refused.Chinese}（{refused.Code}）");
}
