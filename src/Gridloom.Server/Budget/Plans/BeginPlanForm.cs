using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Plans;

/// <summary>The form in which targets are begun (新编绩效目标).</summary>
public sealed record BeginPlanModel(string Key)
{
    public Field Unit { get; init; } = Field.Blank;

    public Field Year { get; init; } = Field.Blank;

    public Field Family { get; init; } = Field.Blank;

    public Field From { get; init; } = Field.Blank;

    /// <summary>What is wrong with the file that was sent.</summary>
    public Field File { get; init; } = Field.Blank;

    /// <summary>Units that have targets already.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    public IReadOnlyList<Choice> Years { get; init; } = [];

    public IReadOnlyList<Choice> Families { get; init; } = [];

    /// <summary>What can be copied.</summary>
    public IReadOnlyList<Choice> Sources { get; init; } = [];

    public FormError? Error { get; init; }
}

/// <summary>Draws it, blank or as it was typed.</summary>
internal sealed class BeginPlanForm(Frames frames, FormKeys keys, BudgetReader reader, Clocks clocks)
{
    public sealed record Tried(BeginPlan.Request? Typed = null, Problem? Refused = null);

    public async Task<IResult> Show(HttpContext http, Actor actor, Tried tried)
    {
        if (!actor.Scope.Covers(actor.District)) return Answers.Refusal(http, Domain.Budget.BudgetProblems.WholeDistrictOnly);
        var (t, refused) = (http.RequestServices.GetRequiredService<Words>(), tried.Refused);
        var documents = await reader.Documents(actor.District, http.RequestAborted);
        var today = clocks.Now(actor.District).ChinaDay();
        var units = documents.Select(d => d.Unit).Distinct(StringComparer.Ordinal).ToList();
        // Copying is asked for from a list, too: /budget/plans/new?from=….
        var from = documents.Find(d => d.Id == http.Request.Query["from"].ToString());
        var typed = tried.Typed ?? new(from?.Unit ?? (units.Count > 0 ? units[0] : ""), Year((from?.TargetYear ?? today.Year) + (from is null ? 0 : 1)), from?.Template ?? "", from?.Id ?? "");
        Field Field(string value, string name) => new(value, refused.Of(name, t));
        return Pages.Show<BeginPlanPage>(frames.For(http, t["新编绩效目标"], RailEntry.Budget), new BeginPlanModel(refused is null ? keys.New() : keys.Again(http, refused))
        {
            Unit = Field(typed.Unit, "unit"), Year = Field(typed.Year, "year"), Family = Field(typed.Family, "family"), From = Field(typed.From, "from"), File = Field("", "file"),
            Units = units,
            Years = [.. new[] { today.Year - 1, today.Year, today.Year + 1 }.Select(year => new Choice(Year(year), Year(year)))],
            Families = [.. PlanLevels.Families.Select(family => new Choice(family.Template, family.Title))],
            Sources = [.. documents.Where(d => d.InForce is not null).Select(d => new Choice(d.Id, t["{0} 年 {1}", d.TargetYear, d.Unit] + " · " + TitleOf(d.Template)))],
            Error = refused?.ToFormError(t),
        }, refused?.Status ?? StatusCodes.Status200OK);
    }

    public static string TitleOf(string template) => PlanLevels.Families.FirstOrDefault(family => family.Template == template).Title ?? template;

    private static string Year(long year) => year.ToString(CultureInfo.InvariantCulture);
}
