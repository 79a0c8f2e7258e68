using Gridloom.Testing;

namespace Gridloom.Browser.Tests;

/// <summary>The desk is worked with the keyboard, and no key does anything while somebody writes.</summary>
public sealed class DeskKeysTests(Chromium chromium) : BrowserTests(chromium)
{
    private async Task<Visit> AtTheList(TestApp app, string persona = "operator")
    {
        await app.Given("case 地砖塌陷", "case 路灯不亮, class 0118", "case 井盖丢失, class 0103");
        var visit = await VisitAs(app, Device.Desk, persona);
        await visit.Go("/cases");
        return visit;
    }

    [Fact]
    public async Task Slash_goes_to_the_search_and_what_is_typed_there_finds()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var visit = await AtTheList(app);

        await visit.Page.Keyboard.PressAsync("/");
        (await visit.Page.EvaluateAsync<bool>("() => document.activeElement.matches('.gl-search input')")).ShouldBeTrue();
        await visit.Page.Keyboard.TypeAsync("路灯");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/cases?q=*");

        (await visit.Page.Locator("[data-row]").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task N_opens_the_form_for_those_who_register_and_for_nobody_else()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var visit = await AtTheList(app);
        var leader = await VisitAs(app, Device.Desk, "leader");

        await visit.Page.Keyboard.PressAsync("n");
        await visit.Page.WaitForURLAsync("**/cases/new");
        await leader.Page.Keyboard.PressAsync("n");
        await leader.Page.WaitForTimeoutAsync(200);

        leader.Path.ShouldBe("/");
    }

    [Fact]
    public async Task J_and_K_walk_the_rows_and_Enter_opens_one()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var visit = await AtTheList(app);
        var rows = await visit.Page.Locator("[data-row]").AllInnerTextsAsync();
        rows.Count.ShouldBe(3);

        var walked = new List<string>();
        foreach (var key in (string[])["j", "j", "j", "j", "k"])
        {
            await visit.Page.Keyboard.PressAsync(key);
            walked.Add(await visit.Page.Focus());
        }
        walked.ShouldBe([rows[0], rows[1], rows[2], rows[2], rows[1]]);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/cases/*");

        (await visit.Page.InnerTextAsync(".case-n b")).ShouldEndWith(rows[1]);
    }

    [Fact]
    public async Task Keys_write_while_somebody_writes_and_do_nothing_while_characters_are_composed()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var visit = await AtTheList(app);
        var page = visit.Page;

        await page.ClickAsync("input[data-key=f]");
        await page.Keyboard.TypeAsync("njk/?");
        (await page.InputValueAsync("input[data-key=f]")).ShouldBe("njk/?");
        await page.EvaluateAsync("() => document.activeElement.blur()");
        await page.EvaluateAsync("() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', isComposing: true, bubbles: true, cancelable: true }))");
        await page.WaitForTimeoutAsync(200);
        visit.Path.ShouldBe("/cases");

        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#keys")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#keys")).ToBeHiddenAsync();
        visit.Path.ShouldBe("/cases");
    }

    [Fact]
    public async Task An_input_method_can_compose_in_the_class_search_without_leaving_it()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var visit = await VisitAs(app, Device.Desk, "operator");
        await visit.Go("/cases/new");
        await visit.Page.FocusAsync("[data-filter-of=class]");
        var keyboard = await visit.Context.NewCDPSessionAsync(visit.Page);

        await keyboard.SendAsync("Input.imeSetComposition", new() { ["text"] = "lumian", ["selectionStart"] = 6, ["selectionEnd"] = 6 });
        await visit.Page.EvaluateAsync("() => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))");
        (await visit.Page.EvaluateAsync<bool>("() => document.activeElement.dataset.filterOf === 'class'")).ShouldBeTrue("Enter chose a character, not the class");
        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "道路" });
        await visit.Page.Keyboard.PressAsync("Enter");

        (await visit.Page.Focus()).ShouldBe("#class");
        (await visit.Page.Locator("#class option").AllInnerTextsAsync()).ShouldContain(text => text.Contains("道路", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_whole_way_from_sign_in_to_a_case_goes_without_a_mouse()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var visit = await Visit(app, Device.Desk);
        var (page, keys) = (visit.Page, visit.Page.Keyboard);
        await visit.Go("/sign-in");

        await TabTo(page, "#login");
        await keys.TypeAsync(await app.AddAccount("operator"));
        await TabTo(page, "#password");
        await keys.TypeAsync(TestApp.Password);
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
        await keys.PressAsync("n");
        await page.WaitForURLAsync("**/cases/new");
        await TabTo(page, "[data-filter-of=class]");
        await keys.TypeAsync("道路破损");
        await keys.PressAsync("Enter");
        (await page.InputValueAsync("#class")).ShouldNotBeEmpty("one class is left, so it is chosen");
        await TabTo(page, "#description");
        await keys.TypeAsync("人行道地砖塌了一块。");
        await TabTo(page, "#address");
        await keys.TypeAsync("长安路 12 号");
        await keys.PressAsync("Control+Enter");

        await page.WaitForURLAsync("**/cases/*?done=reported");
        (await app.Count("case_case")).ShouldBe(1);
    }

    /// <summary>Presses Tab until the element has the focus; every stop on the way must show where the focus is.</summary>
    private static async Task TabTo(IPage page, string selector)
    {
        for (var stop = 0; stop < 60; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var shown = await page.EvaluateAsync<string?>(WithoutSign);
            shown.ShouldBeNull("an element that shows no focus");
            if (await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector)) return;
        }
        Assert.Fail($"60 times Tab do not reach {selector}.");
    }

    // The sign is a style that goes away with the focus: on the element, or around it where the element itself is invisible.
    private const string WithoutSign =
        """
        () => {
          const at = document.activeElement, around = [at, at.parentElement, at.parentElement?.parentElement].filter(e => e);
          const look = () => around.map(e => { const s = getComputedStyle(e); return [s.outlineStyle === 'none' || s.outlineWidth === '0px' ? '' : s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor, s.top].join(' '); }).join('|');
          const focused = look();
          at.blur();
          const without = look();
          at.focus({ focusVisible: true });
          return focused === without ? at.outerHTML.slice(0, 200) : null;
        }
        """;
}
