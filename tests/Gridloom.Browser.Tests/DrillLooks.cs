using Gridloom.Domain.Emergency;

namespace Gridloom.Browser.Tests;

/// <summary>The pages of drills and publicity as they are looked at.</summary>
internal static class DrillLooks
{
    public static readonly IReadOnlyList<LookPage> All =
    [
        LookPage.At("drills", "/drills", "operator"),
        LookPage.At("drills, for who reads", "/drills", "leader"),
        LookPage.At("drills, nothing in the period", "/drills", "operator", "/drills?from=2025-01-01&to=2025-12-31"),
        LookPage.At("drills, unreadable question", "/drills", "leader", "/drills?from=x"),
        new("drills, refused", "/drills", "operator", RefuseDrill),
        new("drills, an import refused", "/drills", "operator", RefuseDrills),
        new("drill", "/drills/{id}", "operator", (visit, district) => visit.Go("/drills/" + district.Drill)),
    ];

    private static async Task RefuseDrill(Visit visit, LookDistrict district)
    {
        await visit.Go("/drills");
        await visit.Page.EvaluateAsync("() => { document.querySelector('form[action=\"/drills\"][method=post]').noValidate = true; for (const f of document.querySelectorAll('[maxlength]')) f.removeAttribute('maxlength'); }");
        foreach (var field in (string[])["topic", "place", "people", "planned", "note"]) await visit.Page.FillAsync("#" + field, new string('长', 1000));
        await visit.Page.ClickAsync("form[action='/drills'][method=post] button[type=submit]");
        await visit.Page.WaitForSelectorAsync(".err");
    }

    private static async Task RefuseDrills(Visit visit, LookDistrict district)
    {
        await visit.Go("/drills");
        var rows = string.Join(',', DrillFile.Head) + "\n昨天,演习,,1,,多,1,,\n2026-11-01,应急演练,疏散演练,1,,2,,,\n";
        await visit.Page.SetInputFilesAsync("#file", new FilePayload { Name = "演练.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(rows) });
        await visit.Page.ClickAsync("form[action='/drills/import'] button[type=submit]");
        await visit.Page.WaitForSelectorAsync(".err");
    }
}
