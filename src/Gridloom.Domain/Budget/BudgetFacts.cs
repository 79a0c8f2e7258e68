using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gridloom.Domain.Budget;

/// <summary>
/// The facts of budget documents as JSON (目标数据): what <c>gridloom budget import --json</c> prints and what the demo is loaded from.
/// Nothing is lost on the way: reading what was written gives the same documents.
/// </summary>
public sealed record BudgetFacts(IReadOnlyList<BudgetFile> Files)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        // The file is read by people and never stands inside HTML, so Chinese stays Chinese.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The JSON, indented, with a line feed at the end.</summary>
    public string Write() => JsonSerializer.Serialize(new FactsJson([.. Files.Select(FactsJson.From)]), Format) + "\n";

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <returns>The facts, or <c>budget.facts-not-understood</c> with the place.</returns>
    public static Outcome<BudgetFacts> Read(string json)
    {
        try
        {
            var facts = JsonSerializer.Deserialize<FactsJson>(json, Format) ?? throw new JsonException("null");
            return new BudgetFacts([.. facts.Documents.Select(FactsReader.Present).Select(FactsReader.ToFile)]);
        }
        catch (JsonException unreadable)
        {
            return BudgetProblems.FactsNotUnderstood(unreadable.Path ?? unreadable.Message);
        }
    }
}
