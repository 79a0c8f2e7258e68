namespace Gridloom.Server.Host;

/// <summary>What every answer carries (响应头): no script, style or frame from anywhere else, no guessing of types, no address told to others.</summary>
internal static class Headers
{
    public static Task Write(HttpContext http, RequestDelegate next)
    {
        // At the last moment: an answer that is thrown away half way, for a bug or an outage, takes what was set before with it.
        http.Response.OnStarting(() =>
        {
            Set(http.Response.Headers);
            return Task.CompletedTask;
        });
        return next(http);
    }

    private static void Set(IHeaderDictionary headers)
    {
        // A file that somebody sent sets a stricter rule of its own.
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "geolocation=(self), camera=(self), microphone=()";
        // Pages and API answers show what one person may see now; assets and photos set their own rule.
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
    }
}
