using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Planning;

namespace Gridloom.Domain.Tests.Budget.Planning;

public sealed class PastedRowsTests
{
    private static readonly IReadOnlyList<PlanLevel> Levels = PlanLevels.Of(LonghuaProjectTargets.Template, wholeUnit: false);

    private static string Text(IReadOnlyList<IndicatorInput> rows) => string.Join(" / ", rows.Select(row => $"{row.Level} {row.Name} {row.Target.Sign}{row.Target.Text} {row.Source} {row.Weight}".Trim()));

    [Theory]
    [InlineData("采集员数量\t153", "产出目标|数量 采集员数量 153")]
    [InlineData("质量\t在岗率\t100%\n\t覆盖率\t≥95%", "产出目标|质量 在岗率 100% / 产出目标|质量 覆盖率 ge95%")]
    [InlineData("产出目标\t数量指标\t采集员数量\t153\n\t\t案件量\t150000\n效果目标\t满意度指标\t市民满意度\t≥90%", "产出目标|数量 采集员数量 153 / 产出目标|数量 案件量 150000 / 效果目标|满意度 市民满意度 ge90%")]
    [InlineData("指标名称\t权重\t目标值\t二级指标\n在岗率\t12.5\t100%\t质量", "产出目标|质量 在岗率 100%  12.5")]
    [InlineData("数量\t\"采集\n员 \"\"专职\"\"\"\t153", "产出目标|数量 采集 员 \"专职\" 153")]
    public void Columns_are_told_by_head_or_number_and_levels_go_down(string text, string rows)
    {
        PastedRows.Read(text, Levels, Levels[0]).Succeeded(out var read, out var refused).ShouldBeTrue(refused?.Chinese);
        Text(read!).ShouldBe(rows);
    }

    [Theory]
    [InlineData("", "budget.paste-empty")]
    [InlineData("\n\t\n", "budget.paste-empty")]
    [InlineData("一格", "budget.paste-columns")]
    [InlineData("a\tb\tc\td\te\tf\tg", "budget.paste-columns")]
    [InlineData("数量指标\t在岗率\t100%\n质心\t覆盖率\t95%", "budget.paste-level-unknown")]
    public void What_cannot_be_told_is_refused(string text, string code)
    {
        PastedRows.Read(text, Levels, null).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Code.ShouldBe(code);
    }
}
