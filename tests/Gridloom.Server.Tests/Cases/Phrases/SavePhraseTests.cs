using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Phrases;

public sealed class SavePhraseTests
{
    private static async Task<FormPage> Save(Person person, string act, string wording, bool shared = false)
    {
        var form = (await person.Open("/phrases")).With("act", act).With("wording", wording);
        return await (shared ? form.With("shared", "yes") : form).Submit("/phrases");
    }

    [Theory, EveryEngine]
    public async Task A_phrase_stands_beside_the_note_filled_in_from_the_case(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var officer = await app.As("duty-officer");
        (await Save(officer, "reject", "{编号} 在{地址}，“{类别}”不属受理范围，{期限}。", shared: true)).Location!.OriginalString.ShouldBe("/phrases?done=saved");
        (await Save(officer, "reject", "只给自己用")).Answer.Status.ShouldBe(303);
        var id = (await app.Given("case 路面塌陷, class 01-10, at 东街道 长安路 1 号, source hotline"))[0];

        var page = await (await app.As("operator")).Open("/cases/" + id);

        page.Text.ShouldContain($"{app.District}-20261120-00001 在东街道 长安路 1 号，“道路破损”不属受理范围，____。");
        page.Text.ShouldNotContain("只给自己用");
        (await officer.Open("/cases/" + id)).Text.ShouldContain("只给自己用");
    }

    [Theory, EveryEngine(
        "reject  |              | 请写常用语",
        "reject  | {姓名} 来电  | 不认识“{姓名}”。可用的有 {编号}、{地址}、{类别}、{期限}、{单位}",
        "receive | 收到         | 请选择这句话用在哪一步",
        "none    | 收到         | 请选择这句话用在哪一步")]
    public async Task What_no_case_could_fill_is_refused_and_stays_typed(Engine engine, string act, string wording, string said)
    {
        await using var app = await TestApp.Start(engine);

        var refused = await Save(await app.As("operator"), act, wording);

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain(said);
        System.Net.WebUtility.HtmlDecode(refused.Html).ShouldContain(wording);
        (await app.Count("case_phrase")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task A_phrase_is_changed_by_who_saw_it_as_it_is(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (one, other) = (await app.As("duty-officer"), await app.As("supervisor"));
        await Save(one, "return", "不在管养范围。", shared: true);
        var (first, second) = (await one.Open("/phrases"), await other.Open("/phrases"));
        var action = "/phrases/" + first.Html.Split("action=\"/phrases/")[1].Split('"')[0];

        (await first.With("act", "return").With("wording", "不在本单位管养范围。").With("shared", "yes").Submit(action)).Answer.Status.ShouldBe(303);
        var late = await second.With("act", "return").With("wording", "又一种说法。").With("shared", "yes").Submit(action);

        late.Answer.Status.ShouldBe(409);
        late.Text.ShouldContain("别人刚改过这条常用语");
        late.Html.ShouldContain("又一种说法。");
        (await one.Open("/phrases")).Text.ShouldContain("不在本单位管养范围。");
    }

    [Theory, EveryEngine]
    public async Task Others_may_not_keep_phrases_for_the_district(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await Save(await app.As("duty-officer"), "reject", "共用的。", shared: true);

        foreach (var persona in new[] { "operator", "liaison of roads", "supervisor 001" })
        {
            var person = await app.As(persona);
            var refused = await Save(person, "reject", "我来定。", shared: true);
            refused.Answer.Status.ShouldBe(403, persona);
            refused.Text.ShouldContain("共用常用语由有“维护共用常用语”权限、管全区的人维护");
            (await person.Open("/phrases")).Html.ShouldNotContain("action=\"/phrases/", customMessage: "what others may not change has no form");
            var id = (await app.Get<Gridloom.Server.Storage.Store>().List<string>("select id from case_phrase where district = @District", new { app.District }, CancellationToken.None))[0];
            (await (await person.Open("/phrases")).With("act", "reject").With("wording", "改掉。").Submit("/phrases/" + id, withHidden: false)).Answer.Status.ShouldBe(422);
        }
        (await app.Count("case_phrase")).ShouldBe(1);
        (await Save(await app.As("operator"), "reject", "自己的。")).Answer.Status.ShouldBe(303);
        (await (await app.As("audit-officer")).Open("/phrases")).Answer.Status.ShouldBe(403);
    }
}
