using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Access;
using Gridloom.Server.Cases;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Host;

/// <summary>
/// What people of the demo find in their inboxes (演示通知): some cases that wait with units are urged, one is supervised, and the clocks are looked at as
/// the running server would have.
/// </summary>
internal sealed class DemoNotices(IServiceProvider services)
{
    private const int Urged = 6;

    /// <summary>The units whose liaisons people sign in as first.</summary>
    private static readonly string[] First = ["roads", "sanitation"];

    public async Task Run()
    {
        var (desk, supervisor) = (await ActorOf("operator"), await ActorOf("supervisor"));
        var waiting = (await services.GetRequiredService<CaseLookup>().Open(desk, CancellationToken.None)).Where(c => c.Stage == CaseStage.Dispatched.Code() || c.Stage == CaseStage.Handling.Code())
            .OrderBy(c => First.Contains(c.Unit) ? 0 : 1).ThenBy(c => c.Number, StringComparer.Ordinal).Take(Urged).ToList();
        foreach (var (i, c) in waiting.Index())
        {
            await Act(desk, c, new(CaseActKind.Urge) { Note = "再次来电催问，请抓紧办理。" });
            if (i == 0 && c.Supervision is null) await Act(supervisor, c, new(CaseActKind.Supervise) { Note = "请限时办结并答复。", Level = SupervisionLevel.Normal });
        }

        var reminders = services.GetRequiredService<Notices.RemindOnTime>();
        foreach (var district in DemoDistrict.All)
        {
            await services.GetRequiredService<DeliveryWorker>().Drain(district.Code);
            await reminders.Sweep(district.Code, CancellationToken.None);
            await reminders.Run(district.Code, CancellationToken.None);
        }
    }

    // A demo that was killed half-way does it again under the same key.
    private async Task Act(Actor who, StoredCase c, CaseAct act) =>
        Demo.Get(await services.GetRequiredService<ActOnCase.Handler>().Handle(who, $"demo-{act.Kind.Code()}-{c.Number}", (c.Id, act), []));

    private async Task<Actor> ActorOf(string role) =>
        (await services.GetRequiredService<AccountDirectory>().FindByLogin(DemoDistrict.Longhua.Prefix + role, CancellationToken.None))!.ToActor(services.GetRequiredService<RoleBook>());
}
