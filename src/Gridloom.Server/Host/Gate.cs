using Gridloom.Domain.Access;
using Gridloom.Server.Access;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Host;

/// <summary>What a route asks of its caller: any one of these permissions. A route without it does not answer at all.</summary>
internal sealed record Gate(IReadOnlyList<string> AnyOf)
{
    public bool IsFor(string permission) => AnyOf.Contains(permission, StringComparer.Ordinal);
}

/// <summary>The signed-in account and what it may do, for a handler's parameter.</summary>
internal sealed record Caller(Account Account, Actor Actor)
{
    /// <summary>How far the district's history was before this request read anything; a page says so, see <see cref="LiveNumbers"/>.</summary>
    public LiveNumbers? Live { get; init; }

    public static ValueTask<Caller?> BindAsync(HttpContext http) => new(Find(http) ?? throw new InvalidOperationException("This route is open to anyone and has no caller."));

    /// <summary>Null on a route that is open to anyone, when nobody is signed in.</summary>
    public static Caller? Find(HttpContext http) => http.Items[typeof(Caller)] as Caller;
}

/// <summary>Finds out who asks (来者).</summary>
internal sealed class Callers(Tickets tickets, AccountDirectory accounts, RoleBook roles, TimeProvider time)
{
    /// <summary>Null when nobody is signed in. A session lives as long as its account's stamp: signing out everywhere, a new password or a switched-off account ends it.</summary>
    public async Task<Caller?> Of(HttpContext http)
    {
        if (await tickets.Read(http) is not { } session) return null;
        var account = await accounts.Find(session.District, session.Id, http.RequestAborted);
        return account is { Disabled: 0 } && account.Stamp == session.Stamp ? new Caller(account, account.ToActor(roles)) : null;
    }

    /// <summary>Whether the session that a long answer was begun under still holds.</summary>
    public async Task<bool> StillHold(HttpContext http) => await tickets.Read(http) is { } session && session.Expires > time.GetUtcNow() && await Of(http) is not null;
}

/// <summary>
/// Lets a request through to its route, or not: signed in where that is needed (401, or the sign-in page), permitted (403). What lies
/// outside the caller's scope is the query's business and reads as absent (404).
/// </summary>
internal sealed class Gatekeeper(RequestDelegate next, Callers callers, LiveRooms live, BenchSwitches switches)
{
    public async Task InvokeAsync(HttpContext http)
    {
        // No route, or one of the framework's own that only says 405 or 415.
        if (http.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(http);
            return;
        }
        var gate = endpoint.Metadata.GetMetadata<Gate>() ?? throw new InvalidOperationException($"{endpoint.DisplayName} asks for no permission.");
        var caller = await Identify(http);
        if (caller is not null) http.Items[typeof(Caller)] = caller;

        if (gate.IsFor(Permission.Anyone)) await next(http);
        else if (caller is null) await AskToSignIn(http);
        else if (gate.IsFor(Permission.Self) || !switches.Authorisation || gate.AnyOf.Any(caller.Actor.May)) await next(http);
        else await Answers.Refuse(http, HostProblems.NotPermitted);
    }

    private async Task<Caller?> Identify(HttpContext http) => await callers.Of(http) switch
    {
        { } page when !Answers.IsApi(http) => page with { Live = await live.Numbers(page.Actor.District) },
        var caller => caller,
    };

    private static async Task AskToSignIn(HttpContext http)
    {
        if (Answers.IsApi(http) || !HttpMethods.IsGet(http.Request.Method))
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            await Answers.Refuse(http, HostProblems.SignInNeeded);
        }
        else
        {
            http.Response.Redirect("/sign-in?back=" + Uri.EscapeDataString(http.Request.Path + http.Request.QueryString));
        }
    }
}

internal static class GateRoutes
{
    /// <summary>Names the permission that the route asks for (<see cref="Permission"/>); of several, any one will do.</summary>
    public static TBuilder Requires<TBuilder>(this TBuilder route, params string[] anyOf)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Gate(anyOf));
}
