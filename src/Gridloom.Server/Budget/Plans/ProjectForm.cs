using Gridloom.Domain.Budget.Planning;
using Gridloom.Server.Host;

namespace Gridloom.Server.Budget.Plans;

/// <summary>The fields of a project's form as they arrive (项目表单). Rows repeat the same names, one value for each row.</summary>
internal static class ProjectForm
{
    private static readonly string[] Single =
    [
        .. PlanEditing.Lines.Select(line => line.Name), .. PlanEditing.Sentences.Select(line => line.Name), .. PlanEditing.Amounts, "start", "end",
    ];

    public static ProjectInput Read(PostedForm form) => new()
    {
        Fields = Single.Where(name => form[name] is not null).ToDictionary(name => name, name => form[name]!, StringComparer.Ordinal),
        Indicators = Rows(form, ["row-key", "row-level", "row-name", "row-sign", "row-target", "row-source", "row-weight", "row-cycle"], cells => new IndicatorInput
        {
            Key = cells[0], Level = cells[1], Name = cells[2], Target = new(cells[3], cells[4].Trim()), Source = cells[5], Weight = cells[6], Cycle = cells[7],
        }),
        Purchases = Rows(form, ["purchase-name", "purchase-amount"], cells => new PurchaseInput(cells[0], cells[1])),
        Tasks = Rows(form, ["task-name", "task-content", "task-total", "task-fiscal", "task-other"], cells => new TaskInput(cells[0], cells[1], cells[2], cells[3], cells[4])),
    };

    /// <summary>Everything that was asked, for telling a retry from another request.</summary>
    public static IEnumerable<string?> Flat(EditProject.Request request) =>
    [
        request.Id, request.Project, FormattableString.Invariant($"{request.Seen}"),
        .. Single.Select(name => request.Input[name]),
        .. request.Input.Indicators.SelectMany(row => (string[])[row.Key, row.Level, row.Name, row.Target.Sign, row.Target.Text, row.Source, row.Weight, row.Cycle]), "",
        .. request.Input.Purchases.SelectMany(row => (string[])[row.Name, row.Amount]), "",
        .. request.Input.Tasks.SelectMany(row => (string[])[row.Name, row.Content, row.Total, row.Fiscal, row.Other]),
    ];

    // A name that is absent from all rows, because the form has no such column, is blank in each.
    private static IReadOnlyList<T> Rows<T>(PostedForm form, string[] names, Func<string[], T> make)
    {
        var columns = names.Select(name => form.All(name).ToList()).ToList();
        return [.. Enumerable.Range(0, columns.Max(column => column.Count)).Select(at => make([.. columns.Select(column => at < column.Count ? column[at] : "")]))];
    }
}
