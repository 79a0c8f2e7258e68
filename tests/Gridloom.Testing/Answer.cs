using System.Text.Json;

namespace Gridloom.Testing;

/// <summary>What came back over HTTP. Its text is the status and, for a refusal, its code: <c>422 case.no-class</c>.</summary>
public sealed record Answer(int Status, string Body, HttpResponseMessage Response)
{
    private JsonDocument? json;

    public JsonElement Json => (json ??= JsonDocument.Parse(Body)).RootElement;

    public string this[string property] => Json.GetProperty(property).ToString();

    public static async Task<Answer> Of(HttpResponseMessage response) => new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response);

    public override string ToString() =>
        Response.Content.Headers.ContentType?.MediaType == "application/problem+json" ? $"{Status} {this["code"]}" : FormattableString.Invariant($"{Status}");
}
