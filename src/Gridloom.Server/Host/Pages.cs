using Gridloom.Domain;

namespace Gridloom.Server.Host;

/// <summary>How pages are answered.</summary>
internal static class Pages
{
    public static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api");

    /// <summary>Answers a refusal in the way of the door that was used.</summary>
    public static Task Refuse(HttpContext http, Problem problem) => new ProblemResult(problem).ExecuteAsync(http);
}
