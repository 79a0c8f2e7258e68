using System.Security.Cryptography;
using Gridloom.Server.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>
/// Tells a browser that has answered from one that has not (浏览器记号): a random token in a sealed cookie. What is kept is a keyed digest of the token
/// and the questionnaire together, so not even two questionnaires can be laid side by side.
/// </summary>
internal sealed class SurveyBrowsers(IDataProtectionProvider protection, FieldCipher cipher)
{
    private const string Cookie = "gridloom-survey";
    private const int TokenBytes = 16;

    private static readonly TimeSpan Life = TimeSpan.FromDays(400);

    private readonly IDataProtector seal = protection.CreateProtector("survey-browser");

    /// <summary>The digest under which this browser's answer is kept; a browser without a token is given one.</summary>
    public string Digest(HttpContext http, StoredSurvey survey) => DigestOf(survey, "browser", http.Items[Cookie] as string ?? Known(http) ?? Give(http));

    /// <summary>The digest under which a slip's answer is kept.</summary>
    public string Digest(StoredSurvey survey, string slip) => DigestOf(survey, "slip", slip);

    private string DigestOf(StoredSurvey survey, string what, string secret) => Convert.ToHexStringLower(cipher.Digest("survey-used", survey.District, survey.Id, what, secret));

    private string? Known(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { } given) return null;
        try
        {
            return seal.Unprotect(given);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private string Give(HttpContext http)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        http.Items[Cookie] = token;
        http.Response.Cookies.Append(Cookie, seal.Protect(token), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/s", MaxAge = Life, IsEssential = true });
        return token;
    }
}
