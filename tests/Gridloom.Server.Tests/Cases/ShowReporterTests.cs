using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

public sealed class ShowReporterTests
{
    [Theory, EveryEngine]
    public async Task A_reporter_is_shown_for_a_stated_purpose_and_the_audit_has_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var id = (await app.Given("case 地砖塌陷, by 张三丰 13812345678"))[0];
        var desk = await app.As("operator");

        var shown = await (await desk.Open("/cases/" + id)).With("purpose", "处置案件").With("reference", "核对现场位置").Submit($"/cases/{id}/reporter");

        shown.Answer.Status.ShouldBe(200);
        shown.Text.ShouldContain("张三丰 13812345678");
        shown.Answer.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await app.Events(id)).ShouldBe(["case.reported", "case.reporter-shown"]);
        (await desk.Open("/cases/" + id)).Html.ShouldNotContain("13812345678");
    }

    [Theory, EveryEngine("处置案件 | ", " | 现场", "好奇 | 现场")]
    public async Task Without_a_purpose_and_its_reference_nothing_is_shown(Engine engine, string purpose, string reference)
    {
        await using var app = await TestApp.Start(engine);
        var id = (await app.Given("case 地砖塌陷, by 张三丰 13812345678"))[0];
        var desk = await app.As("operator");

        var refused = await (await desk.Open("/cases/" + id)).With("purpose", purpose).With("reference", reference).Submit($"/cases/{id}/reporter");

        refused.Answer.Status.ShouldBe(422);
        refused.Html.ShouldNotContain("13812345678");
        (await app.Events(id)).ShouldBe(["case.reported"]);
    }

    [Theory, EveryEngine(
        "leader       | 403 | case.reporter-denied",
        "liaison      | 403 | case.reporter-denied",
        "operator 002 | 404 | ",
        "anonymous    | 401 | ",
        "operator     | 200 | case.reporter-shown")]
    public async Task Others_may_not_see_a_reporter_and_a_try_is_kept(Engine engine, string persona, int status, string kept)
    {
        await using var app = await TestApp.Start(engine);
        var id = (await app.Given("case 地砖塌陷, at 东街道 长安路, by 张三丰 13812345678"))[0];
        var person = await app.As(persona);
        // Any page of theirs gives the antiforgery token.
        var form = persona == "anonymous" ? await person.Open("/sign-in") : await person.Open("/cases");
        var token = form.Hidden("/sign-out").Concat(form.Hidden("/sign-in")).FirstOrDefault(h => h.Key == "__RequestVerificationToken").Value;

        var answer = await new FormPage(person.Http, $"/cases/{id}/reporter", form.Answer).With("__RequestVerificationToken", token)
            .With("purpose", "处置案件").With("reference", "现场").Submit(withHidden: false);

        answer.Answer.Status.ShouldBe(status);
        answer.Html.Contains("13812345678", StringComparison.Ordinal).ShouldBe(status == 200);
        (await app.Events(id)).Skip(1).ShouldBe(kept.Length == 0 ? [] : [kept]);
    }

    [Theory, EveryEngine]
    public async Task A_sealed_value_does_not_open_in_another_place(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var cipher = app.Get<Gridloom.Server.Storage.FieldCipher>();

        var sealed_ = cipher.Seal("13812345678", "case_reporter_version/440309/a/phone")!;

        cipher.Open(sealed_, "case_reporter_version/440309/a/phone").ShouldBe("13812345678");
        Should.Throw<System.Security.Cryptography.CryptographicException>(() => cipher.Open(sealed_, "case_reporter_version/440309/b/phone"));
        sealed_[^1] ^= 1;
        Should.Throw<System.Security.Cryptography.CryptographicException>(() => cipher.Open(sealed_, "case_reporter_version/440309/a/phone"));
    }
}
