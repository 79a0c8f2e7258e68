using System.Globalization;
using System.Net.Http.Json;
using Dapper;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Server.Access;
using Gridloom.Server.Cases;
using Gridloom.Server.Storage;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Gridloom.Testing;

/// <summary>
/// A test's own corner of the running server: a district, a stopped clock, and people in it. When it is disposed, the store of that
/// district is audited: a test that leaves the rows in disorder fails even if it looked at nothing.
/// </summary>
internal sealed class TestApp : IAsyncDisposable
{
    public const string Password = "Loom-weft-2026";

    private readonly TestHost host;
    private int accounts;

    private TestApp(TestHost host, string district) => (this.host, District) = (host, district);

    public string District { get; }

    public TestHost Host => host;

    public Uri Address => host.Address;

    public static async Task<TestApp> Start(Engine engine, string now = "2026-11-20T10:26+08:00") => On(await TestHost.Of(engine), now: now);

    /// <summary>A corner of a server that the test started itself; in a district that exists there already, or a new one.</summary>
    public static TestApp On(TestHost host, string? district = null, string now = "2026-11-20T10:26+08:00")
    {
        var app = new TestApp(host, district ?? TestTerritory.TakeDistrict());
        app.SetClock(now);
        return app;
    }

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>What the district's clock shows.</summary>
    public Instant Now() => Get<Clocks>().Now(District);

    public void SetClock(string at) =>
        ((TestClocks)Get<Clocks>()).Set(District, Instant.From(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)));

    /// <summary>
    /// A persona: <c>collector</c>, <c>operator 001</c> (a scope below the district), <c>liaison of roads</c> (of a handling unit), or <c>anonymous</c>. Each call is a new account with a
    /// session at both doors.
    /// </summary>
    public async Task<Person> As(string persona)
    {
        return persona == "anonymous" ? new Person(NewBrowser(), null) : await SignIn(await AddAccount(persona));
    }

    /// <summary>A session at both doors for an account that exists.</summary>
    public async Task<Person> SignIn(string login, string password = Password)
    {
        var http = NewBrowser();
        var answer = await Token(login, password);
        answer.Status.ShouldBe(200, answer.Body);
        var signedIn = await TrySignIn(http, login, password);
        signedIn.Answer.Status.ShouldBe(303, signedIn.Text);
        return new Person(http, answer["accessToken"]) { Login = login };
    }

    /// <summary>Asks for an access token.</summary>
    public async Task<Answer> Token(string login, string password = Password)
    {
        using var http = NewBrowser();
        using var response = await http.PostAsJsonAsync("/api/v1/tokens", new { user = login, password });
        return await Answer.Of(response);
    }

    /// <summary>Fills in the sign-in page.</summary>
    public async Task<FormPage> TrySignIn(HttpClient http, string login, string password) =>
        await (await new Person(http, null).Open("/sign-in")).With("login", login).With("password", password).Submit("/sign-in");

    public async Task<string> IdOf(string login) => (await Get<AccountDirectory>().FindByLogin(login, CancellationToken.None))!.Id;

    /// <summary>Makes an account for the persona and returns its login; the password is <see cref="Password"/>, its owner's <paramref name="own"/> or a first one.</summary>
    public async Task<string> AddAccount(string persona, bool own = true)
    {
        var words = persona.Split(' ');
        var number = Interlocked.Increment(ref accounts);
        var login = FormattableString.Invariant($"u{District}-{number}");
        var outcome = await Get<AddAccount.Handler>().Handle(Actor.System(District), login,
            new(login, persona, words is [_, var part] ? District + part : District, words is [_, "of", var unit] ? unit : null, [words[0]], Password, own));
        outcome.Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
        return login;
    }

    /// <summary>A client with a cookie jar of its own that follows no redirect.</summary>
    public HttpClient NewBrowser() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };

    /// <summary>
    /// Makes facts given in words: <c>case 地砖塌陷</c>, with any of <c>at 东街道 长安路</c>, <c>class 01-10</c>, <c>source hotline</c>,
    /// <c>by 张三 13812345678</c>, parted by commas. Returns the ids in order.
    /// </summary>
    public async Task<IReadOnlyList<string>> Given(params string[] facts)
    {
        var ids = new List<string>();
        foreach (var fact in facts)
        {
            var words = fact.Split(',').Select(w => w.Trim()).ToList();
            string? After(string word) => words.Find(w => w.StartsWith(word + " ", StringComparison.Ordinal))?[(word.Length + 1)..];
            var by = After("by")?.Split(' ');
            var input = new ReportInput(After("class") ?? "01-10", After("case") ?? throw new ArgumentException($"Not a fact: {fact}"),
                After("at") ?? "长安路 1 号", 114.02731, 22.65488, After("source") ?? "collector", by?[0], by?.Length > 1 ? by[1] : null);
            var outcome = await Get<ReportCase.Handler>().Handle(Actor.System(District), FormattableString.Invariant($"given-{ids.Count}-{fact}"), input, []);
            outcome.Succeeded(out var made, out var refused).ShouldBeTrue(refused?.English);
            ids.Add(made!.Id);
        }
        await Drain();
        return ids;
    }

    /// <summary>Waits until every consumer has seen every event of the district.</summary>
    public Task Drain() => Get<DeliveryWorker>().Drain(District);

    /// <summary>The kinds of the events of a subject (a case by its number or id), or of the whole district but its accounts.</summary>
    public async Task<IReadOnlyList<string>> Events(string? subject = null) => await Get<Store>().List<string>(
        "select kind from events where district = @District and (subject in (@subject, coalesce((select c.number from case_case c where c.district = @District and c.id = @subject), @subject)) or (@subject = '' and kind not like 'acc%')) order by number",
        new { District, subject = subject ?? "" }, CancellationToken.None);

    public Task<long> Count(string table) => Get<Store>().Count($"select count(*) from {table} where district = @District", new { District }, CancellationToken.None);

    /// <summary>Audits the district. What a consumer was just about to do is no fault: only what is wrong once all is delivered is one.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await StoreAudit.Run(this);
        }
        catch (ShouldAssertException)
        {
            await Drain();
            await StoreAudit.Run(this);
        }
    }
}
