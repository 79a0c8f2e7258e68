namespace Gridloom.Domain.Budget;

/// <summary>
/// Reads the text export of 项目支出绩效目标表 as the district of Longhua published it: one form after another, cells
/// separated by tabs, page breaks that lost or moved cells.
/// The narrative fields (项目概况, 项目用途, the goals) must be there and may be blank.
/// </summary>
public static class LonghuaProjectTargets
{
    /// <summary>The stable name of this form family.</summary>
    public const string Template = "longhua-project-targets";

    /// <summary>Null when anything was not understood.</summary>
    internal static BudgetDocument? Read(IReadOnlyList<FormLine> lines, FormFaults faults)
    {
        var forms = Split(lines, faults).Select(form => TargetForm.Read(form, faults)).ToList();
        ReportDuplicates(forms, faults);
        ReportMixedUnits(forms, faults);
        if (faults.Count > 0) return null;

        var projects = forms.Select(form => form.Project!).ToList();
        return new BudgetDocument(projects[0].Unit, forms.Select(form => form.Year).FirstOrDefault(year => year is not null) ?? YearOf(projects), Template, projects);
    }

    /// <summary>
    /// The form prints no budget year. It is the year in which most plans end: most projects are planned for one budget year.
    /// When two years have equally many it is the earlier one, since a project of several years ends after the budget year, never before.
    /// </summary>
    internal static int? YearOf(IEnumerable<BudgetProject> projects) => projects.Where(project => project.End is not null)
        .GroupBy(project => project.End!.Value.Year).OrderByDescending(year => year.Count()).ThenBy(year => year.Key).Select(year => (int?)year.Key).FirstOrDefault();

    private static List<List<FormLine>> Split(IReadOnlyList<FormLine> lines, FormFaults faults)
    {
        var forms = new List<List<FormLine>>();
        ForeignText.Report(lines.TakeWhile(line => !TargetForm.IsTitle(line) && !TargetForm.IsName(line)), faults);
        foreach (var line in lines)
        {
            if (forms.Count == 0 ? TargetForm.IsTitle(line) || TargetForm.IsName(line) : TargetForm.Begins(line, forms[^1])) forms.Add([]);
            if (forms.Count > 0) forms[^1].Add(line);
        }
        return forms;
    }

    private static void ReportDuplicates(IEnumerable<TargetForm> forms, FormFaults faults)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cell in forms.Select(form => form.Name).OfType<FormCell>())
            if (!first.TryAdd(cell.Text, cell.Line.Number))
                faults.Add(cell.Place, BudgetProblems.DuplicateProject(cell.Text, first[cell.Text]));
    }

    /// <summary>The unit that most forms name is taken for the right one, so that the odd one out is reported and not all the others.</summary>
    private static void ReportMixedUnits(IEnumerable<TargetForm> forms, FormFaults faults)
    {
        var units = forms.Select(form => form.Unit).OfType<FormCell>().GroupBy(cell => cell.Text).OrderByDescending(unit => unit.Count()).ToList();
        foreach (var cell in units.Skip(1).SelectMany(unit => unit))
            faults.Add(cell.Place, BudgetProblems.MixedUnits(cell.Text, units[0].Key));
    }
}
