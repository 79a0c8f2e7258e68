using Gridloom.Domain.Access;
using Gridloom.Server.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Testing;
using Microsoft.AspNetCore.Routing;

namespace Gridloom.Server.Tests.Host;

/// <summary>The rules that hold for every route of a running server, whoever added it.</summary>
internal static class RouteTable
{
    private static readonly HashSet<string> Unsafe = ["POST", "PUT", "DELETE", "PATCH"];

    public static IReadOnlyList<RouteEndpoint> All(TestApp app) => [.. app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public static IEnumerable<(RouteEndpoint Route, string Method)> Writes(TestApp app, bool api) =>
        from route in All(app)
        from method in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        where Unsafe.Contains(method) && PathOf(route, app).StartsWith("/api/") == api
        select (route, method);

    public static IEnumerable<string> WithoutGate(TestApp app) =>
        All(app).Where(r => r.Metadata.GetMetadata<Gate>() is null or { AnyOf.Count: 0 }).Select(r => r.RoutePattern.RawText ?? "");

    /// <summary>The page routes that act upon, or thank for, a form without a valid antiforgery token.</summary>
    public static async Task<List<string>> TakingForgedForms(TestApp app)
    {
        var taken = new List<string>();
        foreach (var (route, method) in Writes(app, api: false))
        {
            var person = await PersonFor(app, route);
            var before = await Written(app);
            using var request = new HttpRequestMessage(new(method), PathOf(route, app)) { Content = new FormUrlEncodedContent(Filled(person)) };
            using var answer = await person.Http.SendAsync(request);
            var signedOut = person.Login.Length > 0 && (await person.Open("/account")).Answer.Status != 200;
            if ((int)answer.StatusCode < 400 || await Written(app) != before || signedOut) taken.Add($"{method} {route.RoutePattern.RawText}: {(int)answer.StatusCode}");
        }
        return taken;
    }

    /// <summary>The API's writes that do not ask for a key.</summary>
    public static async Task<List<string>> TakingNoKey(TestApp app)
    {
        var taken = new List<string>();
        foreach (var (route, method) in Writes(app, api: true).Where(w => w.Route.RoutePattern.RawText != "/api/v1/tokens"))
        {
            var person = await PersonFor(app, route);
            var request = new HttpRequestMessage(new(method), PathOf(route, app)) { Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json") };
            var answer = (await person.Send(request)).ToString();
            if (answer != "400 request.key-missing") taken.Add($"{method} {route.RoutePattern.RawText}: {answer}");
        }
        return taken;
    }

    private static Task<Person> PersonFor(TestApp app, RouteEndpoint route)
    {
        var gate = route.Metadata.GetMetadata<Gate>();
        if (gate is null || gate.IsFor(Permission.Anyone)) return app.As(route.RoutePattern.RawText == "/sign-out" ? "operator" : "anonymous");
        return app.As(gate.IsFor(Permission.Self) ? "operator" : app.Get<RoleBook>().Roles.First(r => r.Permissions.Any(gate.IsFor)).Code);
    }

    // Whatever a form of this product may want to have filled in.
    private static IEnumerable<KeyValuePair<string, string>> Filled(Person person) => new Dictionary<string, string>
    {
        ["login"] = person.Login, ["password"] = TestApp.Password, ["post"] = "席", ["roles"] = "operator", ["class"] = "01-10", ["description"] = "地砖塌陷",
        ["address"] = "长安路 1 号", ["source"] = "hotline", ["purpose"] = "处置案件", ["reference"] = "1",
    };

    private static string PathOf(RouteEndpoint route, TestApp app) => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "district" } => app.District,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { ParameterPolicies.Count: > 0 } => "1",
        _ => "x",
    }))));

    private static async Task<long> Written(TestApp app) => await app.Get<Store>().Count(
        """
        select (select count(*) from events where district = @District and kind <> 'account.added' and kind <> 'access.signed-in')
             + (select count(*) from work_key where district = @District) + (select count(*) from case_case where district = @District)
        """,
        new { app.District }, CancellationToken.None);
}
