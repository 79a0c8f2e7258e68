using System.Text.Json;
using System.Text.RegularExpressions;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Tests.Tidy;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Host;

public sealed partial class ShowAboutTests
{
    [Theory, EveryEngine("anonymous", "collector", "leader")]
    public async Task Everybody_reads_what_it_is_and_what_it_does_not_do(Engine engine, string persona)
    {
        await using var app = await TestApp.Start(engine);

        var about = await (await app.As(persona)).Open("/about");

        about.Answer.Status.ShouldBe(200);
        foreach (var part in (string[])["数据来源", "不做的事", "门禁出入记录", "无障碍", "开源组件", "echarts", "2018 至 2026 年", "公式"]) about.Text.ShouldContain(part);
    }

    [Theory, EveryEngine("anonymous | no | no", "leader | yes | no", "system-officer | yes | yes")]
    public async Task Exact_versions_are_for_whoever_keeps_the_program(Engine engine, string persona, string engineNamed, string exactly)
    {
        await using var app = await TestApp.Start(engine);
        var libraries = ReferenceData.Libraries();

        var about = await (await app.As(persona)).Open("/about");

        about.Html.Contains(engine == Engine.Sqlite ? "<dd>SQLite" : "<dd>PostgreSQL", StringComparison.Ordinal).ShouldBe(engineNamed == "yes");
        about.Text.Contains(libraries[0].Version!, StringComparison.Ordinal).ShouldBe(exactly == "yes");
        about.Text.Contains(".NET 10", StringComparison.Ordinal).ShouldBe(exactly == "yes");
        about.Text.Contains(AboutFacts.Version, StringComparison.Ordinal).ShouldBe(persona != "anonymous");
        about.Text.Contains(SqliteEngine.Version, StringComparison.Ordinal).ShouldBe(exactly == "yes" && engine == Engine.Sqlite);
    }

    [Fact]
    public void The_list_of_libraries_is_what_the_program_is_built_from()
    {
        var packages = Package().Matches(SourceTree.Real.Find("Directory.Packages.props")!.Text).Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value}");
        var web = JsonDocument.Parse(SourceTree.Real.Find("web/package.json")!.Text).RootElement.GetProperty("devDependencies").EnumerateObject().Select(p => $"{p.Name} {p.Value.GetString()}");

        ReferenceData.Libraries().Select(l => $"{l.Name} {l.Version}").Order(StringComparer.Ordinal).ShouldBe(packages.Concat(web).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_licence_is_that_of_the_file() => string.Join(' ', SourceTree.Real.Find("LICENSE")!.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(4)).ShouldBe(AboutFacts.Licence.Replace("-2.0", " License Version 2.0,", StringComparison.Ordinal));

    [GeneratedRegex("Include=\"([^\"]+)\" Version=\"\\[([^\\]]+)\\]\"", RegexOptions.None, 1000)]
    private static partial Regex Package();
}
