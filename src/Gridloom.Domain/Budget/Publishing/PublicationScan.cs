using System.Globalization;
using System.Text.RegularExpressions;
using Gridloom.Domain.Budget.Families;
using Gridloom.Domain.FigureAudit;
using Gridloom.Domain.FigureAudit.Rules;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Budget.Publishing;

/// <summary>
/// Looks through what would go out (公开前扫描): personal data, rows of secret projects and words about them, figures that do not add up. What it
/// cannot decide, a person confirms.
/// </summary>
public static partial class PublicationScan
{
    /// <summary>The gravest first.</summary>
    public static IReadOnlyList<ScanItem> Of(PublicationDraft draft)
    {
        var cells = SheetText.Of(draft.Sheet.Title, draft.Sheet).Blocks.SelectMany(Passages).Where(cell => cell.Text.Length > 0).ToList();
        IEnumerable<ScanItem> items = [.. Missing(draft), .. Personal(draft.Report), .. Numbers(cells, draft.Report), .. Secrets(cells), .. Masked(draft), .. Covered(cells), .. Figures(draft.Report), .. Demo(draft)];
        return [.. items.OrderByDescending(item => item.Gravity)];
    }

    /// <summary>Whether it may go out.</summary>
    /// <param name="confirmed">The ids of what a person confirmed.</param>
    /// <returns>Null when it may; else <c>budget.publication-blocked</c> or <c>budget.publication-unconfirmed</c>.</returns>
    public static Problem? Refusal(IReadOnlyList<ScanItem> items, IReadOnlySet<string> confirmed)
    {
        if (items.Any(item => item.Gravity == ScanGravity.Blocks)) return PublicationProblems.MustMend;
        return items.All(item => item.Gravity != ScanGravity.Confirm || confirmed.Contains(item.Id)) ? null : PublicationProblems.NotConfirmed;
    }

    private static IEnumerable<Passage> Passages(AuditBlock block) => block switch
    {
        AuditBlock.Paragraph paragraph => [paragraph.Text],
        AuditBlock.Table table => table.Rows.SelectMany(row => row),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static IEnumerable<ScanItem> Missing(PublicationDraft draft) => draft.Missing.Select(project =>
        new ScanItem("missing:" + project, ScanGravity.Blocks, "", project, new("这个项目的自评还没有提交。", "The self-evaluation of this project has not been handed in.")));

    private static IEnumerable<ScanItem> Personal(AuditReport report) => report.Findings.Where(finding => finding.Rule == PersonalData.Rule).Select(finding =>
        PersonalData.IsName(finding)
            ? Item("name", finding, ScanGravity.Confirm, new("像是一个人的姓名，请删去，或确认它不是。", "It looks like a person's name; take it out, or confirm that it is none."))
            : Item("number", finding, ScanGravity.Blocks, new("个人的号码、住址或账号，公开前必须删去。", "Somebody's number, address or account; it must be taken out.")));

    // What only looks like such a number: one whose check digit fails, or written with gaps.
    private static IEnumerable<ScanItem> Numbers(List<Passage> cells, AuditReport report)
    {
        var told = report.Findings.Where(finding => finding.Rule == PersonalData.Rule).Select(finding => finding.Place).ToHashSet();
        return cells.Where(cell => PersonalNumbers.In(cell.Text) && !told.Contains(cell.Place))
            .Select(cell => Item("digits", cell, ScanGravity.Confirm, new("像是身份证号码或手机号码，请删去，或确认它不是。", "It looks like an identity or mobile number; take it out, or confirm that it is none.")));
    }

    private static IEnumerable<ScanItem> Secrets(List<Passage> cells) => cells.Where(cell => cell.Text != BudgetProject.Secret && SecretWords().IsMatch(cell.Text))
        .Select(cell => Item("secret", cell, ScanGravity.Confirm, new("提到了涉密或不公开的事，请确认这一处可以公开。", "It speaks of something secret or not public; confirm that it may go out.")));

    private static IEnumerable<ScanItem> Masked(PublicationDraft draft)
    {
        var masked = draft.Facts.Projects.Where(project => project.Masked).ToList();
        foreach (var project in masked.Where(project => project.Indicators.Count > 0 || project.Texts != ProjectTexts.None || project.Purchases.Count > 0))
            yield return new("masked:" + project.Name, ScanGravity.Blocks, "", project.Name, new("涉密项目只能公布金额，它却带有目标、指标或采购。", "Of a secret project only the money may be told, but this one has goals, indicators or purchases."));
        foreach (var project in masked.Where(project => project.Name != BudgetProject.Secret))
            yield return new("masked-name:" + project.Name, ScanGravity.Confirm, "", project.Name, new("涉密项目的名称会照登，请确认名称本身可以公开。", "The secret project's name would go out; confirm that the name itself may."));
        if (masked.Count == 0) yield break;
        if (draft.Kind == PublicationKind.Evaluation)
        {
            yield return Told("masked", new($"涉密项目 {masked.Count} 个没有自评表，不在其中。", $"{masked.Count} secret projects have no form and are not in it."));
            yield break;
        }
        var (fen, all) = (masked.Sum(project => project.Amounts.ThisYear.Fen), draft.Facts.ThisYearFen);
        yield return Told("masked", new(
            Said($"涉密项目 {masked.Count} 行只有名称和金额，合计 {BudgetAmount.InWanYuan(fen)} 万元，占 {Share(fen, all)} %；目标和指标不公布。"),
            Said($"{masked.Count} rows of secret projects have a name and an amount only, {BudgetAmount.InWanYuan(fen)} × 10,000 yuan in all, {Share(fen, all)} %.")));
    }

    private static IEnumerable<ScanItem> Covered(List<Passage> cells) => cells.Where(cell => CoveredWords().IsMatch(cell.Text))
        .Select(cell => Item("covered", cell, ScanGravity.Confirm, new("这里盖住了几个字，请确认盖住的内容不会从别处看出来。", "Something is covered here; confirm that it cannot be told from elsewhere.")));

    private static IEnumerable<ScanItem> Figures(AuditReport report)
    {
        var (errors, doubts) = (report.Findings.Count(f => f.Severity == Severity.Error && f.Rule != PersonalData.Rule), report.Findings.Count(f => f.Severity == Severity.Warning));
        if (errors + doubts == 0) yield return Told("figures", new($"数字核对：复算 {report.Checked} 处，没有对不上的。", $"Figures: {report.Checked} recomputed, all of them hold."));
        else yield return new(Said($"figures:{errors}-{doubts}"), ScanGravity.Confirm, "", "", new(
            $"数字核对：{errors} 处错误、{doubts} 处存疑，请改正，或确认照此公开。", $"Figures: {errors} errors and {doubts} doubts; mend them, or confirm that it goes out so."));
    }

    private static IEnumerable<ScanItem> Demo(PublicationDraft draft) => !draft.Demo ? [] :
        [new("demo", ScanGravity.Confirm, "", "", new("其中有演示数据，不是真实的目标和数值。", "Some of it is made up to show the product."))];

    private static ScanItem Item(string kind, Finding finding, ScanGravity gravity, Bilingual text) => new($"{kind}:{finding.Place.Label}:{finding.Found}", gravity, finding.Place.Label, finding.Quote, text);

    private static ScanItem Item(string kind, Passage cell, ScanGravity gravity, Bilingual text) => new($"{kind}:{cell.Place.Label}:{cell.Text}", gravity, cell.Place.Label, cell.Text, text);

    private static ScanItem Told(string id, Bilingual text) => new(id, ScanGravity.Note, "", "", text);

    private static string Share(long fen, long of) => of == 0 ? "—" : (fen * 100m / of).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("涉密|绝密|机密|秘密|不予公开|不宜公开|内部资料|内部文件", RegexOptions.NonBacktracking)]
    private static partial Regex SecretWords();

    [GeneratedRegex("[*＊×■█]{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex CoveredWords();
}
