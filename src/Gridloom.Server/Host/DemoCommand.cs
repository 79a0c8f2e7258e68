using System.CommandLine;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Access;
using Gridloom.Server.Budget;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Host;

/// <summary>
/// gridloom demo: makes demo districts (演示数据) in an empty data folder: accounts for each role, made-up boundaries, a simulated year through
/// the same code as the doors, and the published targets. Each step finds what an earlier, killed run made, so it may be run again.
/// </summary>
internal static class DemoCommand
{
    public const string District = "440309";

    private const ulong Seed = 20_260_101;

    private sealed record Asked(ServerOptions Options, DemoScale Scale, int? Year);

    public static Command Build()
    {
        var data = Shared.Data();
        var postgres = Shared.Postgres();
        var scale = new Option<string>("--scale") { Description = "规模：small（龙华约 3000 宗）或 district（龙华真实规模，约 5 万宗）", DefaultValueFactory = _ => DemoScale.Small.Name };
        scale.AcceptOnlyFromAmong([.. DemoScale.All.Select(static s => s.Name)]);
        var year = new Option<int?>("--year") { Description = "已过去的一年，例如 2021；不给时为到今天为止的十二个月" };
        var cases = new Option<int?>("--cases") { Description = "龙华改为这么多宗，其他各区为十分之一" };
        cases.Validators.Add(static given => { if (given.GetValueOrDefault<int?>() is < 1 or > 1_000_000) given.AddError("--cases 应为 1 到 1000000。"); });
        var command = new Command("demo", "在空的数据目录里建立演示数据") { data, postgres, scale, year, cases };
        command.SetAction((parsed, stop) =>
        {
            var options = new ServerOptions(parsed.GetValue(data)!, 0, parsed.GetValue(postgres) is { Length: > 0 } given ? given : null) { LogLevel = LogLevel.Warning };
            var size = DemoScale.All.Single(s => s.Name == parsed.GetValue(scale));
            return Run(new(options, parsed.GetValue(cases) is { } count ? size.With(count) : size, parsed.GetValue(year)), parsed.InvocationConfiguration.Error, stop);
        });
        return command;
    }

    private static async Task<int> Run(Asked asked, TextWriter progress, CancellationToken stop)
    {
        var folder = DataFolder.At(asked.Options.Data);
        using var owned = folder.Own();
        var accounts = new DemoAccounts(folder);
        if (accounts.Finished)
        {
            await progress.WriteLineAsync($"{folder.Root} 里已有演示数据，没有要做的。");
            return ExitCode.Done;
        }
        await using var app = ServerHost.Build(asked.Options, services => services.AddSingleton<ReplayClocks>().AddSingleton<Clocks>(s => s.GetRequiredService<ReplayClocks>()));
        var now = app.Services.GetRequiredService<ReplayClocks>().Now(District);
        if (asked.Year is { } early) DemoSpan.Of(early, now);
        await ServerHost.Migrate(app.Services, stop);
        if (!accounts.Begun)
        {
            if ((await app.Services.GetRequiredService<AccountLookup>().Districts(stop)).Count > 0) throw new CommandRefused("这里已有账号和数据；演示数据只建在空的数据目录或数据库里。");
            accounts.Begin(asked.Scale, app.Services.GetRequiredService<RoleBook>().Roles, app.Services.GetRequiredService<HandlingUnits>());
        }
        var span = asked.Year is { } year ? DemoSpan.Of(year, now) : DemoSpan.EndingNow(now, await app.Services.GetRequiredService<Store>().FirstEventAt(District, stop));
        await Fill(new(app.Services, Seed, asked.Scale, span, progress), accounts.Read(), stop);
        accounts.Finish();
        await progress.WriteLineAsync($"演示数据已建好；账号和密码在 {Path.Combine(folder.Root, "demo-accounts.txt")}。");
        return ExitCode.Done;
    }

    private static async Task Fill(DemoMaker maker, IReadOnlyList<DemoAccounts.Entry> accounts, CancellationToken stop)
    {
        await maker.Begin(accounts, stop);
        foreach (var district in DemoDistrict.All) await maker.Live(district, accounts, stop);
        var targets = await LoadDemoTargets(maker.Services, stop);
        var entered = await maker.EnterValues(targets.Year, stop);
        await maker.Progress.WriteLineAsync($"绩效目标 {targets.Year} 年：项目 {targets.Projects} 个，指标 {targets.Indicators} 项，演示填报 {entered} 项");
        await maker.PassBudgetYear(targets.Year, stop);
        await maker.End();
    }

    /// <summary>Every published document goes into its own district, where it stands in for targets of the running year.</summary>
    /// <returns>What was loaded, over all districts.</returns>
    private static async Task<LoadTargets.Response> LoadDemoTargets(IServiceProvider services, CancellationToken stop)
    {
        var (units, loaded) = (ReferenceData.BudgetUnits(), new List<LoadTargets.Response>());
        foreach (var path in ReferenceData.DemoTargets())
        {
            var facts = DemoBudget.WithGoals(Demo.Get(BudgetFacts.Read(await File.ReadAllTextAsync(path, stop))));
            foreach (var district in facts.Files.GroupBy(file => units[file.Document.Unit], StringComparer.Ordinal))
            {
                loaded.Add(Demo.Get(await services.GetRequiredService<LoadTargets.Handler>().Handle(Actor.System(district.Key), new(new([.. district]), Demo: true))));
                await services.GetRequiredService<DeliveryWorker>().Drain(district.Key);
            }
        }
        return new(loaded[0].Year, loaded.Sum(l => l.Projects), loaded.Sum(l => l.Indicators));
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
