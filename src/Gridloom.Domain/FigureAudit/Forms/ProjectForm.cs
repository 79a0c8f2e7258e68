using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Forms;

/// <summary>The form of one project (项目表单): 项目支出绩效目标表, 申报表 and their kin.</summary>
/// <param name="Fields">What stands beside each label that the form has.</param>
/// <param name="MoneyUnit">万元 or 元.</param>
internal sealed record ProjectForm(IReadOnlyDictionary<FormField, Passage> Fields, IReadOnlyList<AuditIndicator> Indicators, string MoneyUnit)
{
    /// <summary>The labels that stand there with nothing beside them.</summary>
    public required IReadOnlySet<FormField> Blank { get; init; }

    public string Name => Fields.TryGetValue(FormField.Name, out var name) ? PlainText.Label(name.Plain) : "";

    /// <summary>The amount in a cell, with the form's unit when none is printed; null when there is none.</summary>
    public Figure? Amount(FormField field) =>
        Fields.TryGetValue(field, out var cell) && Figures.Alone(cell.Plain) is { } figure ? figure.IsMoney ? figure : figure with { Unit = MoneyUnit } : null;

    public Passage? Text(FormField field) => Fields.GetValueOrDefault(field);
}
