using System.Collections.Concurrent;
using System.Security.Claims;
using Gridloom.Server.Host;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Gridloom.Server.Access;

/// <summary>
/// Reads whose session a request carries (票据). A handheld sends the same access token with every report, so a token that was opened stays
/// known until it expires; whether its account still holds is asked every time (see <see cref="Gatekeeper"/>).
/// </summary>
internal sealed class Tickets(TimeProvider time)
{
    /// <summary>As many sessions as are kept; beyond it all are forgotten and read anew, which is only slower.</summary>
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<string, Session> opened = new(StringComparer.Ordinal);

    /// <summary>Whose session it is and under which stamp it was opened.</summary>
    public sealed record Session(string District, string Id, string Stamp, DateTimeOffset Expires);

    public ValueTask<Session?> Read(HttpContext http) => Answers.IsApi(http) ? ReadToken(http) : Open(http, CookieAuthenticationDefaults.AuthenticationScheme);

    private async ValueTask<Session?> ReadToken(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (header.Length == 0) return null;
        if (opened.TryGetValue(header, out var known) && known.Expires > time.GetUtcNow()) return known;
        if (await Open(http, BearerTokenDefaults.AuthenticationScheme) is not { } session) return null;
        if (opened.Count >= Most) opened.Clear();
        opened[header] = session;
        return session;
    }

    private static async ValueTask<Session?> Open(HttpContext http, string scheme)
    {
        var ticket = await http.AuthenticateAsync(scheme);
        return ticket.Principal is { } who && who.FindFirstValue(Sessions.District) is { } district && who.FindFirstValue(Sessions.Id) is { } id && who.FindFirstValue(Sessions.Stamp) is { } stamp
            ? new(district, id, stamp, ticket.Properties?.ExpiresUtc ?? DateTimeOffset.MinValue)
            : null;
    }
}
