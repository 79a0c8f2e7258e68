namespace Gridloom.Browser.Tests;

/// <summary>axe-core, the accessibility checker, as <c>web/node_modules</c> has it.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Script = new(() => File.ReadAllText(Path.Combine(SourceFolder.Root, "web", "node_modules", "axe-core", "axe.min.js")));

    /// <summary>Everything against WCAG 2.2 AA and good practice.</summary>
    public const string Everything = "{ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }";

    /// <summary>The colours alone.</summary>
    public const string Contrast = "{ type: 'rule', values: ['color-contrast'] }";

    /// <summary>What it finds: rule, what to do, and where.</summary>
    public static async Task<string[]> Violations(IPage page, string rules = Everything)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync("(() => {" + Script.Value + "\n})()");
        return await page.EvaluateAsync<string[]>(Run.Replace("$rules", rules, StringComparison.Ordinal));
    }

    // What lies under the phone's bar at one scroll position is not too small: such a target is judged again in the middle of the window.
    private const string Run =
        """
        async () => {
          const found = await axe.run(document, { runOnly: $rules, resultTypes: ['violations'] });
          const out = [];
          for (const violation of found.violations)
            for (const node of violation.nodes.slice(0, 6))
              if (violation.id !== 'target-size' || await small(node.target[0])) out.push(`${violation.id}: ${node.target} ${node.failureSummary.replace(/\s+/g, ' ').slice(0, 260)}`);
          scrollTo(0, 0);
          return out;

          async function small(selector) {
            document.querySelector(selector).scrollIntoView({ block: 'center' });
            return (await axe.run(selector, { runOnly: { type: 'rule', values: ['target-size'] }, resultTypes: ['violations'] })).violations.length > 0;
          }
        }
        """;
}
