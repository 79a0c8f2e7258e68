using System.Reflection;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Indicators;
using Gridloom.Domain.Territory;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Host;

/// <summary>Knows what the program is made of and goes by (系统构成): read once from its own files, so that the page about it cannot fall behind.</summary>
internal sealed class AboutFacts(CaseCatalogue catalogue, Divisions divisions, CaseLifecycle lifecycle)
{
    /// <summary>The licence of this program, as the file LICENSE has it.</summary>
    public const string Licence = "Apache-2.0";

    private readonly Lazy<IReadOnlyList<AboutLibrary>> libraries = new(() => ReferenceData.Libraries());
    private readonly Lazy<(IReadOnlyList<(string, string)> Chinese, IReadOnlyList<(string, string)> English)> nonGoals = new(() => (Items("README.zh-CN.md", "不做的事"), Items("README.md", "Non-goals")));

    public static string Version { get; } = typeof(AboutFacts).Assembly.GetName().Version!.ToString(3);

    /// <summary>The libraries by part; with their versions only for those who look after the installation.</summary>
    public IReadOnlyList<AboutLibrary> Libraries(bool versions, Words t) =>
        [.. libraries.Value.Select(library => library with { Version = versions ? library.Version : null, Part = PartName(library.Part, t) })];

    public IReadOnlyList<(string What, string Why)> NonGoals(Words t) => t.InEnglish ? nonGoals.Value.English : nonGoals.Value.Chinese;

    /// <param name="boundaries">The mark of the caller's map; null for a stranger, whose district is not known.</param>
    public IReadOnlyList<AboutSource> Sources(string? boundaries, Words t)
    {
        var years = lifecycle.Rules.Calendar.Years;
        return
        [
            new(t["区划名称和代码"], t["{0} 个", Show.Count(divisions.Within("").Count())], t["统计用区划代码，公开资料整理"]),
            new(t["边界"], boundaries ?? t["由各中心导入"], t["演示用的边界是合成的，非官方，图上都有标注"]),
            new(t["工作日历"], t["{0} 至 {1} 年", years.Min(), years.Max()], t["国务院办公厅每年公布的放假安排"]),
            new(t["案件分类与立案条件"], catalogue.Version, t["数字化城管的部件和事件分类，本中心可停用个别小类"]),
            new(t["计数口径"], RateFormulas.Version, t["每个数都能打开到它所数的案件"]),
            new(t["率的公式"], RateFormulas.Version, t["分子、分母和起用日期印在每个率旁边"]),
            new(t["绩效目标"], t["{0} 份", ReferenceData.DemoTargets().Count], t["四个区公开的预算绩效文件，演示用"]),
        ];
    }

    /// <summary>What is said of a district's boundaries.</summary>
    public static string BoundariesOf(Territory.MapLookup.Basemap ground, Words t) => ground.Layers.Count == 0 ? t["没有边界"] : ground.Synthetic ? t["示意边界（合成，非官方）"] : t["导入的边界"];

    private static string PartName(string part, Words t) => part switch
    {
        "server" => t["服务器"],
        "page" => t["页面"],
        "build" => t["构建"],
        "test" => t["测试"],
        _ => throw new InvalidDataException($"data/about/libraries.csv knows no part {part}."),
    };

    // "- **What**: why." of the readme's own section, so that page and readme never say two things.
    private static IReadOnlyList<(string What, string Why)> Items(string readme, string section)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(readme) ?? throw new InvalidOperationException($"{readme} was not built into the program.");
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n').SkipWhile(line => line.TrimEnd() != "## " + section).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
                .Where(line => line.StartsWith("- **", StringComparison.Ordinal)).Select(line => line[4..].Split("**", 2)).Select(parts => (parts[0], parts[1].TrimStart(':', '：', ' ').Trim())),
        ];
    }
}
