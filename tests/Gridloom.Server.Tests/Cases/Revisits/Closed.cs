using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Cases;
using Gridloom.Server.Cases.Revisits;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Revisits;

/// <summary>Cases that went the whole way, and draws of them.</summary>
internal static class Closed
{
    /// <summary>Reports, handles and closes so many cases; their numbers.</summary>
    public static async Task<IReadOnlyList<string>> Cases(TestApp app, int count)
    {
        var all = Permission.All.ToHashSet();
        Actor desk = new(app.District, "desk", new(app.District), all), unit = new(app.District, "unit", new(app.District), all) { Unit = "roads" }, collector = new(app.District, "collector", new(app.District), all);
        var ids = await app.Given([.. Enumerable.Range(1, count).Select(n => FormattableString.Invariant($"case 地砖塌陷第 {n} 处"))]);
        foreach (var id in ids)
            foreach (var (who, act) in ((Actor, CaseAct)[])
            [
                (desk, new(CaseActKind.Accept)), (desk, new(CaseActKind.File) { Condition = "01-10/1" }), (desk, new(CaseActKind.Dispatch) { Unit = "roads" }), (unit, new(CaseActKind.Receive)),
                (unit, new(CaseActKind.Handle) { Note = "已修" }), (desk, new(CaseActKind.SendCheck)), (collector, new(CaseActKind.Check) { Answer = true, Note = "已好" }), (desk, new(CaseActKind.Close)),
            ])
                (await app.Get<ActOnCase.Handler>().Handle(who, $"{id}-{act.Kind}", (id, act), [])).Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
        await app.Drain();
        return await app.Get<Store>().List<string>("select number from case_case where district = @District and stage = 'closed'", new { app.District }, CancellationToken.None);
    }

    /// <summary>Draws all of so many closed cases; the draw's address.</summary>
    public static async Task<string> Drawn(TestApp app, int count)
    {
        await Cases(app, count);
        var done = await app.Get<DrawRevisits.Handler>().Handle(new(app.District, "supervisor", new(app.District), Permission.All.ToHashSet()), "draw", new("2026-11-20", "2026-11-20", "none", "50"));
        done.Succeeded(out var made, out var refused).ShouldBeTrue(refused?.English);
        return ShowRevisits.AddressOf(made!.Id);
    }
}
