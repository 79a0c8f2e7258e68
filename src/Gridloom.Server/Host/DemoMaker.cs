using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Cases.Phrases;
using Gridloom.Domain.Territory;
using Gridloom.Server.Access;
using Gridloom.Server.Budget.Surveys;
using Gridloom.Server.Cases.Classes;
using Gridloom.Server.Cases.Duties;
using Gridloom.Server.Cases.Kinds;
using Gridloom.Server.Cases.Parts;
using Gridloom.Server.Cases.Phrases;
using Gridloom.Server.Cases.Past;
using Gridloom.Server.Cases.Revisits;
using Gridloom.Server.Emergency.Watch;
using Gridloom.Server.Emergency.Drills;
using Gridloom.Server.Emergency.Shelters;
using Gridloom.Server.Fieldwork;
using Gridloom.Server.Storage;
using Gridloom.Server.Territory;
using Gridloom.Simulation;

namespace Gridloom.Server.Host;

/// <summary>Fills an empty store with the demo's districts (演示区建立): accounts, boundaries, and a year of cases each.</summary>
internal sealed class DemoMaker(IServiceProvider services, ulong seed, DemoScale scale, DemoSpan span, TextWriter progress)
{
    private const int WorkRecords = 42;

    private readonly Divisions divisions = services.GetRequiredService<Divisions>();
    private readonly ReplayClocks clocks = services.GetRequiredService<ReplayClocks>();
    private IReadOnlyList<LoadTerritory.Request> drawn = [];

    public IServiceProvider Services => services;

    public TextWriter Progress => progress;

    /// <summary>Opens the accounts and loads the boundaries, as of a day before the year.</summary>
    public async Task Begin(IReadOnlyList<DemoAccounts.Entry> accounts, CancellationToken stop)
    {
        drawn = DemoBoundaries.Draw(divisions);
        clocks.Standing = span.Begin;
        // Hashing takes long on purpose; the first account goes alone, so that it is the district's first event.
        await Open(accounts[0]);
        await Parallel.ForEachAsync(accounts.Skip(1), stop, async (account, _) => await Open(account));
        await progress.WriteLineAsync($"账号 {accounts.Count} 个");
        await LoadBoundaries();
        await LoadDuties(propose: false);
        await LoadPhrases();
    }

    /// <summary>Lets the district's year pass.</summary>
    public async Task Live(DemoDistrict district, IReadOnlyList<DemoAccounts.Entry> accounts, CancellationToken stop)
    {
        var (cases, name) = (district == DemoDistrict.Longhua ? scale.Cases : scale.OtherCases, divisions.Find(district.Code)!.Name);
        var year = new Year(new(
            seed, span.First, span.Until, cases, await services.GetRequiredService<TerritoryLookup>().Of(district.Code), PlacesOf(district),
            services.GetRequiredService<CaseLifecycle>(), await PostsOf(district, accounts, stop)));
        var bar = new DemoProgress(progress, services.GetRequiredService<TimeProvider>(), name);
        var replay = ActivatorUtilities.CreateInstance<YearReplay>(services);
        var steps = await replay.Run(year, district.Code, (at => clocks.Standing = at, written => bar.Tell(written, Math.Min(0.99, year.Reported / (double)cases))), stop);
        await bar.Tell(steps, 1);
        Demo.Get(await services.GetRequiredService<LoadSampleParts.Handler>().Handle(Actor.System(district.Code), [.. (await PostsOf(district, accounts, stop)).Where(p => p.Role is "operator" or "liaison").Select(p => p.Actor)]));
        await services.GetRequiredService<DeliveryWorker>().Drain(district.Code);
        await progress.WriteLineAsync($"{name} 上报 {year.Reported}/{cases}");
        clocks.Standing = span.Until - TimeSpan.FromSeconds(1);
    }

    /// <summary>Lets each district's clerk enter what no figure computes; returns how many values that were.</summary>
    public async Task<int> EnterValues(long year, CancellationToken stop)
    {
        var entered = 0;
        foreach (var district in DemoDistrict.All)
        {
            var clerk = (await services.GetRequiredService<AccountDirectory>().FindByLogin(district.Prefix + "finance", stop))!.ToActor(services.GetRequiredService<RoleBook>());
            entered += await new DemoValues(services, clerk, seed).Run(year, stop);
            if (district == DemoDistrict.Longhua) await LoadBudgetRecords(clerk, stop);
        }
        return entered;
    }

    /// <summary>Lets each district pay, and its sample centre go through the whole budget year.</summary>
    public async Task PassBudgetYear(long year, CancellationToken stop)
    {
        var (payments, evaluations) = (0, 0);
        foreach (var district in DemoDistrict.All)
        {
            var budget = new DemoBudget(services, seed, (await Of(district, "finance"), await Of(district, "budget-reviewer")));
            payments += await budget.Pay(year, stop);
            // An indicator is tied to who was at their posts.
            Demo.Get(await services.GetRequiredService<LoadSampleRoster.Handler>().Handle(Actor.System(district.Code)));
            // Hazards and disputes are cases that the figures count.
            await LoadKinds(district);
            if (district != DemoDistrict.Longhua) continue;
            await budget.Tie(year, stop);
            evaluations = await budget.Report(year, stop);
            await budget.Publish(year, stop);
            await budget.PlanNextYear(year, stop);
        }
        await progress.WriteLineAsync($"预算执行 {payments} 笔，绩效自评 {evaluations} 份");
    }

    /// <summary>The questionnaire and the work records to which indicators may be tied.</summary>
    private async Task LoadBudgetRecords(Actor clerk, CancellationToken stop)
    {
        var surveys = Demo.Get(await services.GetRequiredService<LoadSampleSurveys.Handler>().Handle(clerk, seed));
        var work = await new DemoWork(services, clerk, seed).Run(WorkRecords, stop);
        await progress.WriteLineAsync($"演示问卷：答卷 {surveys.Answers} 份；工作记录 {work} 条");
    }

    /// <summary>Brings to their readers what is still on the way, and lets the real time through again.</summary>
    public async Task End()
    {
        await LoadDuties(propose: true);
        foreach (var district in DemoDistrict.All)
        {
            var system = Actor.System(district.Code);
            await LoadCatalogueAndPast(system);
            var ruler = await Of(district, "supervisor");
            Demo.Get(await services.GetRequiredService<LoadSampleRuling.Handler>().Handle(ruler));
            Demo.Get(await services.GetRequiredService<LoadSampleDrills.Handler>().Handle(system));
            Demo.Get(await services.GetRequiredService<LoadSampleShelters.Handler>().Handle(system));
            Demo.Get(await services.GetRequiredService<LoadSampleRevisits.Handler>().Handle(system));
            Demo.Get(await services.GetRequiredService<LoadSampleWatch.Handler>().Handle(await Of(district, "operator")));
        }
        await services.GetRequiredService<DeliveryWorker>().Drain(DemoDistrict.Longhua.Code);
        await new DemoNotices(services).Run();
        clocks.Standing = null;
    }

    private IReadOnlyList<SeededPlace> PlacesOf(DemoDistrict district) => DemoPlaces.Of(divisions, drawn.Single(d => d.Regions[0].Code == district.Code).Regions);

    private async Task<IReadOnlyList<Post>> PostsOf(DemoDistrict district, IReadOnlyList<DemoAccounts.Entry> accounts, CancellationToken stop)
    {
        var (directory, book) = (services.GetRequiredService<AccountDirectory>(), services.GetRequiredService<RoleBook>());
        var posts = new List<Post>();
        foreach (var account in accounts.Where(a => a.District == district))
            posts.Add(new(account.Role, (await directory.FindByLogin(account.Login, stop))!.ToActor(book)));
        return posts;
    }

    private async Task Open(DemoAccounts.Entry account)
    {
        var district = account.District;
        var unit = account.Unit is { } code ? services.GetRequiredService<HandlingUnits>().Find(district.Code, code) : null;
        var post = FormattableString.Invariant($"{unit?.ShortName}{services.GetRequiredService<RoleBook>().NameOf(account.Role)} {account.Number:00}");
        var area = account.Role != "grid-worker" ? district.Code : district.Beat ?? PlacesOf(district)[0].Code;
        Demo.Get(await services.GetRequiredService<AddAccount.Handler>().Handle(
            Actor.System(district.Code), "demo-account-" + account.Login, new(account.Login, post, area, account.Unit, [account.Role], account.Password, Own: true)));
    }

    // The catalogue stands before the year begins; the proposal for the next one is there to be tried on the year's cases.
    private async Task LoadDuties(bool propose)
    {
        var handler = services.GetRequiredService<LoadSampleDuties.Handler>();
        foreach (var district in DemoDistrict.All) Demo.Get(await handler.Handle(Actor.System(district.Code), propose));
    }

    private async Task LoadPhrases()
    {
        var handler = services.GetRequiredService<SavePhrase.Handler>();
        foreach (var district in DemoDistrict.All)
        {
            var clerk = await Of(district, "supervisor");
            foreach (var (act, wording) in PhraseSample.All) Demo.Get(await handler.Handle(clerk, "demo-" + wording, new(null, act.Code(), wording, Shared: true, 0)));
        }
    }

    private async Task<Actor> Of(DemoDistrict district, string login) =>
        (await services.GetRequiredService<AccountDirectory>().FindByLogin(district.Prefix + login, CancellationToken.None))!.ToActor(services.GetRequiredService<RoleBook>());

    private async Task LoadKinds(DemoDistrict district)
    {
        var posts = new LoadSampleKinds.Posts(await Of(district, "operator"), await Of(district, "collector"), unit => Of(district, "liaison-" + unit));
        Demo.Get(await services.GetRequiredService<LoadSampleKinds.Handler>().Handle(district.Code, posts));
        await services.GetRequiredService<DeliveryWorker>().Drain(district.Code);
    }

    private async Task LoadCatalogueAndPast(Actor system)
    {
        Demo.Get(await services.GetRequiredService<LoadSampleClasses.Handler>().Handle(system));
        Demo.Get(await services.GetRequiredService<LoadSamplePast.Handler>().Handle(system));
    }

    private async Task LoadBoundaries()
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
