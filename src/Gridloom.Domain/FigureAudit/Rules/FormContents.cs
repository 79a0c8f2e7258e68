using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Forms;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>What the cells of one form say of each other in words: purchases without their kinds, a new project that was paid before, items that the goal forgets (表单内容).</summary>
internal sealed partial class FormContents : IAuditRule
{
    /// <summary>An amount for purchases, and no kind of thing to be bought.</summary>
    public const string BlankRule = "form-blank";

    /// <summary>新增, and paid for in an earlier year.</summary>
    public const string NewRule = "new-project";

    /// <summary>What the project consists of and what its goal speaks of differ.</summary>
    public const string ItemsRule = "goal-items";

    // So many items must be called alike before one is missed.
    private const int FewestAlike = 3;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var form in subject.Forms)
        {
            Assets(form, verdicts);
            Nothing(form, FormField.Assets, ("固定资产采购金额", Bought()), verdicts);
            Nothing(form, FormField.Purchase, ("政府购买服务资金", Entrusted()), verdicts);
            if (subject.Year is { } year) Begun(form, year, verdicts);
            if (form.Text(FormField.Survey) is { } survey)
                foreach (var other in (FormField[])[FormField.Use, FormField.YearGoal])
                    if (form.Text(other) is { } text) Forgotten(form, survey, text, verdicts);
        }
    }

    private static void Assets(ProjectForm form, Verdicts verdicts)
    {
        if (form.Blank.Contains(FormField.Items) && form.Amount(FormField.Assets) is { Number: > 0 } amount && form.Text(FormField.Assets) is { } of)
            verdicts.Find(new(BlankRule, Severity.Warning, of.Place, of.Text.Trim(), "采购品目", "", $"“{form.Name}”固定资产采购金额 {amount}，采购品目没有填。"));
    }

    // Nothing is to be bought, says the amount, and the words tell what.
    private static void Nothing(ProjectForm form, FormField field, (string Name, Regex Words) bought, Verdicts verdicts)
    {
        if (form.Amount(field) is not { Number: 0 } none || form.Text(field) is not { } of) return;
        foreach (var text in ((FormField[])[FormField.Use, FormField.Survey]).Select(form.Text).OfType<Passage>())
            if (bought.Words.Match(text.Plain) is { Success: true } match)
            {
                verdicts.Find(new(BlankRule, Severity.Warning, text.PlaceOf(match.Index), text.Quote(match.Index, match.Index + match.Length, match.Index), "", none.ToString(), $"“{form.Name}”{bought.Name}是 {of.Text.Trim()}，文字里却要“{text.Quote(match.Index, match.Index + match.Length, match.Index)}”。"));
                return;
            }
    }

    private static void Begun(ProjectForm form, int year, Verdicts verdicts)
    {
        if (form.Text(FormField.Kind) is not { } kind || !kind.Plain.Contains("新增", StringComparison.Ordinal) || form.Text(FormField.Details) is not { } details) return;
        if (Paid().Matches(details.Plain).FirstOrDefault(m => int.Parse(m.Groups["y"].Value, System.Globalization.CultureInfo.InvariantCulture) < year) is not { } match) return;
        verdicts.Find(new(NewRule, Severity.Warning, details.PlaceOf(match.Index), details.Quote(match.Index, match.Index + match.Length, match.Index), "延续项目", kind.Text.Trim(), $"“{form.Name}”写的是{kind.Text.Trim()}，测算明细里 {match.Groups["y"].Value} 年已经付过款。"));
    }

    // Only where the other list has the same names and fewer of them.
    private static void Forgotten(ProjectForm form, Passage survey, Passage other, Verdicts verdicts)
    {
        var (all, told) = (Names(survey), Names(other));
        var missing = all.Except(told).ToList();
        if (told.Count < FewestAlike || told.Count >= all.Count || told.Except(all).Any()) return;
        verdicts.Find(new(ItemsRule, Severity.Warning, other.Place, other.Quote(0, Math.Min(other.Text.Length, 40), 0), string.Join('、', missing), "", $"“{form.Name}”项目概况有 {all.Count} 项，这里只有 {told.Count} 项，缺：{string.Join('、', missing)}。"));
    }

    private static List<string> Names(Passage passage)
    {
        var plain = passage.Plain;
        return [.. Items.In(plain).Select(i => plain[i.Start..i.End]).Select(t => PlainText.Label(t[..(t.AsSpan().IndexOfAny("：:。，,；;") is >= 0 and var end ? end : t.Length)])).Where(n => n.Length is > 1 and < 30).Distinct()];
    }

    [GeneratedRegex("(?:购置|采购|购买)[^，,。；;、]{0,10}(?:电脑|计算机|打印机|复印机|传真机|投影仪|空调|家具)|(?:电脑|计算机|打印机|复印机|传真机|投影仪|空调|家具)[^，,。；;、维]{0,4}(?:购置|采购)", RegexOptions.None, 1000)]
    private static partial Regex Bought();

    [GeneratedRegex("委托[^，,。；;、]{0,12}(?:公司|机构|企业)", RegexOptions.None, 1000)]
    private static partial Regex Entrusted();

    [GeneratedRegex(@"(?<y>20\d\d) ?年(?:已)?(?:支付|付)(?:了)?(?:首付款|首款|预付款|首期款|进度款|合同)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Paid();
}
