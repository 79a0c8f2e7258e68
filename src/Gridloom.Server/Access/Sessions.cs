using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Gridloom.Server.Access;

/// <summary>What a session carries (会话): whose it is and under which stamp it was opened; nothing about the person.</summary>
internal static class Sessions
{
    public const string District = "district";
    public const string Id = "id";
    public const string Stamp = "stamp";

    /// <summary>How long a session or an access token lasts without a new sign-in.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromHours(12);

    public static ClaimsPrincipal ForPages(Account account) => Principal(account, CookieAuthenticationDefaults.AuthenticationScheme);

    public static ClaimsPrincipal ForApi(Account account) => Principal(account, BearerTokenDefaults.AuthenticationScheme);

    public static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static ClaimsPrincipal Principal(Account account, string scheme) =>
        new(new ClaimsIdentity([new(District, account.District), new(Id, account.Id), new(Stamp, account.Stamp)], scheme));
}
