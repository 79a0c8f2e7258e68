using Gridloom.Testing;
using Microsoft.AspNetCore.Routing;

namespace Gridloom.Browser.Tests;

/// <summary>What a browser can open on a server: the patterns of its GET routes but those of the API.</summary>
internal static class PageRoutes
{
    public static HashSet<string> Of(TestHost host) =>
    [
        .. host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(e => e.RoutePattern.RawText!).Where(r => !r.StartsWith("/api/", StringComparison.Ordinal)),
    ];
}
