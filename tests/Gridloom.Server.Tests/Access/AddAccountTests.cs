using System.Text.RegularExpressions;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Access;

public sealed class AddAccountTests
{
    private static string Fresh(TestApp app) => "new." + app.District;

    private static async Task<FormPage> Add(Person officer, string login, string post = "操作员 07席", string roles = "operator", string area = "") =>
        await roles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(
            (await officer.Open("/accounts")).With("login", login).With("post", post).With("area", area), (page, role) => page.With("roles", role)).Submit("/accounts");

    [Theory, EveryEngine]
    public async Task The_password_is_shown_once_and_opens_the_account(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var officer = await app.As("system-officer");

        var answer = await Add(officer, Fresh(app));

        answer.Answer.Status.ShouldBe(303);
        var next = answer.Location!.OriginalString;
        var shown = await officer.Open(next);
        var password = Regex.Match(shown.Html, "<code>([A-Za-z0-9-]{19})</code>").Groups[1].Value;
        password.Length.ShouldBe(19);
        next.ShouldNotContain(password);
        (await officer.Open(next)).Html.ShouldNotContain(password, customMessage: "shown once");
        (await app.Get<Store>().Count("select count(*) from work_key where answer like @p", new { p = "%" + password + "%" }, CancellationToken.None)).ShouldBe(0);
        (await app.Get<Store>().Count("select count(*) from events where body like @p", new { p = "%" + password + "%" }, CancellationToken.None)).ShouldBe(0);
        var newcomer = await app.SignIn(Fresh(app), password);
        (await newcomer.Open("/cases")).Answer.Status.ShouldBe(200);
        (await newcomer.Open("/account")).Text.ShouldContain("这是初始密码");
    }

    [Theory, EveryEngine]
    public async Task The_same_form_sent_again_makes_one_account_and_says_so(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var officer = await app.As("system-officer");
        var form = (await officer.Open("/accounts")).With("login", Fresh(app)).With("post", "席").With("roles", "operator");

        var first = await form.Submit("/accounts");
        var password = Regex.Match((await officer.Open(first.Location!.OriginalString)).Html, "<code>([A-Za-z0-9-]{19})</code>").Groups[1].Value;
        var again = await form.Submit("/accounts");

        again.Location!.OriginalString.ShouldEndWith("done=again");
        (await officer.Open(again.Location.OriginalString)).Html.ShouldNotContain("初始密码，只显示这一次");
        (await app.Token(Fresh(app), password)).Status.ShouldBe(200, "the second try sets no other password");
        (await app.Events(await app.IdOf(Fresh(app)))).Count(k => k == "account.added").ShouldBe(1);
    }

    [Theory, EveryEngine(
        "Chen Op   | 席 | operator                | access.login-unreadable",
        "new       |    | operator                | access.post-missing",
        "new       | 席 |                         | access.unknown-role",
        "new       | 席 | king                    | access.unknown-role",
        "new       | 席 | operator audit-officer  | access.officers-apart",
        "new       | 席 | system-officer security-officer | access.officers-apart",
        "taken     | 席 | operator                | access.login-taken")]
    public async Task What_is_wrong_comes_back_as_it_was_typed(Engine engine, string login, string post, string roles, string code)
    {
        await using var app = await TestApp.Start(engine);
        var officer = await app.As("system-officer");
        var name = login switch { "new" => Fresh(app), "taken" => officer.Login, _ => login };
        var accounts = await app.Count("acc_account");

        var answer = await Add(officer, name, post, roles);

        answer.Answer.Status.ShouldBe(code == "access.login-taken" ? 409 : 422);
        answer.Text.ShouldContain(code);
        answer.Html.ShouldContain($"value=\"{name}\"");
        foreach (var role in roles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(r => r != "king"))
            answer.Html.ShouldContain($"value=\"{role}\" checked");
        (await app.Count("acc_account")).ShouldBe(accounts);
    }

    [Theory, EveryEngine(
        "system-officer 001 | 001    | 303",
        "system-officer 001 | 001002 | 303",
        "system-officer 001 | 002    | 422",
        "system-officer 001 |        | 422",
        "system-officer     | 999    | 422")]
    public async Task A_scope_lies_within_the_officers_own(Engine engine, string persona, string area, string status)
    {
        await using var app = await TestApp.Start(engine);

        var answer = await Add(await app.As(persona), Fresh(app), area: app.District + area);

        answer.Answer.Status.ToString().ShouldBe(status);
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "security-officer | 403", "audit-officer | 403")]
    public async Task Others_may_not_add_an_account(Engine engine, string persona, string status)
    {
        await using var app = await TestApp.Start(engine);
        var person = await app.As(persona);
        var accounts = await app.Count("acc_account");

        (await Add(person, Fresh(app))).Answer.Status.ToString().ShouldBe(status);

        (await app.Count("acc_account")).ShouldBe(accounts);
    }
}
