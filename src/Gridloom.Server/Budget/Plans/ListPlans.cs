using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Plans;

/// <summary>目标编报: the targets of all years, and how far each has come.</summary>
internal static class ListPlans
{
    public const string Address = "/budget/plans";

    /// <param name="Family">The template's stable name.</param>
    /// <param name="Stage">Of the newest version: drafting, submitted, returned, reviewed, approved.</param>
    /// <param name="InForce">The version in force; null while none was approved.</param>
    public sealed record Item(string Id, long Year, string Unit, string Family, string Stage, long Version, long? InForce, bool Demo);

    public sealed record Response(IReadOnlyList<Item> Items);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, Show).Requires(Permission.ReadBudget);
        doors.Api.MapGet(Address, ShowByApi).WithSummary("The targets of all years, the newest first").Requires(Permission.ReadBudget).Produces<Response>();
    }

    private static async Task<IResult> ShowByApi(Caller caller, BudgetReader reader, CancellationToken stop) => TypedResults.Ok(new Response(
        [.. (await reader.Documents(caller.Actor.District, stop)).Select(d => new Item(d.Id, d.TargetYear, d.Unit, d.Template, d.Stage, d.Version, d.InForce, d.Demo == 1))]));

    private static async Task<IResult> Show(HttpContext http, Caller caller, BudgetReader reader, Frames frames)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var mayDeclare = caller.Actor.May(Permission.DeclareTargets) && caller.Actor.Scope.Covers(caller.Actor.District);
        var documents = await reader.Documents(caller.Actor.District, http.RequestAborted);
        return Pages.Show<PlansPage>(frames.For(http, t["目标编报"], RailEntry.Budget), new PlansModel(
            [.. documents.Select(d => Row(d, mayDeclare, t))], mayDeclare ? BeginPlan.Address : null));
    }

    private static PlanRow Row(StoredDocument d, bool mayDeclare, Words t)
    {
        var stage = PlanNames.StageOf(d.Stage);
        return new(d.TargetYear, d.Unit, BeginPlanForm.TitleOf(d.Template), ShowPlan.AddressOf(d.Id), PlanNames.Of(stage, t), PlanNames.ToneOf(stage))
        {
            InForce = d.InForce is { } number ? t["第 {0} 版", number] : "—",
            Newest = t["第 {0} 版", d.Version],
            CopyHref = mayDeclare && d.InForce is not null ? $"{BeginPlan.Address}?from={d.Id}" : null,
        };
    }
}

/// <summary>The targets of a district (编报清单).</summary>
/// <param name="NewHref">Where targets are begun; null for who may not.</param>
public sealed record PlansModel(IReadOnlyList<PlanRow> Rows, string? NewHref);

/// <summary>One unit's targets for a year.</summary>
public sealed record PlanRow(long Year, string Unit, string Family, string Href, string Stage, Tone Tone)
{
    /// <summary>Which version is in force; a dash while none is.</summary>
    public required string InForce { get; init; }

    public required string Newest { get; init; }

    /// <summary>Where a copy for the next year is begun; null for who may not.</summary>
    public string? CopyHref { get; init; }
}
