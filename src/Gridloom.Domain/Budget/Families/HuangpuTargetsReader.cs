namespace Gridloom.Domain.Budget.Families;

/// <summary>
/// Reads 项目支出绩效目标表（含转移支付项目） as the district of Huangpu published it: one row per project, its indicators in one cell. Secret
/// projects stand there with their money only. The document prints no year.
/// </summary>
internal static class HuangpuTargetsReader
{
    public const string Template = "huangpu-project-targets";
    public const string Title = "项目支出绩效目标表(含转移支付项目)";

    private const string Department = "部门名称:", DepartmentEnd = "(部门)", Money = "单位:万元", Total = "合计";

    /// <summary>Before the goal and the indicators: the name and four amounts. Some pages lost one of the last two columns.</summary>
    private const int Amounts = 4;

    private static readonly string[] Head = ["项目名称(资金使用单位)", "总计", "财政拨款", "财政专户拨款", "其他资金", "绩效目标", "绩效指标"];

    /// <summary>Null when anything was not understood.</summary>
    public static BudgetDocument? Read(IReadOnlyList<FormLine> lines, FormFaults faults)
    {
        var all = FormPlace.Lines(lines[0].Number, lines[^1].Number);
        var head = FormLine.Find(lines, line => FilledCell.Of(line).Select(cell => cell.Label).SequenceEqual(Head));
        if (head < 0) faults.Add(all, ReadingProblems.HeadDiffers(string.Join('、', Head)));
        var above = lines.Take(head < 0 ? lines.Count : head).ToList();
        if (!above.Exists(IsTitle)) faults.Add(all, ReadingProblems.MissingPart(Title));
        var unit = above.Find(IsDepartment);
        if (unit is null) faults.Add(all, BudgetProblems.MissingField(Department.TrimEnd(':')));
        ForeignText.Report(above.Where(line => !IsTitle(line) && !IsDepartment(line) && WholeUnitForm.YearOf(line) is null && Prose.Label(line.Text) != Money), faults);
        if (faults.Count > 0) return null;

        var rows = lines.Skip(head + 1).ToList();
        var projects = ReadRows(HeadColumns.Align(lines[head], rows) ?? rows, UnitOf(unit!), faults);
        return faults.Count > 0 ? null : new(UnitOf(unit!), above.Select(WholeUnitForm.YearOf).FirstOrDefault(year => year is not null), Template, projects);
    }

    private static bool IsTitle(FormLine line) => FamilyMarks.TitleOf(line) == Title;

    private static bool IsDepartment(FormLine line) => Prose.Label(line.Text).StartsWith(Department, StringComparison.Ordinal);

    private static string UnitOf(FormLine line)
    {
        // The name is taken as it is printed; only what stands around it is compared by its label.
        var name = line.Text[(line.Text.IndexOfAny([':', '：']) + 1)..].Trim(' ', '|');
        return Prose.Label(name).EndsWith(DepartmentEnd, StringComparison.Ordinal) ? name[..^DepartmentEnd.Length].Trim() : name;
    }

    private static List<BudgetProject> ReadRows(List<FormLine> lines, string unit, FormFaults faults)
    {
        var projects = new List<BudgetProject>();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        (FormLine Line, BudgetAmount Amount)? total = null;
        foreach (var line in lines)
        {
            var end = line.Cells.Count;
            while (end > 0 && line[end - 1].Length == 0) end--;
            if (ReadAmounts(line, end, faults) is not { } amounts) continue;
            if (line[0] == Total && end <= 1 + Amounts) total = (line, amounts.ThisYear);
            // A row without goal and indicators is the sum of a unit, whose projects follow.
            else if (end <= 1 + Amounts) unit = Prose.OneLine(line[0]);
            else if (ToProject(line, end, amounts, faults) is { } project)
            {
                projects.Add(project with { Unit = unit });
                if (!project.Masked && !first.TryAdd(project.Name, line.Number)) faults.Add(line.Place, BudgetProblems.DuplicateProject(project.Name, first[project.Name]));
            }
        }
        CheckTotal(total, projects, lines, faults);
        CheckEnd(lines, faults);
        return projects;
    }

    /// <summary>Where every cell of indicators ends in a full stop but the very last one, the file was cut inside it.</summary>
    private static void CheckEnd(List<FormLine> lines, FormFaults faults)
    {
        static bool Ends(FormLine line) => line.Cells.Last(cell => cell.Length > 0)[^1] is '。' or '；' or ';';
        var coded = lines.Where(line => line.Text.Contains(CodedIndicators.Year, StringComparison.Ordinal)).ToList();
        if (coded.Count > 1 && coded.SkipLast(1).All(Ends) && !Ends(coded[^1])) faults.Add(coded[^1].Place, ReadingProblems.RowCut(coded[^1].Text));
    }

    /// <summary>A file that was cut between two rows is known by its sum alone.</summary>
    private static void CheckTotal((FormLine Line, BudgetAmount Amount)? total, List<BudgetProject> projects, List<FormLine> lines, FormFaults faults)
    {
        var sum = projects.Sum(project => project.Amounts.ThisYear.Fen);
        if (lines.Count == 0 || total is null) faults.Add(lines.Count == 0 ? FormPlace.Lines(1, 1) : lines[0].Place, BudgetProblems.MissingField(Total));
        else if (sum < total.Value.Amount.Fen && faults.Count == 0)
            faults.Add(FormPlace.Lines(total.Value.Line.Number, lines[^1].Number), ReadingProblems.RowsMissing(total.Value.Amount.Printed, BudgetAmount.InWanYuan(sum)));
    }

    /// <param name="end">How many cells the row has up to its last filled one.</param>
    private static ProjectAmounts? ReadAmounts(FormLine line, int end, FormFaults faults)
    {
        var count = end <= 1 + Amounts ? Amounts : end - 3;
        // With a column lost, nobody can tell whose an amount in the last one would be.
        if (line[0].Length == 0 || count is not (Amounts or Amounts - 1) || (count == Amounts - 1 && line[Amounts - 1].Length > 0))
        {
            faults.Add(line.Place, ReadingProblems.RowCut(line.Text));
            return null;
        }
        var (before, read) = (faults.Count, Enumerable.Range(1, count).Select(column => ReadAmount(line, column, faults)).ToList());
        if (faults.Count == before && read[0] is null) faults.Add(FormPlace.At(line.Number, 1), BudgetProblems.BlankField("总计"));
        if (faults.Count > before) return null;
        return new() { ThisYear = read[0]!, Fiscal = read[1], FiscalAccount = count == Amounts ? read[2] : null, Other = count == Amounts ? read[3] : null };
    }

    private static BudgetAmount? ReadAmount(FormLine line, int column, FormFaults faults)
    {
        if (line[column].Length == 0) return null;
        if (BudgetAmount.Read(line[column]).Succeeded(out var amount, out var refused)) return amount;
        faults.Add(FormPlace.At(line.Number, column), refused);
        return null;
    }

    private static BudgetProject? ToProject(FormLine line, int end, ProjectAmounts amounts, FormFaults faults)
    {
        var (goal, text, before) = (line[end - 2], line[end - 1], faults.Count);
        var masked = text == BudgetProject.Secret;
        if (goal.Length == 0 || masked != (goal == BudgetProject.Secret)) faults.Add(line.Place, ReadingProblems.RowCut(line.Text));
        var indicators = masked ? [] : CodedIndicators.Read(text, FormPlace.At(line.Number, end - 1), faults);
        if (faults.Count > before) return null;
        return new()
        {
            Name = Prose.OneLine(line[0]), Masked = masked, Unit = "", Amounts = amounts, Indicators = indicators, Texts = ProjectTexts.None with { YearGoal = masked ? "" : goal },
        };
    }
}
