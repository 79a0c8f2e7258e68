using System.CommandLine;
using System.Text.Json;
using Gridloom.Domain.Budget;
using Gridloom.Server.Budget;
using CommandLine = Gridloom.Server.Host.CommandLine;

namespace Gridloom.Server.Tests.Budget;

public sealed class ImportBudgetCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gridloom-budget-");

    private const string Form = """
        项目支出绩效目标表
        项目名称>路灯巡检>主管单位>示例区网格中心
        项目类型>一般项目>资金用途>示例用途
        计划开始日期>2030-01-01>计划完成日期>2030-12-31
        项目总金额（万元）>1,234.50>本年度项目金额（万元）>234.50
        财政拨款资金（万元）>1,234.50>其他资金（万元）>0.00
        中央转移支付资金（万元）>0>政府购买服务资金（万元）>0
        项目概况>略
        项目用途>略
        固定资产采购金额>0>采购品目
        项目总（中期）目标>略
        年度绩效目标>略
        一级指标>二级指标>指标内容>目标值>目标值来源
        产出目标>数量>巡检次数>12>计划
        >质量>完好率>≥95%>计划
        >时效>及时率>100%>计划
        效果目标>经济效益>不适用>不适用>不适用
        >社会效益>照明改善>提升>计划
        >生态效益>不适用>不适用>不适用
        >满意度>居民满意度>90%以上>调查
        """;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_is_summed_up_for_people()
    {
        var (code, answer, errors) = await Import(Written("目标.txt", Form));

        (code, errors).ShouldBe((0, ""));
        answer.ShouldBe("""
            主管单位　示例区网格中心
            预算年度　2030
            表格模板　longhua-project-targets

            序号  本年度金额（万元）  项目总金额（万元）  指标  项目
               1              234.50            1,234.50     7  路灯巡检
            合计              234.50            1,234.50     7  1 个项目

            """);
    }

    [Fact]
    public async Task A_file_is_answered_as_json_under_its_base_name()
    {
        var (code, answer, errors) = await Import(Written("目标.txt", Form), "--json");

        (code, errors).ShouldBe((0, ""));
        var document = JsonDocument.Parse(answer).RootElement.GetProperty("documents").EnumerateArray().Single();
        document.GetProperty("file").GetString().ShouldBe("目标.txt");
        document.GetProperty("projects")[0].GetProperty("amountWanYuan").GetRawText().ShouldBe("234.50");
        BudgetFacts.Read(answer).Succeeded(out var facts, out _).ShouldBeTrue();
        facts!.Files.Single().Document.IndicatorCount.ShouldBe(7);
    }

    [Theory]
    [InlineData()]
    [InlineData("--json")]
    public async Task A_refusal_names_each_line_on_stderr_and_leaves_stdout_empty(params string[] options)
    {
        var damaged = Form.Replace(">234.50", ">二百", StringComparison.Ordinal).Replace("完好率", "", StringComparison.Ordinal);

        var (code, answer, errors) = await Import(Written("目标.txt", damaged), options);

        (code, answer).ShouldBe((1, ""));
        errors.ShouldBe("""
            目标.txt：文件有 2 处读不懂，什么也没有导入。（budget.not-understood）
              第 5 行第 4 列：“二百”不是以万元计的金额。
              第 15 行第 2 列：指标行“质量 | ≥95% | 计划”读不懂。

            """);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_unread()
    {
        var path = Path.Combine(folder.FullName, "大.txt");
        await using (var file = File.Create(path)) file.SetLength(BudgetReading.MostBytes + 1L);

        var (code, answer, errors) = await Import(path);

        (code, answer).ShouldBe((1, ""));
        errors.ShouldContain("budget.too-large");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_usage_error()
    {
        var (code, answer, errors) = await Import(Path.Combine(folder.FullName, "没有.txt"), "--json");

        (code, answer).ShouldBe((2, ""));
        errors.ShouldStartWith("找不到文件：");
    }

    [Theory]
    [InlineData("budget", "import")]
    [InlineData("budget", "import", "a", "b")]
    [InlineData("budget", "import", "a", "--yaml")]
    public async Task A_wrong_command_line_is_a_usage_error_and_stdout_stays_empty(params string[] args)
    {
        using StringWriter answer = new(), errors = new();

        (await CommandLine.Run(args, new InvocationConfiguration { Output = answer, Error = errors })).ShouldBe(2);

        answer.ToString().ShouldBeEmpty();
        errors.ToString().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_published_document_is_answered_with_exactly_the_committed_facts()
    {
        var path = Path.Combine(Shared() ?? "", "seeds", "000_d38022eb02abd5de.txt");
        Assert.SkipUnless(File.Exists(path), "../shared is absent");

        var (code, answer, _) = await Import(path, "--json");

        code.ShouldBe(0);
        answer.ShouldBe(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "data", "demo", "longhua-2021-targets.json"), TestContext.Current.CancellationToken));
    }

    private static async Task<(int Code, string Answer, string Errors)> Import(string path, params string[] options)
    {
        using StringWriter answer = new(), errors = new();
        var console = new InvocationConfiguration { Output = answer, Error = errors };
        var code = await ImportBudgetCommand.Build().Parse([path, .. options]).InvokeAsync(console, TestContext.Current.CancellationToken);
        return (code, answer.ToString(), errors.ToString());
    }

    private string Written(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text.Replace('>', '\t'));
        return path;
    }

    private static string? Shared()
    {
        if (Environment.GetEnvironmentVariable("GRIDLOOM_SHARED") is { Length: > 0 } named) return named;
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Gridloom.slnx"))) return Path.Combine(at.FullName, "..", "shared");
        return null;
    }
}
