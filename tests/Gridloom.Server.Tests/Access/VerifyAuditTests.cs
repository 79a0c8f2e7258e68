using Gridloom.Server.Access;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Access;

public sealed class VerifyAuditTests
{
    private const string Action = "/audit/verify";

    [Theory, EveryEngine]
    public async Task A_whole_chain_is_found_whole_and_the_check_is_on_record(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷", "case 路灯不亮");
        var officer = await app.As("audit-officer");
        (await officer.Open("/audit")).Text.ShouldContain("未核对");

        var answer = await (await officer.Open("/audit")).Submit(Action);

        answer.Location!.OriginalString.ShouldBe("/audit");
        var page = await officer.Open("/audit");
        page.Text.ShouldContain("链完整");
        page.Text.ShouldContain("核对于 11-20 10:26:00");
        var blocks = await app.Count("blocks");
        page.Text.ShouldContain($"核对了 {blocks - 1} 块；现共 {blocks} 块", customMessage: "the check's own event lies behind what it checked");
        (await app.Events(ChainVerified.Chain)).ShouldBe(["access.chain-verified"]);
    }

    [Theory, EveryEngine]
    public async Task A_changed_event_is_found(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        // Not audited when disposed: its chain is meant to be broken.
        var app = TestApp.On(host);
        await app.Given("case 地砖塌陷", "case 路灯不亮");
        var officer = await app.As("audit-officer");
        await using (var writer = await app.Get<Dialect>().OpenWriter(CancellationToken.None))
            await writer.Run([new("update events set body = replace(body, '地砖塌陷', '一切正常') where district = @District", new { app.District })], CancellationToken.None);

        await (await officer.Open("/audit")).Submit(Action);

        var page = await officer.Open("/audit");
        page.Text.ShouldContain("链有断");
        page.Text.ShouldContain("第 1 块、第 1 个事件：事件的内容与它的摘要不符");
    }

    [Theory, EveryEngine]
    public async Task One_check_of_a_district_runs_at_a_time(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷");
        var (checks, actor) = (app.Get<VerifyAudit.Checks>(), Gridloom.Domain.Access.Actor.System(app.District));
        // The gate of the district's writes is held, so the first check cannot put its finding on record and is still running.
        var gate = new TaskCompletionSource();
        var held = app.Get<Turns>().Take<string>(actor, async turn =>
        {
            await gate.Task;
            return turn.District;
        });

        var first = checks.Begin(actor);
        var second = checks.Begin(actor);

        (first is null).ShouldBeFalse();
        (second is null).ShouldBeTrue();
        checks.Progress(app.District).ShouldNotBeNull();
        gate.SetResult();
        await Task.WhenAll(held, first!);
        checks.Progress(app.District).ShouldBeNull();
        (await app.Events(ChainVerified.Chain)).Count.ShouldBe(1);
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "system-officer | 403", "security-officer | 403")]
    public async Task Others_may_not_check_it(Engine engine, string persona, string status)
    {
        await using var app = await TestApp.Start(engine);
        (await (await (await app.As(persona)).Open("/account")).Submit(Action)).Answer.Status.ToString().ShouldBe(status);
        (await app.Events(ChainVerified.Chain)).ShouldBeEmpty();
    }
}
