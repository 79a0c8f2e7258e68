using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Gridloom.Server.Cases;
using Gridloom.Server.Cases.Paper;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Paper;

public sealed class ShowPaperTests
{
    private static async Task<Loop> Supervised(TestApp app)
    {
        var loop = await Loop.Begin(app, "case 人行道地砖塌陷, class 01-10, at 东街道 东一社区 长安路 1 号, source collector, by 张三丰 13812345678");
        await loop.Walk(
            "operator         | accept        |                                        | accepted",
            "operator         | file          | condition 01-10/1                      | filed",
            "operator         | dispatch      | unit roads                             | dispatched",
            "liaison of roads | receive       |                                        | handling",
            "supervisor       | supervise     | level normal, note 两日内办结并书面答复 | handling",
            "liaison of roads | ask-extension | extension 2 working-days, note 须等材料 | handling");
        return loop;
    }

    [Theory, EveryEngine(
        "file        | 案卷       | 张** 138****5678",
        "dispatch    | 派遣单     | 处置截止",
        "supervision | 督办单     | 督办要求：两日内办结并书面答复",
        "extension   | 延期申请表 | 申请延长 2 工作日")]
    public async Task The_page_and_the_file_say_the_same(Engine engine, string form, string title, string says)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Supervised(app);
        var desk = await loop.As("operator");

        var page = await desk.Open($"/cases/{loop.Case}/paper/{form}");
        var bytes = await desk.Http.GetByteArrayAsync($"/cases/{loop.Case}/paper/{form}/file.docx", TestContext.Current.CancellationToken);

        page.Text.ShouldContain(title);
        page.Text.ShouldContain(says);
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        var written = document.MainDocumentPart!.Document.Body!.InnerText;
        (await app.Get<CaseLookup>().Find(Domain.Access.Actor.System(app.District), loop.Case, CancellationToken.None)).ShouldNotBeNull();
        foreach (var text in await Texts(app, loop.Case, form))
        {
            written.ShouldContain(text.Replace("\n", "", StringComparison.Ordinal));
            page.Text.Replace(" ", "", StringComparison.Ordinal).ShouldContain(string.Concat(text.Split(null as char[], StringSplitOptions.RemoveEmptyEntries)));
        }
        foreach (var clear in new[] { "张三丰", "13812345678" })
        {
            page.Html.ShouldNotContain(clear);
            written.ShouldNotContain(clear);
        }
    }

    private static async Task<IReadOnlyList<string>> Texts(TestApp app, string id, string form)
    {
        var c = (await app.Get<CaseLookup>().Find(Domain.Access.Actor.System(app.District), id, CancellationToken.None))!;
        (await app.Get<CasePaper>().Make(c, PaperNames.Find(form)!.Value, CancellationToken.None)).Succeeded(out var sheet, out var refused).ShouldBeTrue(refused?.English);
        return [sheet!.Title, sheet.Number, .. sheet.Parts.SelectMany(TextsOf).Where(t => t.Length > 0)];
    }

    private static IEnumerable<string> TextsOf(PaperPart part) => part switch
    {
        PaperText text => text.Paragraphs,
        PaperTable table => table.Rows.SelectMany(r => r.Cells).SelectMany(c => (string[])[c.Label, c.Value]),
        PaperList list => [list.Heading, .. list.Head, .. list.Rows.SelectMany(r => r)],
        PaperSigns signs => signs.Lines,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    [Theory, EveryEngine]
    public async Task Nothing_of_the_reporter_stands_on_what_the_unit_gets(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Supervised(app);
        var liaison = await loop.As("liaison of roads");

        foreach (var form in new[] { "dispatch", "supervision", "extension" })
        {
            var page = await liaison.Open($"/cases/{loop.Case}/paper/{form}");
            page.Answer.Status.ShouldBe(200);
            page.Text.ShouldNotContain("138****5678");
            page.Text.ShouldNotContain("张**");
        }
    }

    [Theory, EveryEngine("dispatch | 还没有派到单位", "supervision | 没有督办过", "extension | 没有延期申请表", "other | 没有这种文书")]
    public async Task A_case_has_only_the_forms_that_it_came_to(Engine engine, string form, string says)
    {
        await using var app = await TestApp.Start(engine);
        var id = (await app.Given("case 路面塌陷, class 01-10, source hotline"))[0];
        var desk = await app.As("operator");

        var refused = await desk.Open($"/cases/{id}/paper/{form}");

        refused.Answer.Status.ShouldBe(404);
        refused.Text.ShouldContain(says);
        (await desk.Open("/cases/" + id)).Html.ShouldNotContain($"/paper/{form}");
        (await desk.Open("/cases/" + id)).Html.ShouldContain($"/cases/{id}/paper/file");
    }

    [Theory, EveryEngine("operator 002 | 404", "liaison of street | 404", "audit-officer | 403", "anonymous | 302")]
    public async Task Others_may_not_print_it(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Supervised(app);
        var person = await app.As(persona);

        (await person.Open($"/cases/{loop.Case}/paper/file")).Answer.Status.ShouldBe(status);
        (await person.Open($"/cases/{loop.Case}/paper/dispatch/file.docx")).Answer.Status.ShouldBe(status);
    }
}
