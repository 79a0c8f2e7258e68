using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Gridloom.Server.Host;
using Gridloom.Testing;
using Microsoft.AspNetCore.Http.Metadata;

namespace Gridloom.Server.Tests.Host;

public sealed class ApiDescriptionTests
{
    [Fact]
    public async Task Each_write_is_described_by_its_own_fields()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        using var http = app.NewBrowser();
        using var document = JsonDocument.Parse(await http.GetStringAsync(new Uri(app.Address, "/openapi/v1.json")));
        FieldsOf(document, "/api/v1/cases").ShouldContain("description");
        FieldsOf(document, "/api/v1/budget/payments").ShouldContain("amountYuan");
        FieldsOf(document, "/api/v1/budget/plans/{id}/projects/{project}").ShouldBe(["seen", "content"]);
    }

    private static List<string> FieldsOf(JsonDocument document, string path)
    {
        var body = document.RootElement.GetProperty("paths").GetProperty(path).GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        var name = body.GetProperty("$ref").GetString()!.Split('/')[^1];
        return [.. document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty(name).GetProperty("properties").EnumerateObject().Select(field => field.Name)];
    }

    [Fact]
    public async Task No_two_bodies_or_answers_share_a_name()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        var types = RouteTable.All(app).Where(route => route.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(route => route.Metadata.OfType<IProducesResponseTypeMetadata>().Select(answer => answer.Type).Concat(route.Metadata.OfType<IAcceptsMetadata>().Select(body => body.RequestType)))
            .OfType<Type>().Where(type => type.Namespace?.StartsWith("Gridloom", StringComparison.Ordinal) == true).Distinct().ToList();
        types.Count.ShouldBeGreaterThan(50);
        types.GroupBy(type => ApiDescription.NameOf(options.GetTypeInfo(type))).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
    }
}
