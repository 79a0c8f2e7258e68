using System.CommandLine;
using Gridloom.Server.Host;

namespace Gridloom.Server.Tests.Tidy;

public sealed class DocsTests
{
    /// <summary>Commands that the documents promise and that are still being built. It may only shrink.</summary>
    private static readonly string[] Awaited = [];

    private static readonly Func<SourceTree, IEnumerable<Violation>> Links = DocLinks.Check;

    [Fact]
    public void Our_documents_link_to_what_there_is() => Links(SourceTree.Real).ShouldBeNone();

    [Fact]
    public void Our_documents_show_commands_that_there_are() => DocCommands.Check(SourceTree.Real, WithAwaited()).ShouldBeNone();

    [Fact]
    public void What_is_awaited_is_not_there_yet() =>
        Awaited.Where(line => Has(CommandLine.Root(), line)).ShouldBeEmpty("it is there now: take it out of the list");

    [Fact]
    public void Our_two_readmes_list_the_same_non_goals() => NonGoals.Check(SourceTree.Real).ShouldBeNone();

    [Fact]
    public void The_rules_have_something_to_read()
    {
        DocPages.All(SourceTree.Real).SelectMany(DocPages.Links).ShouldNotBeEmpty();
        DocCommands.Shown(SourceTree.Real).Where(p => p.File.Path == "README.md").Select(p => p.Text.Split(' ')[0]).ShouldContain("serve");
        NonGoals.Items(SourceTree.Real, NonGoals.English).Count.ShouldBeGreaterThan(10);
        NonGoals.Items(SourceTree.Real, NonGoals.Chinese).Count.ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("x\n[a](gone.md)", 2, "no docs/gone.md")]
    [InlineData("[a](../b.md)", 1, "no b.md")]
    [InlineData("![a](docs/screenshots/b.png)", 1, "no docs/docs/screenshots/b.png")]
    [InlineData("[a](api.md#nowhere)", 1, "no heading for #nowhere")]
    [InlineData("[a](#nowhere)", 1, "no heading for #nowhere")]
    [InlineData("[a](adr/)  [b](gone/)", 1, "no docs/gone/")]
    public void A_link_to_nothing_is_refused(string text, int line, string saying) => Links(Page(text)).ShouldBeAt(line, saying);

    [Theory]
    [InlineData("[a](api.md) [b](./api.md#a-first-part) [c](adr/) [d](adr/README.md) [e](../LICENSE)")]
    [InlineData("# Here and there\n[a](#here-and-there)")]
    [InlineData("[a](https://example.org/gone.md) [b](mailto:a@example.org)")]
    [InlineData("`[a](gone.md)`\n```\n[a](gone.md)\n```")]
    [InlineData("![a](screenshots/any.png)")]
    public void A_link_to_something_is_allowed(string text) => Links(Page(text)).ShouldBeEmpty();

    [Fact]
    public void Once_there_are_pictures_none_may_be_missing() =>
        Links(SourceTree.Of(("README.md", "![a](docs/screenshots/a.png)\n![b](docs/screenshots/b.png)"), ("docs/screenshots/a.png", ""))).ShouldBeAt(2, "b.png");

    [Theory]
    [InlineData("`gridloom fly`", 1, "no command fly")]
    [InlineData("```sh\n./gridloom user remove x\n```", 2, "no command remove")]
    [InlineData("x\n`./gridloom serve --harbour 1`", 2, "no --harbour")]
    [InlineData("`sudo -u a ./gridloom user add x --district 440309 --rank a`", 1, "no --rank")]
    public void A_command_that_is_not_there_is_refused(string text, int line, string saying) =>
        DocCommands.Check(SourceTree.Of(("docs/a.md", text)), CommandLine.Root()).ShouldBeAt(line, saying);

    [Theory]
    [InlineData("docs/a.md", "`gridloom serve --port 1 --quiet`, `./gridloom --help`, `gridloom user add x --role a | cat --all`")]
    [InlineData("docs/a.md", "the folder `/srv/gridloom fly`, gridloom fly, `gridloom.db`, `createuser gridloom --pwprompt`")]
    [InlineData("CHANGELOG.md", "`gridloom fly`")]
    [InlineData("docs/adr/0001-a.md", "`gridloom fly`")]
    public void A_command_that_is_there_is_allowed(string path, string text) =>
        DocCommands.Check(SourceTree.Of((path, text)), CommandLine.Root()).ShouldBeEmpty();

    [Fact]
    public void A_command_that_a_readme_leaves_out_is_refused() =>
        DocCommands.Check(SourceTree.Of(("README.md", "`gridloom serve`")), CommandLine.Root()).ShouldBeAt(1, "the command migrate");

    [Theory]
    [InlineData("- **A**: not built. Why.", "", "Lists 0 non-goals")]
    [InlineData("- **A**: not built. Why.\n- **B**: not built. Why.", "- **甲**：不做。因为。", "Lists 1 non-goals")]
    [InlineData("- **A**: not built. Why.", "- **甲**：不做。", "Gives no reason")]
    [InlineData("- A, because. Why.", "- **甲**：不做。因为。", "Gives no reason")]
    public void Readmes_that_differ_in_what_they_refuse_are_refused(string english, string chinese, string saying) =>
        NonGoals.Check(Readmes(english, chinese)).ShouldBeAt(1, saying);

    [Fact]
    public void Readmes_that_refuse_the_same_are_allowed() =>
        NonGoals.Check(Readmes("- **A**: not built. Why.\n\n## Next\n- other", "- **甲**：不做。因为。")).ShouldBeEmpty();

    private static SourceTree Page(string text) =>
        SourceTree.Of(("docs/page.md", text), ("docs/api.md", "# Api\n## A first part!\n"), ("docs/adr/README.md", "# Decisions"), ("LICENSE", "x"));

    private static SourceTree Readmes(string english, string chinese) =>
        SourceTree.Of((NonGoals.English, "# A\n## Non-goals\n" + english), (NonGoals.Chinese, "# 甲\n## 不做的事\n" + chinese));

    private static RootCommand WithAwaited()
    {
        var root = CommandLine.Root();
        foreach (var line in Awaited.Where(line => !Has(root, line))) Promise(root, line.Split(' '));
        return root;
    }

    private static bool Has(Command root, string line) =>
        line.Split(' ').Aggregate((Command?)root, (at, name) => at?.Subcommands.FirstOrDefault(c => c.Name == name)) is not null;

    private static void Promise(Command at, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            var next = at.Subcommands.FirstOrDefault(c => c.Name == name);
            if (next is null) at.Subcommands.Add(next = new Command(name) { new Option<string>("--data"), new Option<string>("--postgres"), new Option<bool>("--json") });
            at = next;
        }
    }
}
