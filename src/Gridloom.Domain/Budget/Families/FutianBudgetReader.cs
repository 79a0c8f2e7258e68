using Gridloom.Domain.Budget.Families.Accounts;

namespace Gridloom.Domain.Budget.Families;

/// <summary>
/// Reads the department budget report (部门预算报告) as the district of Futian published it. The tables of the unit's budget stand before its forms:
/// 整体支出绩效目标申报表 and one 预算项目支出绩效目标申报表 per project. The prose before them is passed over knowingly.
/// </summary>
internal static class FutianBudgetReader
{
    public const string Template = "futian-department-budget";
    public const string UnitTitle = "部门(单位)整体支出绩效目标申报表";

    /// <summary>Null when anything was not understood.</summary>
    public static BudgetDocument? Read(IReadOnlyList<FormLine> lines, FormFaults faults)
    {
        var forms = Split(lines);
        var all = FormPlace.Lines(lines[0].Number, lines[^1].Number);
        var unitForms = forms.Where(form => IsUnitTitle(form[0])).ToList();
        if (unitForms.Count != 1) faults.Add(all, ReadingProblems.MissingPart(UnitTitle));
        if (forms.Count == unitForms.Count) faults.Add(all, ReadingProblems.MissingPart(FutianProjectForm.Title));

        var whole = unitForms is [var one] ? WholeUnitForm.Read(one, "部门(单位)名称", FormFamily.FutianBudget.UnitLevels, faults) : null;
        var projects = forms.Where(form => !IsUnitTitle(form[0])).Select(form => FutianProjectForm.Read(form, whole?.Year, faults)).ToList();
        ReportDuplicates(projects, faults);
        var accounts = AccountsReader.Read([.. lines.TakeWhile(line => !IsUnitTitle(line) && !FutianProjectForm.IsTitle(line))], faults);
        if (faults.Count > 0) return null;
        return new(whole!.Unit!, whole.Year, Template, [.. projects.Select(form => form.Project!)]) { WholeUnit = whole.Whole, UnitBudget = accounts };
    }

    private static bool IsUnitTitle(FormLine line) => FamilyMarks.TitleOf(line) == UnitTitle;

    private static List<List<FormLine>> Split(IReadOnlyList<FormLine> lines)
    {
        var forms = new List<List<FormLine>>();
        foreach (var line in lines)
        {
            if (IsUnitTitle(line) || (forms.Count == 0 ? FutianProjectForm.IsTitle(line) : FutianProjectForm.Begins(line, forms[^1]))) forms.Add([]);
            if (forms.Count > 0) forms[^1].Add(line);
        }
        return forms;
    }

    private static void ReportDuplicates(IEnumerable<FutianProjectForm> forms, FormFaults faults)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cell in forms.Select(form => form.Name).OfType<FormCell>())
            if (!first.TryAdd(cell.Text, cell.Line.Number))
                faults.Add(cell.Place, BudgetProblems.DuplicateProject(cell.Text, first[cell.Text]));
    }
}
