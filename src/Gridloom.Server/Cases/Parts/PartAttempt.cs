using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Cases;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Parts;

/// <summary>What was typed into a form about a part, shown again when it is refused (协同填写).</summary>
/// <param name="Form">Which form of the page it was.</param>
internal sealed record PartAttempt(string Form)
{
    private static readonly string[] Kept = ["task", "urgent", "limit", "limit-unit", "note", "clause", "satisfied", "unit"];

    private IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    /// <summary>The units that were ticked.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>The version that the form was drawn from.</summary>
    public long? Seen { get; init; }

    /// <summary>Why it was refused.</summary>
    public Problem? Refused { get; init; }

    /// <summary>What the field held; blank for one that was not sent.</summary>
    public string this[string field] => Typed.GetValueOrDefault(field, "");

    public static string FormOf(string type) => "ask-" + type;

    public static string FormOf(long part, string act) => string.Create(CultureInfo.InvariantCulture, $"part-{part}-{act}");

    public static PartAttempt OfAsk(PostedForm form) => Of(FormOf(form["type"] ?? ""), form) with { Units = [.. form.All("unit").Where(static u => u.Length > 0).Distinct()] };

    public static PartAttempt OfAct(ActOnPart.Asked asked, PostedForm form) => Of(FormOf(asked.Part, Domain.Cases.Parts.PartActKindNames.Code(asked.Act)), form);

    private static PartAttempt Of(string name, PostedForm form) => new(name)
    {
        Typed = Kept.ToDictionary(static field => field, field => form[field] ?? "", StringComparer.Ordinal),
        Seen = long.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null,
    };
}

/// <summary>Shows a case's page again with a form about a part that was refused (协同重填).</summary>
internal sealed class PartDoor(CaseLookup cases, ShowCasePage page)
{
    public async Task<IResult> Again(HttpContext http, Caller caller, string id, PartAttempt attempt) =>
        await cases.Find(caller.Actor, id, http.RequestAborted) is { } c
            ? await page.Show(http, caller, c, new(Refused: attempt.Refused is { Field: null } whole ? whole : null, Part: attempt))
            : Answers.Refusal(http, CaseProblems.NotFound);
}
