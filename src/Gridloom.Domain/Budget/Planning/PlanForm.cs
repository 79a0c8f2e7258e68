using Gridloom.Domain.Budget.Families;

namespace Gridloom.Domain.Budget.Planning;

/// <summary>Which fields a kind of form prints (表内有哪些栏), so that nobody is asked for what it has no place for.</summary>
/// <param name="Fields">Of a project, as <see cref="PlanEditing"/> names them.</param>
/// <param name="HasSource">目标值来源.</param>
/// <param name="HasCycle">实施周期指标值.</param>
public sealed record PlanForm(IReadOnlyList<string> Fields, bool HasSource, bool HasCycle)
{
    /// <summary>Whether it has the tables of the unit's own budget.</summary>
    public bool HasAccounts { get; init; }

    /// <summary>What every project has: its name, its money of the year, and the plan by quarter that monitoring needs.</summary>
    private static readonly string[] Common = ["name", "thisYear", "q1", "q2", "q3", "q4"];

    private static readonly Dictionary<string, PlanForm> Known = new(StringComparer.Ordinal)
    {
        [LonghuaProjectTargets.Template] = Make("kind fundsUse start end total fiscal other transfer purchase assets overview purpose goods termGoal yearGoal", source: true),
        [FutianBudgetReader.Template] = Make("attribute start end unit kind total fiscal other transfer purchase overview purpose termGoal yearGoal calculation") with { HasAccounts = true },
        [LonggangBudgetReader.Template] = Make(""),
        [SelfEvaluationReader.Template] = Make("unit yearGoal outcome troubles remedies"),
        [HuangpuTargetsReader.Template] = Make("fiscal account other yearGoal", cycle: true),
    };

    /// <summary>A form of an unknown kind has what every project has.</summary>
    public static PlanForm Of(string template) => Known.GetValueOrDefault(template) ?? Make("");

    public bool Has(string field) => Fields.Contains(field);

    private static PlanForm Make(string more, bool source = false, bool cycle = false) => new([.. Common, .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries)], source, cycle);
}
