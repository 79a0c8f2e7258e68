namespace Gridloom.Domain.Budget.Planning;

/// <summary>A project as a person typed it (项目填写), not yet checked. Blank means "not given".</summary>
public sealed record ProjectInput
{
    /// <summary>Single fields by their name, as <see cref="PlanEditing"/> lists them.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>In the order of the page; rows that are blank in every field are none.</summary>
    public IReadOnlyList<IndicatorInput> Indicators { get; init; } = [];

    public IReadOnlyList<PurchaseInput> Purchases { get; init; } = [];

    /// <summary>Of the unit as a whole; none for a project.</summary>
    public IReadOnlyList<TaskInput> Tasks { get; init; } = [];

    public string this[string field] => Fields.GetValueOrDefault(field, "").Trim();
}

/// <summary>An indicator row as typed (指标填写).</summary>
public sealed record IndicatorInput
{
    /// <summary>Of the row in the stored version that it continues; blank for a new one.</summary>
    public string Key { get; init; } = "";

    /// <summary>First and second level, as <see cref="PlanEditing.LevelCode"/> joins them.</summary>
    public string Level { get; init; } = "";

    public string Name { get; init; } = "";

    public TargetInput Target { get; init; } = new("", "");

    public string Source { get; init; } = "";

    public string Weight { get; init; } = "";

    public string Cycle { get; init; } = "";

    public bool IsBlank => (Name + Target.Text + Source + Weight + Cycle).Trim().Length == 0;
}

/// <summary>A purchase as typed (采购填写).</summary>
public sealed record PurchaseInput(string Name, string Amount)
{
    public bool IsBlank => (Name + Amount).Trim().Length == 0;
}

/// <summary>A main task of the unit as typed (任务填写).</summary>
public sealed record TaskInput(string Name, string Content, string Total, string Fiscal, string Other)
{
    public bool IsBlank => (Name + Content + Total + Fiscal + Other).Trim().Length == 0;
}
