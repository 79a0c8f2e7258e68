using System.CommandLine;
using System.Text.Json;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Tests.Budget;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
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
            文件　　　目标.txt
            单位　　　示例区网格中心
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

        var (code, answer, errors) = await Import([Written("目标.txt", damaged), ..options]);

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
    [InlineData("budget", "import", "a", "--yaml")]
    public async Task A_wrong_command_line_is_a_usage_error_and_stdout_stays_empty(params string[] args)
    {
        using StringWriter answer = new(), errors = new();

        (await CommandLine.Run(args, new InvocationConfiguration { Output = answer, Error = errors })).ShouldBe(2);

        answer.ToString().ShouldBeEmpty();
        errors.ToString().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("000_d38022eb02abd5de.txt", "longhua-2021-targets.json")]
    [InlineData("001_acefb5d8a599d3ee.txt", "longgang-2023-targets.json")]
    [InlineData("002_6f273d9d92a1053a.txt", "longgang-street-2020-targets.json")]
    [InlineData("003_775281be9961cc46.txt", "futian-2021-targets.json")]
    [InlineData("004_e2922c57f8184701.txt", "huangpu-targets.json")]
    public async Task A_published_document_is_answered_with_exactly_the_committed_facts(string file, string facts)
    {
        var (code, answer, _) = await Import(SharedSeeds.PathOf(file), "--json");

        code.ShouldBe(0);
        answer.ShouldBe(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "data", "demo", facts), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task All_published_documents_are_summed_up_together()
    {
        var files = ReferenceData.DemoTargets().Select(path => JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("documents")[0].GetProperty("file").GetString()!);

        var (code, answer, errors) = await Import([.. files.Select(SharedSeeds.PathOf)]);

        (code, errors).ShouldBe((0, ""));
        answer.ShouldContain("整体支出　任务 10 项，共 2,708.03 万元；指标 34 项");
        answer.ShouldContain("预算年度　未注明");
        answer.ShouldContain("  27            1,307.44                   —  涉密  涉密项目\n");
        answer.ShouldEndWith("共 5 个文件　72 个项目，其中涉密 6 个　本年度 14,166.76 万元　指标 543 项\n");
    }

    [Fact]
    public async Task What_is_wrong_with_each_of_several_files_is_said_at_once_and_nothing_answered()
    {
        var (code, answer, errors) = await Import(Written("好.txt", Form), Written("坏.txt", "合同"), Written("空.txt", ""));

        (code, answer).ShouldBe((1, ""));
        errors.ShouldContain("坏.txt：这不是认得的预算文件（开头是“合同”）");
        errors.ShouldContain("空.txt：文件里没有文字");
        (await Import(Written("好.txt", Form), "没有.txt")).Code.ShouldBe(2);
    }

    [Fact]
    public async Task With_a_data_folder_the_documents_become_targets_of_the_running_year_once()
    {
        var data = Path.Combine(folder.FullName, "var");
        var file = Written("龙华.txt", Form.Replace("示例区网格中心", "深圳市龙华区社区网格管理中心", StringComparison.Ordinal));

        var (code, answer, errors) = await Import(file, "--data", data, "--postgres", "");

        (code, errors).ShouldBe((0, ""));
        answer.ShouldContain("已导入 440309　");
        (await Import(file, "--data", data, "--postgres", "", "--json")).Errors.ShouldContain("项目 1 个　指标 7 项", Case.Sensitive, "JSON stays alone on stdout");
        (await Rows(data)).ShouldBe((1, 1), "marked as demo: it was set for another year");
    }

    [Fact]
    public async Task All_files_are_loaded_or_none()
    {
        var data = Path.Combine(folder.FullName, "var");
        var longhua = Form.Replace("示例区网格中心", "深圳市龙华区社区网格管理中心", StringComparison.Ordinal);
        var futian = Form.Replace("示例区网格中心", "深圳市福田区政务服务数据管理局 (本级)", StringComparison.Ordinal);
        (await Import(Written("一.txt", longhua), "--data", data, "--postgres", "")).Code.ShouldBe(0);

        var unknown = await Refused(() => Import(Written("福田.txt", futian), Written("样例.txt", Form), "--data", data, "--postgres", ""));
        var conflict = await Refused(() => Import(Written("福田.txt", futian), Written("二.txt", longhua.Replace("234.50", "234.60", StringComparison.Ordinal)), "--data", data, "--postgres", ""));

        unknown.ShouldContain("不知道“示例区网格中心”属于哪个区，什么也没有导入");
        conflict.ShouldContain("budget.already-loaded");
        (await Rows(data)).Documents.ShouldBe(1);
    }

    [Fact]
    public async Task A_running_server_must_stop_first()
    {
        var data = Path.Combine(folder.FullName, "var");
        using var running = DataFolder.At(data).Own();
        var file = Written("龙华.txt", Form.Replace("示例区网格中心", "深圳市龙华区社区网格管理中心", StringComparison.Ordinal));

        (await Refused(() => Import(file, "--data", data, "--postgres", ""))).ShouldContain("请先停止它");
        (await Import(file)).Code.ShouldBe(0, "reading alone needs no folder");
    }

    private static async Task<(int Code, string Answer, string Errors)> Import(params string[] args)
    {
        using StringWriter answer = new(), errors = new();
        var code = await CommandLine.Run(["budget", "import", .. args], new InvocationConfiguration { Output = answer, Error = errors });
        return (code, answer.ToString(), errors.ToString());
    }

    private static async Task<string> Refused(Func<Task<(int Code, string Answer, string Errors)>> import)
    {
        var (code, answer, errors) = await import();
        (code, answer).ShouldBe((1, ""));
        return errors;
    }

    private static async Task<(long Documents, long Demo)> Rows(string data)
    {
        await using var dialect = new SqliteDialect(DataFolder.Existing(data).Database);
        var store = new Store(dialect);
        return (await store.Count("select count(*) from budget_document", null, CancellationToken.None), await store.Count("select count(*) from budget_document where demo = 1", null, CancellationToken.None));
    }

    private string Written(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text.Replace('>', '\t'));
        return path;
    }
}
