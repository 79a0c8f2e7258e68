using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

public sealed class FindByPhoneTests
{
    [Theory, EveryEngine]
    public async Task A_phone_finds_its_cases_however_it_is_written_and_stands_in_no_address(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var ids = await app.Given("case 一, by 张三 13812345678", "case 二, by 李四 13900000000", "case 三, by 张三 138-1234-5678");
        var desk = await app.As("operator");

        var found = await (await desk.Open("/cases")).With("phone", "+86 138 1234 5678").Submit("/cases/by-phone");

        found.Location!.OriginalString.ShouldNotContain("5678");
        var list = await desk.Open(found.Location.OriginalString);
        list.Html.ShouldContain(ids[0]);
        list.Html.ShouldContain(ids[2]);
        list.Html.ShouldNotContain(ids[1]);
        (await (await app.As("collector")).Open(found.Location.OriginalString)).Html.ShouldNotContain(ids[0], customMessage: "an address passed on tells nothing to others");
        (await app.Events()).Last().ShouldBe("case.reporter-searched");
        (await (await desk.Open("/cases")).With("phone", "张三").Submit("/cases/by-phone")).Text.ShouldContain("电话号码应为");
    }

    [Theory, EveryEngine("collector | 403", "leader | 403", "anonymous | 401")]
    public async Task Others_may_not_look_for_a_phone(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 一, by 张三 13812345678");
        var person = await app.As(persona);
        var any = await person.Open(persona == "anonymous" ? "/sign-in" : "/cases");
        var token = any.Hidden("/sign-out").Concat(any.Hidden("/sign-in")).First(h => h.Key == "__RequestVerificationToken").Value;

        var answer = await new FormPage(person.Http, "/cases/by-phone", any.Answer).With("__RequestVerificationToken", token).With("phone", "13812345678").Submit(withHidden: false);

        answer.Answer.Status.ShouldBe(status);
        (await app.Events()).ShouldBe(["case.reported"]);
    }
}
