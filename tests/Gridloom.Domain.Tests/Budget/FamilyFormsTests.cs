using System.Text;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Families;

namespace Gridloom.Domain.Tests.Budget;

/// <summary>Import, export, import is the identity on the model, whatever the model says.</summary>
public sealed class FamilyFormsTests
{
    private const int Rounds = 600;

    public static readonly TheoryData<string, long> Families = new(ModelMaker.Templates.Select((template, index) => (template, 20260601L + index)));

    public static readonly TheoryData<string> Seeds =
        [SharedSeeds.LonghuaFile, BudgetReadingTests.LonggangFile, BudgetReadingTests.StreetFile, BudgetReadingTests.FutianFile, BudgetReadingTests.HuangpuFile];

    [Theory, MemberData(nameof(Families))]
    public void What_is_written_is_read_back_as_it_was(string template, long seed)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var document = new ModelMaker(seed + round).Document(template);
            CheckKept(document, Written(document, $"seed {seed + round}"), $"seed {seed + round}");
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_published_document_survives_being_written(string file)
    {
        BudgetReading.Read(SharedSeeds.Bytes(file)).Succeeded(out var document, out _).ShouldBeTrue();

        CheckKept(document!, Written(document!, file), file);
    }

    [Theory, MemberData(nameof(Families))]
    public void A_sound_invented_document_of_the_older_tests_survives_too(string template, long seed)
    {
        foreach (var family in Enum.GetValues<GeneratedDocuments.Family>())
            if (BudgetModel.Read(GeneratedDocuments.Whole(family)) is var document && document.Template == template)
                CheckKept(document, Written(document, template), FormattableString.Invariant($"{family} {seed}"));
    }

    /// <summary>A published or invented text with some of its cells exchanged for others: whatever an import takes of it, a form holds.</summary>
    [Theory, MemberData(nameof(Texts))]
    public void Whatever_an_import_takes_can_be_written(string name, long seed)
    {
        var lines = Enum.TryParse<GeneratedDocuments.Family>(name, out var family) ? GeneratedDocuments.Lines(family) : Encoding.UTF8.GetString(SharedSeeds.Bytes(name)).Split('\n');
        var taken = 0;
        for (var round = 0; round < Rounds / 3; round++)
        {
            var dice = new Seeded(seed + round);
            var changed = (string[])lines.Clone();
            for (var hit = dice.Next(3); hit >= 0; hit--)
            {
                var at = dice.Next(changed.Length);
                var cells = changed[at].Split('\t');
                cells[dice.Next(cells.Length)] = new ModelMaker(seed + round + hit).Piece();
                changed[at] = string.Join('\t', cells);
            }
            if (!BudgetReading.Read(string.Join('\n', changed)).Succeeded(out var document, out _)) continue;
            taken++;
            CheckKept(document, Written(document, $"{name} {seed + round}"), $"{name} {seed + round}");
        }
        taken.ShouldBeGreaterThan(0);
    }

    public static readonly TheoryData<string, long> Texts =
        [.. Seeds.Select(seed => seed.Data).Concat(Enum.GetNames<GeneratedDocuments.Family>()).Select((name, index) => new TheoryDataRow<string, long>(name, 20261100L + 10_000 * index))];

    /// <summary>A value that a family cannot hold is refused, or it comes back; it never changes and never vanishes.</summary>
    [Theory, MemberData(nameof(Families))]
    public void A_value_without_a_place_is_refused(string template, long seed)
    {
        var refused = 0;
        for (var round = 0; round < Rounds / 3; round++)
        {
            var document = Spoiled(new ModelMaker(seed + round), template, new Seeded(seed + round));
            if (FamilyForms.Write(document).Succeeded(out var sheet, out _)) CheckKept(document, sheet, $"seed {seed + round}");
            else refused++;
        }
        refused.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_report_of_futian_computes_the_tables_that_follow_from_its_projects()
    {
        var document = new ModelMaker(20260901).Document("futian-department-budget");
        var project = document.Projects[0] with { Purchases = [new("服务", Money("1,200.50")), new("电脑", Money("3"))], Plan = new(Money("1"), Money("2"), Money("3"), Money("4.50")), Key = "甲" };
        var bare = project with { Indicators = [.. project.Indicators.Where(row => row.Level1 != "投入指标")] };

        var sheet = Written(document with { Projects = [bare] }, "表");

        sheet.Parts.Select(part => part.Name).ShouldBe(["表5", "表11", "表13", "表14", "项目申报表"]);
        sheet.Rows().Select(row => row.ElementAtOrDefault(2)).ShouldContain("1,203.50");
        BudgetReading.Read(sheet.Rows()).Succeeded(out var read, out _).ShouldBeTrue();
        read!.Projects[0].Indicators[0].Target.ShouldBe("第一季度累计支付 1 万元；第二季度累计支付 2 万元；第三季度累计支付 3 万元；第四季度累计支付 4.50 万元。");
        (read.Projects[0].Purchases.Count, read.Projects[0].Plan, read.Projects[0].Key).ShouldBe((0, null, null), "the form of a project has no place for them");
    }

    [Fact]
    public void A_level_that_nobody_filled_does_not_apply_and_rows_stand_in_the_order_of_the_form()
    {
        var document = new ModelMaker(20260902).Document("longhua-project-targets");
        var row = new BudgetIndicator("效果目标", "满意度", "居民满意度", "90%", "调查");
        var written = Written(document with { Projects = [document.Projects[0] with { Indicators = [row, new("产出目标", "数量", "次数", "3")] }] }, "表");

        BudgetReading.Read(written.Rows()).Succeeded(out var read, out _).ShouldBeTrue();
        read!.Projects[0].Indicators.Select(one => $"{one.Level2} {one.Name}").ShouldBe(["数量 次数", "质量 不适用", "时效 不适用", "经济效益 不适用", "社会效益 不适用", "生态效益 不适用", "满意度 居民满意度"]);
    }

    private static BudgetAmount Money(string printed) => BudgetAmount.Read(printed).Succeeded(out var amount, out _) ? amount : throw new ArgumentException(printed);

    private static BudgetDocument Spoiled(ModelMaker maker, string template, Seeded dice)
    {
        string[] hostile = ["实施周期指标值:1", "年度指标值:", "；", "2、1-产出指标:11-数量指标;甲;实施周期指标值:1;年度指标值:2。", "甲，乙预算 3 万元，", "；目标值：", "1. 甲", "100%", "涉密项目", "合计", "\u0001", "", "末。"];
        var document = maker.Document(template);
        var text = hostile[dice.Next(hostile.Length)];
        var projects = document.Projects.ToList();
        var at = dice.Next(projects.Count);
        projects[at] = dice.Next(5) switch
        {
            0 => projects[at] with { Name = text },
            1 => projects[at] with { Name = projects[^1].Name },
            2 => projects[at] with { Unit = text },
            3 => projects[at] with { Masked = !projects[at].Masked },
            _ => projects[at] with { Indicators = [.. projects[at].Indicators.Select((row, index) => index == 0 ? row with { Name = text, Target = hostile[dice.Next(hostile.Length)] } : row)] },
        };
        return document with { Projects = projects };
    }

    private static FamilySheet Written(BudgetDocument document, string told)
    {
        FamilyForms.Write(document).Succeeded(out var sheet, out var refused).ShouldBeTrue($"{told}: {refused?.Chinese}");
        return sheet!;
    }

    private static void CheckKept(BudgetDocument document, FamilySheet sheet, string told)
    {
        BudgetReading.Read(sheet.Rows()).Succeeded(out var read, out var refused).ShouldBeTrue(told + string.Join('\n', (refused?.Errors ?? []).Select(error => error.Chinese)));
        Difference(Facts(document), Facts(read!)).ShouldBeEmpty(told);
        Difference(Rows(sheet), Rows(Written(read!, told))).ShouldBeEmpty(told);
    }

    /// <summary>The first line in which two texts differ: whole texts would fill the screen.</summary>
    private static string Difference(string one, string other)
    {
        if (one == other) return "";
        var (lines, others) = (one.Split('\n'), other.Split('\n'));
        var at = lines.Zip(others).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{at}: {lines.ElementAtOrDefault(at)} / {others.ElementAtOrDefault(at)}";
    }

    private static string Facts(BudgetDocument document) => new BudgetFacts([new("", document)]).Write();

    private static string Rows(FamilySheet sheet) => string.Join('\n', sheet.Rows().Select(row => string.Join('\t', row)));
}
