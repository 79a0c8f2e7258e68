namespace Gridloom.Domain.Budget.Families;

/// <summary>
/// Reads 重点项目绩效情况说明 of the department budget: what each project is to reach (重点项目目标). The table is part of the report and no form: rows
/// whose project is called otherwise elsewhere are passed over knowingly.
/// </summary>
internal static class LonggangGoals
{
    private static readonly string[] Head = ["项目名称", "预算数(万元)", "绩效目标"];

    public static List<BudgetProject> Read(IReadOnlyList<FormLine> lines, IReadOnlyList<BudgetProject> projects)
    {
        var head = FormLine.Find(lines, line => FilledCell.Of(line).Select(cell => cell.Label).SequenceEqual(Head));
        var goals = new List<(string Name, string Goal)>();
        foreach (var line in head < 0 ? [] : lines.Skip(head + 1))
            if (FilledCell.Of(line) is [var name, _, var goal]) goals.Add((name.Label, goal.Text));
            // The rest of a row that a page break cut.
            else if (FilledCell.Of(line) is [{ Column: > 0 } rest] && goals.Count > 0) goals[^1] = (goals[^1].Name, Prose.Join(goals[^1].Goal, rest.Text));
            else break;
        var byName = goals.ToLookup(goal => goal.Name, goal => goal.Goal, StringComparer.Ordinal);
        return [.. projects.Select(project => byName[Prose.Label(project.Name)].FirstOrDefault() is { } goal ? project with { Texts = project.Texts with { YearGoal = goal } } : project)];
    }
}
