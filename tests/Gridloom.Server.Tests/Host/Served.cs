using System.Net.Http.Json;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gridloom.Server.Tests.Host;

/// <summary>A server over a data folder that something else has filled.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly IDisposable owned;

    private Served(WebApplication app, IDisposable owned) => (this.app, this.owned) = (app, owned);

    public static async Task<Served> Start(string folder, string? postgres)
    {
        var owned = DataFolder.At(folder).Own();
        var app = ServerHost.Build(new ServerOptions(folder, 0, postgres) { LogLevel = LogLevel.Warning });
        await app.StartAsync();
        return new(app, owned);
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Signs in at both doors.</summary>
    public async Task<Person> SignIn(string login, string password)
    {
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(ServerHost.AddressOf(app)) };
        using var token = await http.PostAsJsonAsync("/api/v1/tokens", new { user = login, password });
        var answer = await Answer.Of(token);
        answer.Status.ShouldBe(200, answer.Body);
        (await (await new Person(http, null).Open("/sign-in")).With("login", login).With("password", password).Submit("/sign-in")).Answer.Status.ShouldBe(303);
        return new Person(http, answer["accessToken"]);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        owned.Dispose();
    }
}
