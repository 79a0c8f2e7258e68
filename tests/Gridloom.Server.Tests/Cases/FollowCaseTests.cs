using Gridloom.Server.Cases;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

public sealed class FollowCaseTests
{
    private static readonly string[] ToTheCheck =
    [
        "operator | clear-moderation | | reported", "operator | send-verify | | verifying", "collector | verify | answer yes, note 确有塌陷 | reported", "operator | accept | | accepted",
        "operator | file | condition 01-10/1 | filed", "operator | dispatch | unit roads | dispatched", "liaison of roads | receive | | handling",
        "liaison of roads | handle | note 内部说明 | handled", "operator | send-check | | checking",
    ];

    private static string LinkTo(TestApp app, string id) => app.Get<PublicLinks>().To(app.District, id);

    [Theory, EveryEngine]
    public async Task The_link_tells_each_step_in_plain_words_and_nothing_internal(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Loop.Begin(app, "case 路面塌陷, source portal, by 张三 13812345678");
        var resident = await app.As("anonymous");
        var link = LinkTo(app, loop.Case);
        (await resident.Open(link)).Text.ShouldContain("道路破损，等人核实");
        await loop.Walk(ToTheCheck[1..]);

        var page = await resident.Open(link);
        page.Text.ShouldContain("说办好了，我们去现场查");
        page.Text.ShouldContain("现场看过，和您说的一样");
        page.Text.ShouldContain("派给 测试道路养护中心");
        foreach (var kept in new[] { "13812345678", "张三", "内部说明", "确有塌陷", "operator", "collector" }) page.Html.ShouldNotContain(kept);
        page.Html.ShouldNotContain("/evaluation");

        await loop.Walk("collector | check | answer yes, note 平整 | checked", "operator | close | | closed");
        (await resident.Open(link)).Text.ShouldContain("道路破损，办结");
    }

    [Theory, EveryEngine]
    public async Task Whoever_holds_the_link_evaluates_once(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Loop.Begin(app, "case 路面塌陷, source portal");
        await loop.Walk([.. ToTheCheck[1..], "collector | check | answer yes, note 平整 | checked", "operator | close | | closed"]);
        var resident = await app.As("anonymous");
        var link = LinkTo(app, loop.Case);
        var form = await resident.Open(link);

        (await form.Submit(link + "/evaluation")).Text.ShouldContain("请选择满意");
        (await form.With("satisfaction", "fair").Submit(link + "/evaluation")).Location!.ToString().ShouldBe(link);

        var after = await resident.Open(link);
        after.Text.ShouldContain("基本满意");
        after.Html.ShouldNotContain("/evaluation");
        (await form.Instead("satisfaction", "dissatisfied").Submit(link + "/evaluation")).Answer.Status.ShouldBe(409);
        (await app.Events(loop.Case)).Count(kind => kind == "case.evaluated").ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task Another_cases_link_opens_nothing(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var ids = await app.Given("case 一, source portal", "case 二, source portal");
        var wrong = $"/report/{app.District}/{ids[0]}/{LinkTo(app, ids[1]).Split('/')[^1]}";
        var resident = await app.As("anonymous");

        (await resident.Open(wrong)).Answer.Status.ShouldBe(404);
        (await resident.Open(wrong + "/photos/1")).Answer.Status.ShouldBe(404);
        var form = await resident.Open("/report?district=" + app.District);
        (await new FormPage(resident.Http, wrong + "/evaluation", form.Answer).With("satisfaction", "satisfied").Submit()).Answer.Status.ShouldBe(404);
    }
}
