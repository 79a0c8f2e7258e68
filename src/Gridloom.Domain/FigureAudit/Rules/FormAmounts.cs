using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Forms;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>The amounts of a project's form among each other: where the money comes from adds up, and no part is more than the whole (表单金额).</summary>
internal sealed partial class FormAmounts : IAuditRule
{
    public const string Rule = "form-amounts";

    private static readonly (FormField Part, string Name)[] Within = [(FormField.Purchase, "政府购买服务资金"), (FormField.Assets, "固定资产采购金额")];

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var form in subject.Forms) Check(form, verdicts);
    }

    private static void Check(ProjectForm form, Verdicts verdicts)
    {
        if ((form.Amount(FormField.ThisYear) ?? form.Amount(FormField.Total)) is not { } year) return;
        var total = form.Amount(FormField.Total) ?? year;
        if (form.Amount(FormField.Fiscal) is { } fiscal) Sources(form, fiscal, [year, total], verdicts);
        if (OneYear(form) && form.Text(FormField.Total) is { } of && form.Text(FormField.ThisYear) is not null) Sums.Judge(new(Rule, of, total, [year]) { What = $"“{form.Name}”只做一年，项目总金额应等于本年金额：" }, verdicts);
        AtMost(form, (FormField.ThisYear, "本年度金额", year), total, verdicts);
        foreach (var (part, name) in Within)
            if (form.Amount(part) is { Number: > 0 } amount) AtMost(form, (part, name, amount), total, verdicts);
    }

    // It begins and ends in one year.
    private static bool OneYear(ProjectForm form)
    {
        var days = form.Text(FormField.Span)?.Plain ?? $"{form.Text(FormField.Start)?.Plain} {form.Text(FormField.End)?.Plain}";
        return Years().Matches(days).Select(m => m.Value).ToList() is [var first, var last] && first == last;
    }

    // The sources of the year's money in one family, of all years' in another.
    private static void Sources(ProjectForm form, Figure fiscal, Figure[] wholes, Verdicts verdicts)
    {
        List<Figure> parts = [fiscal, .. ((FormField[])[FormField.Other, FormField.Carried]).Select(form.Amount).OfType<Figure>()];
        // A form that names one source alone may have others that it does not name.
        if (parts.Count == 1 && fiscal.Value.Value < wholes[0].Value.Value) return;
        var sum = Rounded.Sum(parts.Select(p => p.Value));
        var fits = wholes.FirstOrDefault(w => sum.Prints(w.Value));
        var of = form.Text(FormField.ThisYear) ?? form.Text(FormField.Total)!;
        Sums.Judge(new(Rule, of, fits.IsMoney ? fits : wholes[0], parts) { What = $"“{form.Name}”财政拨款与其他资金：" }, verdicts);
    }

    private static void AtMost(ProjectForm form, (FormField Field, string Name, Figure Amount) part, Figure whole, Verdicts verdicts)
    {
        if (form.Text(part.Field) is not { } of) return;
        if (part.Amount.Value.Value <= whole.Value.Value) verdicts.Hold(Rule, of.Place, $"{part.Amount}≤{whole}");
        else verdicts.Find(new(Rule, Severity.Error, of.Place, of.Text.Trim(), $"≤{whole}", part.Amount.ToString(), $"“{form.Name}”{part.Name} {part.Amount} 多于项目总金额 {whole}。"));
    }

    [GeneratedRegex(@"(?<!\d)20\d\d(?=[-/.年])", RegexOptions.None, 1000)]
    private static partial Regex Years();
}
