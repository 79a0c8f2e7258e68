namespace Gridloom.Browser.Tests;

/// <summary>axe-core, the accessibility checker, as <c>web/node_modules</c> has it.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Script = new(() => File.ReadAllText(Path.Combine(SourceFolder.Root, "web", "node_modules", "axe-core", "axe.min.js")));

    /// <summary>What it finds against WCAG 2.2 AA and good practice: rule, what to do, and where.</summary>
    public static async Task<string[]> Violations(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync("(() => {" + Script.Value + "\n})()");
        return await page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }))
              .violations.flatMap(v => v.nodes.slice(0, 4).map(n => `${v.id}: ${n.target} ${n.failureSummary.replace(/\s+/g, ' ').slice(0, 260)}`))
            """);
    }
}
