using Gridloom.Domain;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Cases;
using Gridloom.Server.Ui;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

/// <summary>A new stage, act or queue without its words would be a page that breaks on the first case that comes there.</summary>
public sealed class CaseWordsTests
{
    [Fact]
    public void Every_stage_act_and_queue_has_its_mark_and_words()
    {
        foreach (var t in new[] { Words.Chinese, Words.English })
        {
            foreach (var queue in Enum.GetValues<CaseQueue>()) HomeRows.Next(queue, t).ShouldNotBeEmpty();
            foreach (var stage in Enum.GetValues<CaseStage>()) CaseWords.Mark(stage, t).Word.ShouldNotBeEmpty();
            foreach (var act in Enum.GetValues<CaseActKind>()) CaseCourse.MarkOf(new("id", "number", act, CaseStage.Filed, "somebody", new Instant(0), []), t).Word.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Lists_find_the_late_by_the_clock_of_each_stage()
    {
        var c = new CaseFile { District = "440309", Id = "", Number = "", Source = "", Area = "", Class = "", Catalogue = "", Reporter = "" };
        foreach (var stage in CaseStageNames.Open)
            CaseFactColumns.StepDue.Contains($"'{stage.Code()}' then c.", StringComparison.Ordinal).ShouldBe(CaseClock.Step(c with { Stage = stage }) is not null, stage.Code());
    }

    [Theory, EveryEngine(
        "duty-officer     | 挂账待批 批准或不批准 | liaison of roads ask-suspension",
        "duty-officer     | 挂账中 恢复办理     | liaison of roads ask-suspension, duty-officer approve-suspension",
        "duty-officer     | 延期待批 批准或不批准 | liaison of roads ask-extension",
        "leader           | 延期待领导批 批准或不批准 | liaison of roads ask-extension, duty-officer approve-extension, liaison of roads ask-extension",
        "supervisor       | 待裁定 裁定         | liaison of roads return, operator dispatch, liaison of roads dispute",
        "liaison of roads | 督办待答复 答复督办 | supervisor supervise")]
    public async Task What_is_to_be_decided_waits_at_home(Engine engine, string persona, string shown, string steps)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Loop.Begin(app, "case 路面塌陷, class 01-10, source collector");
        await loop.Walk("operator | accept | | accepted", "operator | file | condition 01-10/1 | filed", "operator | dispatch | unit roads | dispatched", "liaison of roads | receive | | handling");
        foreach (var step in steps.Split(", ")) await Do(loop, step);

        var home = await (await loop.As(persona)).Open("/");

        home.Answer.Status.ShouldBe(200);
        foreach (var words in shown.Split(' ')) home.Text.ShouldContain(words);
        (await (await loop.As(persona)).Open("/cases/" + loop.Case)).Answer.Status.ShouldBe(200);
    }

    private static async Task Do(Loop loop, string step)
    {
        var (persona, act) = (step[..step.LastIndexOf(' ')], step[(step.LastIndexOf(' ') + 1)..]);
        var person = await loop.As(persona);
        // A second extension takes a photo of its form, which only the page can bring.
        if (act == "ask-extension" && (await person.Get("/cases/" + loop.Case)).Json.GetProperty("version").GetInt64() > 6) await AskAgain(loop, person);
        else (await person.Post($"/cases/{loop.Case}/acts/{act}", new { note = "说明", until = "2026-12-01", extension = "4 working-hours", clause = "1.1", unit = "roads", level = "normal" })).Status.ShouldBe(200, step);
    }

    private static async Task AskAgain(Loop loop, Person liaison)
    {
        var page = await liaison.Open("/cases/" + loop.Case);
        var done = await page.With("extension", "4").With("extension-unit", "working-hours").With("note", "说明").WithFile("photos", SamplePhotos.Jpeg(7), "form.jpg").Submit($"/cases/{loop.Case}/acts/ask-extension");
        done.Answer.Status.ShouldBe(303);
    }
}
