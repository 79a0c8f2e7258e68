namespace Gridloom.Domain.Budget.Families;

/// <summary>A form family (表格模板): documents of one shape, told by what stands in their text and never by their file's name.</summary>
/// <param name="Template">The stable name.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Levels">Of a project's indicators.</param>
/// <param name="UnitLevels">Of the indicators of the unit as a whole; without any where the family has none.</param>
internal sealed record FormFamily(string Template, string Title, LevelList Levels, LevelList UnitLevels)
{
    private static readonly LevelList None = new([]);

    public static FormFamily LonghuaTargets { get; } = new(
        LonghuaProjectTargets.Template, "项目支出绩效目标表", new(["产出目标: 数量 质量 时效", "效果目标: 经济效益 社会效益 生态效益 满意度"]), None);

    public static FormFamily LonggangBudget { get; } = new(
        LonggangBudgetReader.Template, "部门预算（含单位整体支出绩效目标表）", None,
        new(["产出: 数量 质量 时效 成本", "效益: 经济效益 社会效益 可持续影响 生态效益", "满意度: 服务对象满意度 其他满意度"]));

    public static FormFamily LonggangEvaluation { get; } = new(
        SelfEvaluationReader.Template, "部门预算项目绩效自评表",
        new(["产出目标: 数量指标 质量指标 时效指标", "效益目标: 经济效益指标 社会效益指标 生态效益指标 满意度指标"]), None);

    public static FormFamily FutianBudget { get; } = new(
        FutianBudgetReader.Template, "部门预算报告（含预算项目支出绩效目标申报表）",
        new(["投入指标: 测算明细 资金支出进度", "产出指标: 数量指标 质量指标 工作时效", "效益指标: 经济效益指标 社会效益指标 生态效益指标 可持续影响 服务对象满意度指标"]),
        new(["产出指标: 数量指标 质量指标 时效指标 成本指标", "效益指标: 经济效益指标 社会效益指标 生态效益指标 可持续影响指标", "满意度指标: 服务对象满意度指标"]));

    public static FormFamily HuangpuTargets { get; } = new(
        HuangpuTargetsReader.Template, "项目支出绩效目标表（含转移支付项目）",
        new(["产出指标: 数量指标 质量指标 时效指标 成本指标", "效益指标: 经济效益 社会效益 生态效益 可持续影响", "满意度指标: 服务对象满意度"], crossed: true), None);

    /// <summary>The paper of its forms.</summary>
    public SheetPage Page => Template switch
    {
        SelfEvaluationReader.Template => SheetPage.Wide,
        HuangpuTargetsReader.Template => SheetPage.Landscape,
        _ => SheetPage.Portrait,
    };

    /// <summary>True where names and targets keep the spaces that they are printed with.</summary>
    public bool KeepsSpaces => Template == LonghuaProjectTargets.Template;

    /// <summary>What its reader does to the text of every cell.</summary>
    public string Tidy(string cell) => KeepsSpaces ? Prose.Trimmed(cell) : Prose.Clean(cell);

    /// <summary>Goes through a document of this family, writing what is given or reading what stands there.</summary>
    public BudgetDocument Fill(FormPass pass, BudgetDocument? given) => Template switch
    {
        LonghuaProjectTargets.Template => LonghuaSheet.Fill(pass, given),
        LonggangBudgetReader.Template => LonggangSheet.Fill(pass, given),
        SelfEvaluationReader.Template => SelfEvaluationSheet.Fill(pass, given),
        FutianBudgetReader.Template => FutianSheet.Fill(pass, given),
        HuangpuTargetsReader.Template => HuangpuSheet.Fill(pass, given),
        _ => throw new InvalidOperationException($"Nobody writes {Template}."),
    };

    /// <summary>Reads a document of this family; null when anything was not understood.</summary>
    public BudgetDocument? Read(IReadOnlyList<FormLine> lines, FormFaults faults) => Template switch
    {
        LonghuaProjectTargets.Template => LonghuaProjectTargets.Read(lines, faults),
        LonggangBudgetReader.Template => LonggangBudgetReader.Read(Prose.Clean(lines), faults),
        SelfEvaluationReader.Template => SelfEvaluationReader.Read(Prose.Clean(lines), faults),
        FutianBudgetReader.Template => FutianBudgetReader.Read(Prose.Clean(lines), faults),
        HuangpuTargetsReader.Template => HuangpuTargetsReader.Read(Prose.Clean(lines), faults),
        _ => throw new InvalidOperationException($"Nobody reads {Template}."),
    };

    public static IReadOnlyList<FormFamily> All { get; } = [LonghuaTargets, LonggangBudget, LonggangEvaluation, FutianBudget, HuangpuTargets];
}
