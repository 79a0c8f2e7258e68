using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Gridloom.Server.Access;

/// <summary>
/// A generated password on its way to the one page that shows it (初始密码). It travels as a sealed cookie of the officer's own browser, for
/// two minutes: so it stands in no address, no log and no table, and going back to the page does not show it again.
/// </summary>
internal sealed class FirstPassword(IDataProtectionProvider protection)
{
    private const string Cookie = "gridloom-first";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(2);

    private readonly ITimeLimitedDataProtector seal = protection.CreateProtector("first-password").ToTimeLimitedDataProtector();

    /// <param name="Officer">The account that is to see it.</param>
    private sealed record Ticket(string Officer, string Login, string Password);

    public void Give(HttpContext http, Account officer, string login, string password) =>
        http.Response.Cookies.Append(Cookie, seal.Protect(JsonSerializer.Serialize(new Ticket(officer.Id, login, password)), Life), Options(http));

    public (string Login, string Password)? Take(HttpContext http, Account officer)
    {
        if (http.Request.Cookies[Cookie] is not { } given) return null;
        http.Response.Cookies.Delete(Cookie, Options(http));
        try
        {
            var ticket = JsonSerializer.Deserialize<Ticket>(seal.Unprotect(given));
            return ticket?.Officer == officer.Id ? (ticket.Login, ticket.Password) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = ListAccounts.Address, IsEssential = true };
}
