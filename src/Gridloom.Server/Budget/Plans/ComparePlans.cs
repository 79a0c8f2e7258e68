using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Plans;

/// <summary>版本对照: two versions of one unit's targets side by side, field by field.</summary>
internal static class ComparePlans
{
    public static string AddressOf(string id, long before, long after) => FormattableString.Invariant($"/budget/plans/{id}/compare?before={before}&after={after}");

    public static void Map(Doors doors) => doors.Pages.MapGet("/budget/plans/{id}/compare", Show).Requires(Permission.ReadBudget);

    private static async Task<IResult> Show(string id, HttpContext http, Caller caller, PlanReader reader, Frames frames)
    {
        var (t, stop, district) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, caller.Actor.District);
        if (await reader.Find(district, id, stop) is not { } document) return Answers.Refusal(http, PlanProblems.NotFound);
        long Number(string name, long otherwise) => long.TryParse(http.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
        var (before, after) = (Number("before", Math.Max(1, document.Version - 1)), Number("after", document.Version));
        if (await reader.FindFacts(district, id, before, stop) is not { } old || await reader.FindFacts(district, id, after, stop) is not { } now) return Answers.Refusal(http, PlanProblems.NotFound);
        var versions = (await reader.Versions(district, id, stop)).Select(v => v.Version.ToString(CultureInfo.InvariantCulture));
        return Pages.Show<ComparePage>(frames.For(http, t["版本对照"], RailEntry.Budget), new CompareModel(id, document.Unit, document.TargetYear, before, after)
        {
            Versions = [.. versions.Select(v => new Choice(v, t["第 {0} 版", v]))],
            Projects = [.. DocumentDiff.Between(old, now).GroupBy(change => change.Project, StringComparer.Ordinal).Select(group => (group.Key, (IReadOnlyList<DocumentChange>)[.. group]))],
        });
    }
}

/// <summary>Two versions side by side (版本对照).</summary>
/// <param name="Id">The document's.</param>
public sealed record CompareModel(string Id, string Unit, long Year, long Before, long After)
{
    public IReadOnlyList<Choice> Versions { get; init; } = [];

    /// <summary>What differs, by project.</summary>
    public IReadOnlyList<(string Project, IReadOnlyList<DocumentChange> Changes)> Projects { get; init; } = [];
}
