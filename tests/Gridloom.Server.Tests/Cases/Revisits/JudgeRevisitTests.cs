using System.Text.RegularExpressions;
using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Revisits;

public sealed class JudgeRevisitTests
{
    [Theory, EveryEngine]
    public async Task Each_case_gets_one_result_and_the_unit_a_rate_from_five_on(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var address = await Closed.Drawn(app, 5);
        var supervisor = await app.As("supervisor");
        var forms = Forms(await supervisor.Open(address), address);
        forms.Count.ShouldBe(5);

        (await (await supervisor.Open(address)).With("result", "unsound").Submit(forms[0])).Text.ShouldContain("不合格须写明原因。");
        (await (await supervisor.Open(address)).With("note", "好").Submit(forms[0])).Text.ShouldContain("请选属实或不合格。");
        var late = await supervisor.Open(address);
        (await (await supervisor.Open(address)).With("result", "unsound").With("note", "仍有破损").Submit(forms[0])).Told().ShouldBe(address + "?done=judged");
        (await late.With("result", "sound").Submit(forms[0])).Answer.Status.ShouldBe(409);
        foreach (var form in forms.Skip(1).Take(3)) await (await supervisor.Open(address)).With("result", "sound").Submit(form);
        (await supervisor.Open("/revisits")).Text.ShouldContain("测试道路养护中心 已回访 4 属实 3 合格率 —");
        await (await supervisor.Open(address)).With("result", "sound").Submit(forms[4]);

        (await supervisor.Open("/revisits")).Text.ShouldContain("测试道路养护中心 已回访 5 属实 4 合格率 80.0 % (37.6–96.4)");
        (await supervisor.Open(address)).Text.ShouldContain("5 宗，已回访 5 宗，不合格 1 宗");
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "leader | 403")]
    public async Task Others_may_not_record_a_result(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var address = await Closed.Drawn(app, 1);
        var form = Forms(await (await app.As("supervisor")).Open(address), address)[0];
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.With("result", "sound").Submit(form)).Answer.Status.ShouldBe(status);

        (await app.Events("")).ShouldNotContain("revisit.judged");
    }

    private static List<string> Forms(FormPage page, string address) => [.. Regex.Matches(page.Html, $"action=\"({address}/[0-9-]+)\"").Select(m => m.Groups[1].Value)];
}
