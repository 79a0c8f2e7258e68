using Gridloom.Domain.Access;
using Gridloom.Server.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Gridloom.Server.Tests.Host;

public sealed class RouteTableTests
{
    [Theory, EveryEngine]
    public async Task Every_route_names_its_permission(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        RouteTable.All(app).Count.ShouldBeGreaterThan(20);
        RouteTable.WithoutGate(app).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Every_form_needs_its_antiforgery_token(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        RouteTable.Writes(app, api: false).Count().ShouldBeGreaterThan(10);
        (await RouteTable.TakingForgedForms(app)).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Every_write_of_the_api_needs_a_key(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        RouteTable.Writes(app, api: true).ShouldNotBeEmpty();
        (await RouteTable.TakingNoKey(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Routes_that_break_the_rules_are_seen()
    {
        await using var host = await TestHost.Start(Engine.Sqlite, also: server =>
        {
            server.MapGet("/ungated", () => "x");
            // A slice that forgot to look whether its form was refused.
            server.MapPost("/careless", async (Caller caller, PostedForm form, Turns turns) =>
            {
                await turns.Take<string>(caller.Actor, turn =>
                {
                    turn.Append(new PasswordReset("nobody-" + form["login"]), version: 0);
                    return new(turn.District);
                });
                return Results.StatusCode(422);
            }).Requires(Permission.Self);
            server.MapPost("/thanking", () => new SeeOther("/")).Requires(Permission.Anyone);
            server.MapPost("/api/v1/keyless", () => TypedResults.Ok()).Requires(Permission.ReportCase);
        });
        await using var app = TestApp.On(host);

        RouteTable.WithoutGate(app).ShouldBe(["/ungated"]);
        (await RouteTable.TakingForgedForms(app)).Order().ShouldBe(["POST /careless: 422", "POST /thanking: 303"]);
        (await RouteTable.TakingNoKey(app)).ShouldBe(["POST /api/v1/keyless: 200"]);
    }
}
