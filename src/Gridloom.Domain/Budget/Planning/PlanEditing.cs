namespace Gridloom.Domain.Budget.Planning;

/// <summary>Makes a project of what was typed (编制项目), and shows a project as it is typed. All faults are told together, each at its field.</summary>
public static class PlanEditing
{
    /// <summary>Rows that a table may have.</summary>
    public const int RowsMax = 300;

    /// <summary>Fields in one line, and their limits in characters.</summary>
    public static IReadOnlyList<(string Name, int Limit)> Lines { get; } = [("name", 100), ("unit", 60), ("kind", 30), ("attribute", 30), ("fundsUse", 60), ("department", 60)];

    /// <summary>Fields in sentences, and their limits in characters.</summary>
    public static IReadOnlyList<(string Name, int Limit)> Sentences { get; } =
    [
        ("overview", 4000), ("purpose", 4000), ("goods", 1000), ("calculation", 4000), ("termGoal", 4000), ("yearGoal", 4000), ("outcome", 4000), ("troubles", 4000), ("remedies", 4000), ("goal", 4000),
    ];

    /// <summary>Fields with an amount in 万元; of these only the year's must be given.</summary>
    public static IReadOnlyList<string> Amounts { get; } = ["thisYear", "total", "fiscal", "account", "other", "transfer", "purchase", "assets", "q1", "q2", "q3", "q4"];

    /// <summary>A level as a form field carries it.</summary>
    public static string LevelCode(PlanLevel level) => level.First + "|" + level.Second;

    /// <param name="before">The project that is edited; null for a new one. What the page does not show stays as it was.</param>
    /// <param name="levels">Of the form's indicators.</param>
    public static Outcome<BudgetProject> ToProject(ProjectInput input, BudgetProject? before, IReadOnlyList<PlanLevel> levels)
    {
        var reader = new PlanInput(input);
        var (name, thisYear) = (reader.Name(), reader.Amount("thisYear", needed: true));
        var texts = reader.Texts();
        var amounts = reader.Amounts(before?.Amounts, thisYear);
        var (start, end) = (reader.Day("start"), reader.Day("end"));
        var (plan, purchases) = (reader.Plan(), reader.Purchases());
        var indicators = reader.Indicators(before?.Indicators ?? [], levels);
        if (reader.Faults.Count > 0) return Problem.Of(reader.Faults);
        return new BudgetProject
        {
            Name = name!, Unit = reader.Line("unit") is { Length: > 0 } unit ? unit : before?.Unit ?? "", Kind = reader.Line("kind"), Attribute = reader.Line("attribute"), FundsUse = reader.Line("fundsUse"),
            Masked = before?.Masked ?? false, Key = before?.Key, Start = start, End = end, Amounts = amounts!, Texts = texts, Plan = plan, Purchases = purchases, Indicators = indicators,
        };
    }

    /// <param name="before">The unit as a whole as it stands; null where it is new.</param>
    public static Outcome<WholeUnit> ToWholeUnit(ProjectInput input, WholeUnit? before, IReadOnlyList<PlanLevel> levels)
    {
        var reader = new PlanInput(input);
        var (department, goal, tasks) = (reader.Line("department"), reader.Sentence("goal"), reader.Tasks());
        var indicators = reader.Indicators(before?.Indicators ?? [], levels);
        return reader.Faults.Count > 0 ? Problem.Of(reader.Faults) : new WholeUnit(tasks, indicators) { Department = department, Goal = goal, Key = before?.Key };
    }

    /// <summary>The project as the page shows it for typing.</summary>
    public static ProjectInput Show(BudgetProject project) => new()
    {
        Fields = PlanTyping.FieldsOf(project),
        Indicators = [.. project.Indicators.Select(PlanTyping.Of)],
        Purchases = [.. project.Purchases.Select(item => new PurchaseInput(item.Name, item.Amount.Printed))],
    };

    /// <summary>The same for the unit as a whole.</summary>
    public static ProjectInput Show(WholeUnit whole) => new()
    {
        Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["department"] = whole.Department, ["goal"] = whole.Goal },
        Indicators = [.. whole.Indicators.Select(PlanTyping.Of)],
        Tasks = [.. whole.Tasks.Select(task => new TaskInput(task.Name, task.Content, task.Total.Printed, task.Fiscal.Printed, task.Other.Printed))],
    };
}
