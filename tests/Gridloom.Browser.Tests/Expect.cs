namespace Gridloom.Browser.Tests;

/// <summary>What Playwright has no assertion for.</summary>
internal static class Expect
{
    /// <summary>The picture has come and the browser could draw it.</summary>
    public static async Task Picture(ILocator image) => await image.EvaluateAsync("i => i.decode()");

    /// <summary>Which element has the focus, as <c>#id</c> or <c>name=…</c> or its words.</summary>
    public static Task<string> Focus(this IPage page) => page.EvaluateAsync<string>(
        "() => { const e = document.activeElement; return e.id ? '#' + e.id : e.name ? 'name=' + e.name : e.textContent.trim().slice(0, 40); }");
}
