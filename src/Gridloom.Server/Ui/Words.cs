using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Gridloom.Server.Ui;

/// <summary>
/// The words of the pages in one language (用语). The Chinese text is the key and is itself the Chinese page; English stands in <c>Words.en.words.json</c>.
/// Placeholders are numbered: <c>T["{0} 年", 2026]</c>.
/// </summary>
public sealed class Words
{
    public const string Cookie = "lang";
    private static readonly FrozenDictionary<string, string> EnglishOf = ReadEnglish();

    public static readonly Words Chinese = new(english: false);
    public static readonly Words English = new(english: true);

    private Words(bool english) => InEnglish = english;

    public bool InEnglish { get; }

    /// <summary>The tag for <c>lang</c> attributes.</summary>
    public string Tag => InEnglish ? "en" : "zh-CN";

    public string this[string chinese] => InEnglish && EnglishOf.TryGetValue(chinese, out var english) ? english : chinese;

    public string this[string chinese, params ReadOnlySpan<object?> values] => string.Format(CultureInfo.InvariantCulture, this[chinese], values);

    /// <summary>The other language by its own name, which is never translated.</summary>
    public string OtherName => InEnglish ? "中文" : "English";

    public string OtherTag => InEnglish ? "zh-CN" : "en";

    /// <summary>The value of the cookie that chooses the other language.</summary>
    public string OtherCode => InEnglish ? "zh" : "en";

    internal static IReadOnlyDictionary<string, string> EnglishEntries => EnglishOf;

    /// <summary>The language that the request asks for: <c>?lang=</c>, which is then remembered, or the cookie; Chinese otherwise.</summary>
    public static Words For(HttpContext http)
    {
        var asked = http.Request.Query[Cookie].ToString();
        if (asked is "zh" or "en" && !http.Response.HasStarted) http.Response.Cookies.Append(Cookie, asked, Preference(http));
        else asked = http.Request.Cookies[Cookie];
        return asked == "en" ? English : Chinese;
    }

    internal static CookieOptions Preference(HttpContext http) =>
        new() { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/", IsEssential = true };

    private static FrozenDictionary<string, string> ReadEnglish()
    {
        using var stream = typeof(Words).Assembly.GetManifestResourceStream("Gridloom.Server.Ui.Words.en.words.json")
            ?? throw new InvalidOperationException("The English words were not built into the program.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary();
    }
}
