using Microsoft.AspNetCore.Http;

namespace Gridloom.Server.Ui;

/// <summary>How the page looks (外观): light, dark, or as the system says. A cookie, so that the server's first byte has it right.</summary>
public sealed record Look(string Theme, bool LargeText)
{
    public static readonly Look Usual = new("auto", false);

    public static Look Of(HttpContext http)
    {
        var theme = http.Request.Cookies["theme"];
        return new(theme is "light" or "dark" ? theme : "auto", http.Request.Cookies["size"] == "large");
    }
}
