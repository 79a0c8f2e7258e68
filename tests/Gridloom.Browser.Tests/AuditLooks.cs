using System.Text;

namespace Gridloom.Browser.Tests;

/// <summary>The page of the figure auditor as it is looked at: the form, a result with the longest texts, a sound document, a refusal.</summary>
internal static class AuditLooks
{
    private const string Route = "/budget/audit";

    public static readonly IReadOnlyList<LookPage> All =
    [
        LookPage.At("figure audit", Route, "leader"),
        new("figure audit, findings", Route, "leader", async (visit, _) => await Drop(visit, new string('长', 60) + ".txt", Wrong())),
        new("figure audit, a place chosen", Route, "leader", ChoosePlace),
        new("figure audit, only what is doubtful", Route, "finance", ChooseSeverity),
        new("figure audit, nothing found", Route, "finance", async (visit, _) => await Drop(visit, "预算.txt", "支出明细表\n项目\t金额（万元）\n道路养护\t70.00\n绿化养护\t50.00\n合计\t120.00\n")),
        new("figure audit, refused", Route, "leader", Refuse),
    ];

    // Wrong in the text, in a wide table and in a long one, with cells and lines as long as they come.
    private static string Wrong()
    {
        var head = "# 柳溪街道 2026 年部门预算编制说明\n" + new string('长', 400) + "\n项目支出 130 万元，包括道路养护 70 万元，绿化养护 50 万元。\n政务事项管理 330 万元，比上年 440 万元减少 110 万元，下降 30%，用于用于办公。\n";
        var wide = "支出明细表\n项目\t" + string.Join('\t', Enumerable.Range(1, 30).Select(i => FormattableString.Invariant($"第{i}列"))) + "\n" + new string('长', 300) + "\t" + new string('w', 200) + "\n";
        var rows = string.Concat(Enumerable.Range(1, 500).Select(i => FormattableString.Invariant($"第{i}项\t{i}.00\n")));
        return head + wide + "项目支出表\n项目\t金额（万元）\n" + rows + "合计\t1.00\n";
    }

    private static async Task Drop(Visit visit, string name, string text)
    {
        await visit.Go(Route);
        await visit.Page.SetInputFilesAsync("#file", new FilePayload { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) });
        await visit.Page.Locator($"form[action='{Route}'] button[type=submit]").ClickAsync();
        await visit.Page.WaitForSelectorAsync(".aud");
    }

    private static async Task ChoosePlace(Visit visit, LookDistrict district)
    {
        await Drop(visit, "预算.txt", Wrong());
        await visit.Page.Locator(".aud-f a").First.ClickAsync();
        await visit.Page.WaitForSelectorAsync("mark:has(> :target)");
    }

    private static async Task ChooseSeverity(Visit visit, LookDistrict district)
    {
        await Drop(visit, "预算.txt", Wrong());
        await visit.Page.Locator(".aud-tabs label[for=s-warning]").ClickAsync();
        await visit.Page.Locator(".aud-tabs a").ClickAsync();
    }

    // The browser's own check is passed by: nothing is chosen.
    private static async Task Refuse(Visit visit, LookDistrict district)
    {
        await visit.Go(Route);
        await visit.Page.EvaluateAsync("s => { document.querySelector(s).noValidate = true; }", $"form[action='{Route}']");
        await visit.Page.Locator($"form[action='{Route}'] button[type=submit]").ClickAsync();
        await visit.Page.WaitForSelectorAsync(".err");
    }
}
