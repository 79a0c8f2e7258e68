using System.Text.Json;
using Gridloom.Domain.Budget;

namespace Gridloom.Domain.Tests.Budget;

public sealed class BudgetFactsTests
{
    public static readonly TheoryData<string> Committed =
        ["longhua-2021-targets.json", "longgang-2023-targets.json", "longgang-street-2020-targets.json", "futian-2021-targets.json", "huangpu-targets.json"];

    [Theory, MemberData(nameof(Committed))]
    public void The_committed_targets_are_what_the_reader_finds_in_the_published_document(string file)
    {
        var committed = Read(file);
        BudgetReading.Read(SharedSeeds.Bytes(committed.Name)).Succeeded(out var document, out _).ShouldBeTrue();

        new BudgetFacts([new BudgetFile(committed.Name, document!.FactsOnly())]).Write().ShouldBe(Text(file));
    }

    [Theory, MemberData(nameof(Committed))]
    public void The_committed_targets_survive_reading_and_writing(string file) => new BudgetFacts([Read(file)]).Write().ShouldBe(Text(file));

    [Fact]
    public void The_committed_targets_hold_the_sums_that_the_documents_print() =>
        Committed.Select(row => Read(row.Data).Document.ThisYearFen).ShouldBe([4_925_580_000, 853_000_000, 220_630_000, 1_808_230_000, 6_359_320_000]);

    private static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "demo", file));

    private static BudgetFile Read(string file)
    {
        BudgetFacts.Read(Text(file)).Succeeded(out var facts, out var refused).ShouldBeTrue(refused?.Chinese);
        return facts!.Files.Single();
    }

    [Fact]
    public void The_fields_that_other_programs_rely_on_come_first_and_print_exactly()
    {
        var written = new BudgetFacts([new BudgetFile("样例.txt", BudgetModel.Read(SampleForms.Text()))]).Write();

        var document = JsonDocument.Parse(written).RootElement.GetProperty("documents")[0];
        document.EnumerateObject().Select(field => field.Name).ShouldBe(["file", "unit", "year", "template", "projects", "wholeUnit"]);
        var project = document.GetProperty("projects")[0];
        project.EnumerateObject().Select(field => field.Name).Take(4).ShouldBe(["name", "amountWanYuan", "masked", "indicators"]);
        project.GetProperty("amountWanYuan").GetRawText().ShouldBe("234.56");
        project.GetProperty("masked").GetRawText().ShouldBe("false");
        project.GetProperty("indicators")[2].EnumerateObject().Select(field => field.Name).ShouldBe(["level1", "level2", "name", "target", "targetSource"]);
        project.GetProperty("indicators")[2].GetProperty("target").GetRawText().ShouldBe("\"≥95%\"");
        written.ShouldNotContain("\\u");
    }

    [Theory]
    [InlineData("234.56,", "234.57,")] // the number and the print disagree
    [InlineData("\"masked\": false", "\"masked\": true")]
    [InlineData("\"masked\": false", "\"masked\": false, \"extra\": 1")]
    [InlineData("\"year\": 2030", "\"year\": \"2030\"")]
    [InlineData("\"year\": 2030,", "")]
    [InlineData("\"unit\": \"示例区网格中心\"", "\"unit\": null")]
    [InlineData("\"level1\": \"产出目标\"", "\"level1\": \"效果目标\"")]
    [InlineData("\"start\": \"2030-01-01\"", "\"start\": \"2030-02-30\"")]
    [InlineData("\"printedAmounts\": {", "\"printedAmounts\": [")]
    [InlineData("\"documents\": [", "\"documents\": [ null,")]
    [InlineData("\"indicators\": [", "\"indicators\": [ null,")]
    public void Facts_that_do_not_hold_together_are_refused(string from, string to)
    {
        var written = new BudgetFacts([new BudgetFile("样例.txt", BudgetModel.Read(SampleForms.Text()))]).Write();
        written.ShouldContain(from);

        BudgetFacts.Read(written.Replace(from, to, StringComparison.Ordinal)).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Code.ShouldBe("budget.facts-not-understood");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void What_is_no_fact_file_is_refused(string json)
    {
        BudgetFacts.Read(json).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Code.ShouldBe("budget.facts-not-understood");
    }
}
