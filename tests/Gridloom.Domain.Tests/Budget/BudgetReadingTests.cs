using System.Text;
using Gridloom.Domain.Budget;
using static Gridloom.Domain.Tests.Budget.GeneratedDocuments;

namespace Gridloom.Domain.Tests.Budget;

public sealed class BudgetReadingTests
{
    public const string
        LonggangFile = "001_acefb5d8a599d3ee.txt", StreetFile = "002_6f273d9d92a1053a.txt", FutianFile = "003_775281be9961cc46.txt", HuangpuFile = "004_e2922c57f8184701.txt";

    public static readonly TheoryData<Family> Families = [.. Enum.GetValues<Family>()];

    public static readonly TheoryData<Family, bool> Damages = new(from family in Enum.GetValues<Family>() from swapped in new[] { false, true } select (family, swapped));

    [Theory]
    [InlineData(SharedSeeds.LonghuaFile, "longhua-project-targets", "深圳市龙华区社区网格管理中心", 2021, 15, 171, 0)]
    [InlineData(LonggangFile, "longgang-department-budget", "深圳市龙岗区社区网格管理办公室", 2023, 7, 0, 43)]
    [InlineData(StreetFile, "longgang-self-evaluation", "深圳市龙岗区龙岗街道社区网格管理中心", 2020, 8, 54, 0)]
    [InlineData(FutianFile, "futian-department-budget", "深圳市福田区政务服务数据管理局 (本级)", 2021, 13, 147, 34)]
    [InlineData(HuangpuFile, "huangpu-project-targets", "中共广州市黄埔区委政法委员会", null, 29, 94, 0)]
    public void Each_published_document_is_read_whole(string file, string template, string unit, int? year, int projects, int indicators, int ofUnit)
    {
        var document = Published(file);

        (document.Template, document.Unit, document.Year).ShouldBe((template, unit, year));
        (document.Projects.Count, document.Projects.Sum(p => p.Indicators.Count), document.WholeUnit?.Indicators.Count ?? 0).ShouldBe((projects, indicators, ofUnit));
    }

    [Fact]
    public void The_project_items_and_the_tasks_of_the_department_budget_add_up()
    {
        var document = Published(LonggangFile);

        document.Projects.Select(p => p.Amounts.ThisYear.Printed).ShouldBe(["4", "71", "715", "12", "15", "21", "15"]);
        document.Projects[1].Name.ShouldBe("信息化建设（通用项目）");
        document.WholeUnit!.TotalFen.ShouldBe(1307_000_000);
        document.WholeUnit.Tasks.Count.ShouldBe(15);
        document.WholeUnit.Indicators.ShouldContain(new BudgetIndicator("产出", "质量", "制作楼栋长标准化服务站套件、楼栋长巡查记录本、楼栋长值班记录本、楼栋长工作笔记本", "质量合格"));
    }

    [Fact]
    public void The_secret_projects_keep_their_printed_money()
    {
        var document = Published(HuangpuFile);

        document.Projects.Where(p => p.Masked).Select(p => p.Amounts.ThisYear.Printed).ShouldBe(["53.00", "8.80", "30.00", "108.00", "394.00", "1,307.44"]);
        document.Projects.Where(p => p.Masked).ShouldAllBe(p => p.Name == "涉密项目" && p.Indicators.Count == 0);
        document.ThisYearFen.ShouldBe(6_359_320_000);
        document.Projects.SelectMany(p => p.Indicators).CountBy(i => i.Code!).OrderBy(c => c.Key).Select(c => $"{c.Key}×{c.Value}")
            .ShouldBe(["11×43", "12×23", "13×3", "14×1", "21×1", "22×8", "24×6", "31×9"]);
    }

    [Fact]
    public void Cells_that_a_page_break_cut_are_put_together()
    {
        var document = Published(FutianFile);

        document.Projects[0].Indicators.Select(i => i.Name).ShouldContain("实有房屋信息采集率");
        document.Projects[7].Indicators[1].ShouldBe(new("产出指标", "数量指标", "智慧福田 APP 运维工作完成率", "100%"));
        document.Projects[1].Indicators.ShouldContain(new BudgetIndicator("产出指标", "数量指标", "组织策划成果测评会场次", "≥3 场"));
        document.Projects.Sum(p => p.Amounts.Total!.Fen).ShouldBe(1_808_230_000);
        document.WholeUnit!.TotalFen.ShouldBe(2_708_030_000);
    }

    [Fact]
    public void A_self_evaluation_says_what_was_spent_and_what_came_of_it()
    {
        var row = Published(StreetFile).Projects[1];

        (row.Amounts.ThisYear.Printed, row.Amounts.Spent!.Printed).ShouldBe(("37.86", "37.76"));
        row.Indicators[1].ShouldBe(new BudgetIndicator("产出目标", "质量指标", "宣传册派发覆盖率", "90%") { Actual = "95%" });
    }

    [Theory]
    [InlineData(Family.Targets, 3, 27, 0)]
    [InlineData(Family.Budget, 2, 0, 11)]
    [InlineData(Family.Evaluation, 3, 20, 0)]
    [InlineData(Family.Report, 2, 20, 9)]
    [InlineData(Family.Coded, 4, 4, 0)]
    public void An_invented_document_of_each_family_is_read_whole_and_survives_its_facts(Family family, int projects, int indicators, int ofUnit)
    {
        var document = BudgetModel.Read(Whole(family));

        (document.Projects.Count, document.Projects.Sum(p => p.Indicators.Count), document.WholeUnit?.Indicators.Count ?? 0).ShouldBe((projects, indicators, ofUnit));
        BudgetFacts.Read(new BudgetFacts([new("样例.txt", document)]).Write()).Succeeded(out var facts, out var refused).ShouldBeTrue(refused?.Chinese);
        BudgetModel.Fields(facts!.Files[0].Document).ShouldBe(BudgetModel.Fields(document));
    }

    [Fact]
    public void What_exports_spoil_comes_back_in_its_place()
    {
        var unit = BudgetModel.Read(Whole(Family.Budget)).WholeUnit!;

        unit.Tasks.Select(t => $"{t.Name} {t.Total.Printed}").ShouldBe(["巡检 10.5", "走访登记 19.5", "清理 1,000"]);
        unit.Indicators.Select(i => $"{i.Level2}|{i.Name}|{i.Target}").ShouldBe(
        [
            "数量|巡检次数|12 次", "数量|登记率、走访率|按量完成", "质量|完好率|≥95%", "时效|及时率|100%", "成本|费用|不超过 20 万元", "经济效益|不适用|不适用",
            "社会效益|照明改善的程度|提升，显著", "可持续影响|不适用|不适用", "生态效益|不适用|不适用", "服务对象满意度|居民满意度|90%以上", "其他满意度|不适用|不适用",
        ]);
        BudgetModel.Read(Whole(Family.Report)).Projects[1].Indicators.Select(i => $"{i.Level2}|{i.Name}|{i.Target}").ShouldBe(
        [
            "资金支出进度|资金支出进度|一季度 1 万元；四季度 7.50 万元。", "数量指标|楼道清理次数|≥3 场", "数量指标|楼道清理完成率|100%", "质量指标|合格率|100%", "工作时效|及时率|100%",
            "经济效益指标|不适用|不适用", "社会效益指标|保障开展|有效", "生态效益指标|不适用|不适用", "可持续影响|不适用|不适用", "服务对象满意度指标|居民满意度|≥90%",
        ]);
    }

    /// <summary>
    /// Whole is what ends where a form ends; in a family of one row per project that prints no sum, where a row ends. Nothing in such a text says
    /// that another was to follow. A department budget and a list with its sum are whole at their end only.
    /// </summary>
    [Theory, MemberData(nameof(Families))]
    public void A_document_cut_at_any_line_is_refused_or_whole(Family family)
    {
        var lines = Lines(family);
        var whole = BudgetModel.Fields(BudgetModel.Read(Whole(family)));
        for (var cut = 0; cut < lines.Length; cut++)
        {
            if (!BudgetReading.Read(string.Join('\n', lines[..cut])).Succeeded(out var read, out _)) continue;
            var next = lines[cut..].FirstOrDefault(line => line.Trim().Length > 0);
            (next is null || Begins(family, next)).ShouldBeTrue($"cut before line {cut + 1}: {next}");
            BudgetModel.Fields(read with { WholeUnit = null }).ShouldBe(whole.Where(field => !field.Field.StartsWith("whole", StringComparison.Ordinal)).Take(BudgetModel.Fields(read with { WholeUnit = null }).Count));
        }
    }

    [Theory]
    [InlineData(LonggangFile)]
    [InlineData(FutianFile)]
    [InlineData(HuangpuFile)]
    [InlineData(StreetFile)]
    [InlineData(SharedSeeds.LonghuaFile)]
    public void A_published_document_cut_inside_a_form_is_refused_with_the_place(string file)
    {
        var lines = Encoding.UTF8.GetString(SharedSeeds.Bytes(file)).Split('\n');
        // Of the street's rows, half a row: its lines are whole forms.
        var last = lines[^1].Length > 0 ? lines.Length - 1 : lines.Length - 2;
        foreach (var cut in file == StreetFile ? new[] { last } : [last - 5, last - 1, last])
            BudgetModel.Refusal(string.Join('\n', lines[..cut]) + "\n" + lines[cut][..(lines[cut].Length / 2)]).Errors.ShouldNotBeEmpty();
    }

    /// <summary>No cell may vanish, or change its place with its neighbour, and leave a document that lacks a project or an indicator without a word.</summary>
    [Theory]
    [MemberData(nameof(Damages))]
    public void A_lost_or_swapped_cell_never_costs_an_indicator_in_silence(Family family, bool swapped)
    {
        var lines = Lines(family);
        var before = BudgetModel.Read(Whole(family));
        for (var line = 0; line < lines.Length; line++)
            for (var column = 0; column < lines[line].Split('\t').Length; column++)
            {
                var row = lines[line].Split('\t');
                if (swapped && column + 1 == row.Length) continue;
                (row[column], var next) = (swapped ? row[column + 1] : "", row[column]);
                if (swapped) row[column + 1] = next;
                var text = string.Join('\n', lines.Select((l, i) => i == line ? string.Join('\t', row) : l));
                if (!BudgetReading.Read(text).Succeeded(out var read, out _)) continue;
                (read.Projects.Count, read.IndicatorCount, read.WholeUnit?.Tasks.Count).ShouldBe(
                    (before.Projects.Count, before.IndicatorCount, before.WholeUnit?.Tasks.Count), $"line {line + 1}, column {column + 1}: {lines[line]}");
            }
    }

    [Theory]
    [InlineData(Family.Budget, "质量\t完好率\t≥95%", "质量\t≥95%\t完好率", "budget.row-fits-nothing")]
    [InlineData(Family.Budget, "\t\t生态效益\t不适用", "\t\t\t不适用", "budget.duplicate-indicator")]
    [InlineData(Family.Budget, "预算 10.5 万元", "预算 9.5 万元", "budget.rows-missing")]
    [InlineData(Family.Budget, "2. 走访", "3. 走访", "budget.number-out-of-order")]
    [InlineData(Family.Budget, "清理楼道\t\t1,000", "清理楼道\t\t1,00", "budget.amount-unreadable")]
    [InlineData(Family.Budget, "\t效益\t经济效益", "\t产出\t经济效益", "budget.levels-disagree")]
    [InlineData(Family.Evaluation, "\t99.20%\t", "\t", "budget.row-cut")]
    [InlineData(Family.Evaluation, "3\t示例街道网格中心\t走访", "4\t示例街道网格中心\t走访", "budget.number-out-of-order")]
    [InlineData(Family.Evaluation, "预算支出执行率\t", "", "budget.head-differs")]
    [InlineData(Family.Report, "楼道清理\t项目属性名称", "路灯巡检\t项目属性名称", "budget.duplicate-project")]
    [InlineData(Family.Report, "产出指标\t数量指标\t路灯巡检次数", "产出指标\t路灯巡检次数", "budget.row-fits-nothing")]
    [InlineData(Family.Report, "\t\t质量指标\t合格率", "\t\t\t合格率", "budget.level-out-of-order")]
    [InlineData(Family.Report, "2033-01-01~", "2033-13-01~", "budget.date-unreadable")]
    [InlineData(Family.Report, "\n部门（单位）整体支出绩效目标申报表\n", "\n\n", "budget.missing-part")]
    [InlineData(Family.Coded, "2、2-效益指标;22", "2、2-效益指标;21", "budget.code-unknown")]
    [InlineData(Family.Coded, "年度指标值:12次", "12次", "budget.item-unreadable")]
    [InlineData(Family.Coded, "3-满意度指标:31-服务对象满意度;", "", "budget.item-unreadable")]
    [InlineData(Family.Coded, "8.00\t8.00\t\t目标", "8.00\t8.00\t3.00\t目标", "budget.row-cut")]
    [InlineData(Family.Coded, "楼道清理\t8.00\t8.00", "楼道清理\t7.00\t8.00", "budget.rows-missing")]
    public void What_is_not_understood_is_named_with_its_place(Family family, string from, string to, string code)
    {
        Whole(family).ShouldContain(from);

        var refused = BudgetModel.Refusal(Whole(family).Replace(from, to, StringComparison.Ordinal));

        refused.Code.ShouldBe("budget.not-understood");
        refused.Errors.ShouldContain(error => error.Code == code && error.Chinese.StartsWith("第 ", StringComparison.Ordinal), string.Join('\n', refused.Errors.Select(e => e.Chinese)));
    }

    [Fact]
    public void Text_of_no_known_family_is_refused_and_told_which_are_known()
    {
        var refused = BudgetModel.Refusal("采购合同\n甲方\t乙方");

        refused.Code.ShouldBe("budget.foreign");
        refused.Chinese.ShouldContain("“采购合同”");
        refused.Chinese.ShouldContain("部门预算项目绩效自评表");
    }

    [Fact]
    public void Two_families_in_one_file_are_refused_whichever_stands_first()
    {
        foreach (var one in Enum.GetValues<Family>())
            foreach (var other in Enum.GetValues<Family>().Where(other => other != one))
            {
                BudgetModel.Refusal(Whole(one) + "\n" + Whole(other)).Code.ShouldBe("budget.mixed-families");
                var half = Lines(other)[(Lines(other).Length / 2)..];
                BudgetReading.Read(Whole(one) + "\n" + string.Join('\n', half)).Succeeded(out _, out _).ShouldBeFalse($"half of {other} behind {one}");
            }
    }

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D49484452", "budget.not-utf8")]
    [InlineData("CFEEC4BFD6A7B3F60A", "budget.not-utf8")] // 项目支出 in GBK
    [InlineData("63616665E9", "budget.not-utf8")] // café in Latin-1
    [InlineData("0000000000", "budget.foreign")]
    public void Bytes_that_are_no_text_are_refused(string bytes, string code)
    {
        BudgetReading.Read(Convert.FromHexString(bytes)).Succeeded(out _, out var refused).ShouldBeFalse();

        refused!.Code.ShouldBe(code);
    }

    private static BudgetDocument Published(string file)
    {
        BudgetReading.Read(SharedSeeds.Bytes(file)).Succeeded(out var document, out var refused).ShouldBeTrue(string.Join('\n', (refused?.Errors ?? []).Select(error => error.Chinese)));
        return document!;
    }
}
