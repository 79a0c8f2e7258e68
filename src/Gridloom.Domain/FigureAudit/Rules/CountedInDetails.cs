using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Forms;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A number of things in a calculation of the details against the indicator that counts the same things (测算数量与指标).</summary>
internal sealed partial class CountedInDetails : IAuditRule
{
    public const string Rule = "count-detail";

    // So many characters in common mean the same things.
    private const int Common = 5;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var form in subject.Forms)
            if (form.Text(FormField.Details) is { } details)
                foreach (var item in Items.In(details.Plain)) Check(form, details, item, verdicts);
    }

    private static void Check(ProjectForm form, Passage details, Items.Item item, Verdicts verdicts)
    {
        var text = details.Plain[item.Start..item.End];
        foreach (Match times in Times().Matches(text))
        {
            if (Figures.In(times.Value) is not [var counted]) continue;
            foreach (var indicator in form.Indicators)
                if (Figures.Alone(indicator.Of.Plain) is { } target && target.Unit == counted.Unit && Share(PlainText.Label(text), indicator.Name)) Judge((details, item.Start + times.Index), counted, (indicator, target), verdicts);
        }
    }

    private static bool Share(string text, string name)
    {
        for (var at = 0; at + Common <= name.Length; at++)
            if (text.Contains(name.AsSpan(at, Common), StringComparison.Ordinal)) return true;
        return false;
    }

    private static void Judge((Passage Of, int At) where, Figure counted, (AuditIndicator Of, Figure Number) target, Verdicts verdicts)
    {
        var (indicator, number) = target;
        if (counted.Number == number.Number) verdicts.Hold(Rule, indicator.Of.Place, $"{indicator.Name}:{counted}={number}");
        else verdicts.Find(new(Rule, Severity.Warning, indicator.Of.Place, indicator.Quote, counted.ToString(), number.ToString(), $"“{indicator.Name}”的指标值是 {number}，测算明细按 {counted} 算（{where.Of.Quote(Clauses.Start(where.Of.Plain, where.At), Clauses.End(where.Of.Plain, where.At), where.At)}）。"));
    }

    [GeneratedRegex(@"(?<=[*×] {0,3})\d{1,4} {0,12}[个台套人场次期件]", RegexOptions.None, 1000)]
    private static partial Regex Times();
}
