using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;

namespace Gridloom.Server.Host;

/// <summary>The machine-readable description of the API (接口说明), at <c>/openapi/v1.json</c>.</summary>
internal static class ApiDescription
{
    public static void Set(OpenApiOptions document)
    {
        document.CreateSchemaReferenceId = NameOf;
        document.AddDocumentTransformer((about, _, _) =>
        {
            about.Info.Title = "织格 Gridloom";
            return Task.CompletedTask;
        });
    }

    /// <summary>ReportCaseRequest: every slice has a Request, and by that name alone all of them would be described as the first.</summary>
    /// <returns>Null for what is described where it stands.</returns>
    public static string? NameOf(JsonTypeInfo type)
    {
        var name = OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        for (var outer = type.Type.DeclaringType; name is not null && outer is not null; outer = outer.DeclaringType) name = outer.Name + name;
        return name;
    }
}
