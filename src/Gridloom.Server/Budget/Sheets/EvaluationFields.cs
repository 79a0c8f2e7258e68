using Gridloom.Domain.Budget.Evaluation;
using Gridloom.Server.Budget.Plans;
using Gridloom.Server.Host;

namespace Gridloom.Server.Budget.Sheets;

/// <summary>The fields of a self-evaluation as they arrive (自评表单). Rows repeat the same names, one value for each indicator.</summary>
internal static class EvaluationFields
{
    public static SaveEvaluation.Request Read(string project, PostedForm form)
    {
        // A box that is not ticked is not sent, so the ticked ones name their indicator; only rows that a person judges have a level and a share.
        var (excused, reasons) = (form.All("excused").ToHashSet(StringComparer.Ordinal), Rows(form, "indicator", "reason"));
        var (levels, percents) = (Rows(form, "judged", "level"), Rows(form, "judged", "percent"));
        var judgements = reasons.Keys.ToDictionary(id => id, id => new JudgementInput(levels.GetValueOrDefault(id, ""), percents.GetValueOrDefault(id, ""), excused.Contains(id), reasons[id]), StringComparer.Ordinal);
        var texts = new EvaluationTexts(form["goal"] ?? "", form["outcome"] ?? "", form["troubles"] ?? "", form["remedies"] ?? "");
        return new(project, form["scheme"] ?? "", judgements, texts, form["act"] == "submit", PlanPageMaker.Seen(form));
    }

    /// <summary>What was typed in one column, by the indicator that another column names.</summary>
    public static Dictionary<string, string> Rows(PostedForm form, string ids, string cells)
    {
        var typed = form.All(cells).ToList();
        return form.All(ids).Index().DistinctBy(row => row.Item, StringComparer.Ordinal).ToDictionary(row => row.Item, row => row.Index < typed.Count ? typed[row.Index] : "", StringComparer.Ordinal);
    }
}
