using Gridloom.Server.Budget.Work;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Work;

public sealed class WithdrawWorkTests
{
    [Theory, EveryEngine]
    public async Task A_withdrawn_record_stays_and_counts_no_longer(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        await app.Trained("2026-11-08 50 48");
        var wrong = await app.Trained("2026-11-09 500 480");

        var empty = await (await finance.Open(WithdrawWork.AddressOf(wrong))).Submit(WithdrawWork.AddressOf(wrong));
        empty.Answer.Status.ShouldBe(422);
        var sent = await (await finance.Open(WithdrawWork.AddressOf(wrong))).With("reason", "人数多写了一个零").Submit(WithdrawWork.AddressOf(wrong));

        sent.Answer.Status.ShouldBe(303, sent.Text);
        var page = await finance.Open("/budget/work");
        page.Text.ShouldContain("不计入");
        page.Text.ShouldContain("人数多写了一个零");
        page.Text.ShouldContain("参加人数 50 人次");
        page.Text.ShouldContain("1 期");
        (await app.Events(wrong)).ShouldBe(["work.entered", "work.withdrawn"]);
        (await finance.Open(WithdrawWork.AddressOf(wrong))).Answer.Status.ShouldBe(409);
    }

    [Theory, EveryEngine]
    public async Task Two_who_withdraw_at_once_withdraw_once(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var id = await app.Trained("2026-11-08 50 48");
        var handler = app.Get<WithdrawWork.Handler>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(n => handler.Handle(WorkKit.Clerk(app), $"k{n}", new(id, "重复"))));

        outcomes.Count(o => o.Succeeded(out _, out _)).ShouldBe(1);
        (await app.Events(id)).ShouldBe(["work.entered", "work.withdrawn"]);
    }

    [Theory, EveryEngine("anonymous | 401", "leader | 403", "operator | 403", "finance 001 | 403")]
    public async Task Others_may_not_withdraw(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var address = WithdrawWork.AddressOf(await app.Trained("2026-11-08 50 48"));
        var page = await (await app.As("finance")).Open(address);
        var person = await app.As(persona);

        if (persona == "finance 001") (await person.Open(address)).Answer.Status.ShouldBe(status);
        else (await new FormPage(person.Http, address, page.Answer).With("reason", "x").Submit(address)).Answer.Status.ShouldBe(status);

        (await app.Events()).ShouldBe(["work.entered"]);
    }

    [Theory, EveryEngine]
    public async Task The_lookup_keeps_its_answer_whatever_is_corrected_later(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Trained("2025-12-31 9 9");
        await app.Trained("2026-07-31 50 48");
        var wrong = await app.Trained("2026-11-08 30 30");
        var cutOff = app.Now();
        app.SetClock("2026-11-21T09:00+08:00");
        await app.Trained("2026-11-10 20 10");
        await app.Withdraw(wrong);
        var lookup = app.Get<WorkLookup>();

        var (then, now) = ((await lookup.Sum(app.District, ("training", 2026), cutOff, CancellationToken.None))!, (await lookup.Sum(app.District, ("training", 2026), app.Now(), CancellationToken.None))!);

        (then.Of(null), then.Of("participants"), then.Of("passed"), then.Of("copies")).ShouldBe((2L, 80L, 78L, null));
        then.RateOf("passed")!.Percent.ShouldBe(97.5m);
        (now.Of(null), now.Of("participants"), now.Of("passed")).ShouldBe((2L, 70L, 58L));
        var leader = await app.As("leader");
        var rows = await leader.Open(then.Href);
        rows.Text.ShouldContain("2 条");
        rows.Text.ShouldContain("2026-11-08");
        rows.Text.ShouldNotContain("2026-11-10");
        (await leader.Open("/budget/work?year=2025")).Text.ShouldContain("2025-12-31");
        (await lookup.Sum(app.District, ("party", 2026), cutOff, CancellationToken.None)).ShouldBeNull();
    }
}
