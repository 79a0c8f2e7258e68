using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Access;
using Gridloom.Server.Cases;
using Gridloom.Server.Storage;
using Gridloom.Simulation;

namespace Gridloom.Server.Host;

/// <summary>
/// The demo's month of cases (演示案件): reported and handled through the same doors as real ones, in the order of time, by the demo's own
/// accounts. What an earlier, killed run did is found and not done again.
/// </summary>
internal sealed class DemoCases(IServiceProvider services, string district, ulong seed)
{
    private readonly Dictionary<string, Actor> actors = [];
    private readonly PriorityQueue<string, Instant> waiting = new();

    /// <summary>Reports one after the other, and between them whatever falls due in the cases before.</summary>
    public async Task Run(IReadOnlyList<SeededReport> reports, TextWriter progress, CancellationToken stop)
    {
        var clocks = services.GetRequiredService<ReplayClocks>();
        var now = clocks.Now(district);
        foreach (var (index, report) in reports.Index())
        {
            await WorkUntil(report.At, stop);
            clocks.Standing = report.At;
            await Plan(await Report(report, stop), stop);
            if ((index + 1) % 40 == 0) await progress.WriteLineAsync($"上报 {index + 1}/{reports.Count}");
        }
        await WorkUntil(now, stop);
        clocks.Standing = null;
    }

    private async Task WorkUntil(Instant end, CancellationToken stop)
    {
        while (waiting.TryPeek(out var id, out var at) && at < end)
        {
            waiting.Dequeue();
            services.GetRequiredService<ReplayClocks>().Standing = at;
            await Act(id, stop);
            await Plan(id, stop);
        }
    }

    private async Task<string> Report(SeededReport report, CancellationToken stop)
    {
        var who = report.Input.Source switch
        {
            "portal" => Actor.Public(district),
            "collector" or "grid-worker" => await Of(report.Input.Source, stop),
            _ => await Of("operator", stop),
        };
        return Demo.Get(await services.GetRequiredService<ReportCase.Handler>().Handle(who, report.Key, report.Input, await Keep(report.Photos, stop))).Id;
    }

    private async Task Plan(string id, CancellationToken stop)
    {
        if (Next(await Load(id, stop)) is { } step) waiting.Enqueue(id, step.At);
    }

    private async Task Act(string id, CancellationToken stop)
    {
        var c = await Load(id, stop);
        var step = Next(c)!;
        var photos = step.Photographed ? await Keep([DrawnPhoto.Make(new SplitMix(seed + (ulong)c.Version + (ulong)c.ReportedAt.Microseconds))], stop) : [];
        var key = FormattableString.Invariant($"demo-act-{c.Number}-{c.Version}");
        Demo.Get(await services.GetRequiredService<ActOnCase.Handler>().Handle(await Whose(step, c, stop), key, (id, step.Act), photos));
    }

    private SeededStep? Next(CaseFile c) => SeededWay.Next(c, services.GetRequiredService<CaseLifecycle>().Rules, seed);

    private async Task<CaseFile> Load(string id, CancellationToken stop) =>
        (await services.GetRequiredService<CaseLookup>().Find(Actor.System(district), id, stop))!.ToFile();

    // Nobody checks what they reported themselves, so there is a second collector.
    private Task<Actor> Whose(SeededStep step, CaseFile c, CancellationToken stop) => step.Role switch
    {
        "liaison" => Of(DemoAccounts.LiaisonOf(c.Unit!), stop),
        "collector" when step.Act.Kind != CaseActKind.SelfHandle => Of(DemoAccounts.SecondCollector, stop),
        _ => Of(step.Role, stop),
    };

    private async Task<Actor> Of(string login, CancellationToken stop)
    {
        if (!actors.TryGetValue(login, out var actor))
            actors.Add(login, actor = (await services.GetRequiredService<AccountDirectory>().FindByLogin(login, stop))!.ToActor(services.GetRequiredService<RoleBook>()));
        return actor;
    }

    private async Task<IReadOnlyList<KeptPhoto>> Keep(IReadOnlyList<byte[]> drawn, CancellationToken stop)
    {
        var photos = new List<KeptPhoto>();
        foreach (var picture in drawn) photos.Add(Demo.Get(await services.GetRequiredService<PhotoDoor>().Keep(picture, stop)));
        return photos;
    }
}
