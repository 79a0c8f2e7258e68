using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Gridloom.Testing;

/// <summary>Somebody at one of the two doors: the API with a token, and the pages with a cookie and their forms.</summary>
public sealed class Person(HttpClient http, string? token)
{
    private int sent;

    public HttpClient Http => http;

    /// <summary>Empty for a resident without an account.</summary>
    public string Login { get; init; } = "";

    /// <summary>GET on the API, below <c>/api/v1</c>.</summary>
    public Task<Answer> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, "/api/v1" + path));

    /// <summary>POST on the API with a key of its own, or the one given.</summary>
    public Task<Answer> Post(string path, object body, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1" + path) { Content = JsonContent.Create(body, body.GetType()) };
        request.Headers.Add("Idempotency-Key", key ?? FormattableString.Invariant($"{GetHashCode()}-{Interlocked.Increment(ref sent)}"));
        return Send(request);
    }

    public async Task<Answer> Send(HttpRequestMessage request)
    {
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request);
        return await Answer.Of(response);
    }

    /// <summary>Signs in at the page door; the page that answers, which is a redirect when it went well.</summary>
    public async Task<FormPage> SignIn(string login, string password) =>
        await (await Open("/sign-in")).With("login", login).With("password", password).Submit("/sign-in");

    /// <summary>Opens a page.</summary>
    public async Task<FormPage> Open(string path)
    {
        using var response = await http.GetAsync(path);
        return new FormPage(http, path, await Answer.Of(response));
    }
}
