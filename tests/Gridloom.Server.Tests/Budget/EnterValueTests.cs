using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget;

public sealed class EnterValueTests
{
    private const string Project = "数字化城管信息系统运行（系统操作员）", Seats = "话务坐席数量";

    private static readonly byte[] Pdf = Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n0\n%%EOF\n");

    private static async Task<(Person Finance, string Address)> Start(TestApp app, string indicator = Seats)
    {
        await app.LoadTargets();
        var finance = await app.As("finance");
        return (finance, await AddressOf(finance, indicator));
    }

    private static async Task<string> AddressOf(Person person, string indicator, string project = Project) =>
        $"/budget/indicators/{(await person.Indicator(project, indicator)).GetProperty("id").GetString()}/value";

    private static FormPage Filled(FormPage page, string value = "12", string asOf = "2026-06-30") =>
        page.With("value", value).With("asOf", asOf).With("note", "半年验收");

    [Theory, EveryEngine]
    public async Task A_value_with_its_proof_stands_on_the_form_with_who_and_when(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await Start(app);

        var sent = await Filled(await finance.Open(address)).WithFile("proof", Pdf, "坐席验收单.pdf").Submit();

        sent.Answer.Status.ShouldBe(303, sent.Text);
        var page = await finance.Open(sent.Location!.OriginalString);
        page.Text.ShouldContain("已填报，凭据已存。");
        page.Text.ShouldContain("12 截至 2026-06-30，finance 11-20 10:26 填报");
        page.Text.ShouldContain("坐席验收单.pdf");
        var line = await finance.Indicator(Project, Seats);
        line.GetProperty("standing").GetString().ShouldBe("met");
        line.GetProperty("entered").GetProperty("value").GetString().ShouldBe("12");
        (await app.Events(line.GetProperty("id").GetString())).ShouldBe(["budget.value-entered"]);
    }

    [Theory, EveryEngine]
    public async Task Values_are_added_and_never_changed(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await Start(app);

        (await Filled(await finance.Open(address), "9").WithFile("proof", Pdf, "一.pdf").Submit()).Answer.Status.ShouldBe(303);
        (await finance.Indicator(Project, Seats)).GetProperty("standing").GetString().ShouldBe("missed");
        (await Filled(await finance.Open(address), "12", "2026-09-30").WithFile("proof", Pdf, "二.pdf").Submit()).Answer.Status.ShouldBe(303);

        (await finance.Indicator(Project, Seats)).GetProperty("entered").GetProperty("version").GetInt64().ShouldBe(2);
        var history = (await finance.Open(address)).Text;
        history.IndexOf("截至 2026-09-30", StringComparison.Ordinal).ShouldBeLessThan(history.IndexOf("截至 2026-06-30", StringComparison.Ordinal));
        history.ShouldContain("一.pdf");
        (await app.Count("budget_value")).ShouldBe(2);
    }

    [Theory, EveryEngine(
        "collector     | 403",
        "leader        | 403",
        "audit-officer | 403",
        "anonymous     | 401",
        "finance 001   | 403",
        "finance       | 303")]
    public async Task Others_may_not_enter_a_value(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await Start(app);
        var page = await finance.Open(address);
        var person = await app.As(persona);

        // With the fields of a page that may be opened: the gate stands before the form's key.
        var form = Filled(new FormPage(person.Http, address, page.Answer)).WithFile("proof", Pdf, "验收单.pdf");
        if (persona.StartsWith("finance", StringComparison.Ordinal)) form = persona == "finance" ? Filled(await person.Open(address)).WithFile("proof", Pdf, "验收单.pdf") : form;
        var answer = (await form.Submit()).Answer;

        if (persona == "finance 001") (await person.Open(address)).Answer.Status.ShouldBe(403);
        else answer.Status.ShouldBe(int.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
        (await app.Count("budget_value")).ShouldBe(expected == "303" ? 1 : 0);
    }

    [Theory, EveryEngine(
        "not a number   | 422 | budget.value-unreadable",
        "foreign unit   | 422 | budget.value-unreadable",
        "negative       | 422 | budget.value-unreadable",
        "nothing        | 422 | budget.value-missing",
        "tomorrow       | 422 | budget.day-in-future",
        "last year      | 422 | budget.day-outside-year",
        "no such day    | 422 | budget.day-unreadable",
        "long note      | 422 | budget.note-unfit",
        "no proof       | 422 | budget.proof-missing",
        "a program      | 415 | media.wrong-type",
        "a broken photo | 422 | media.broken",
        "two files      | 422 | budget.one-proof")]
    public async Task What_is_wrong_is_refused_by_name_and_what_was_typed_stays(Engine engine, string what, string status, string code)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await Start(app);
        var (value, asOf, note) = what switch
        {
            "not a number" => ("十二", "2026-06-30", "说明"),
            "foreign unit" => ("12 万", "2026-06-30", "说明"),
            "negative" => ("-12", "2026-06-30", "说明"),
            "nothing" => (" ", "2026-06-30", "说明"),
            "tomorrow" => ("12", "2026-11-21", "说明"),
            "last year" => ("12", "2025-12-31", "说明"),
            "no such day" => ("12", "2026-02-30", "说明"),
            "long note" => ("12", "2026-06-30", new string('长', 501)),
            _ => ("12", "2026-06-30", "说明"),
        };
        var form = (await finance.Open(address)).With("value", value).With("asOf", asOf).With("note", note);
        if (what != "no proof") form.WithFile("proof", what switch { "a program" => "MZ....."u8.ToArray(), "a broken photo" => [0xFF, 0xD8, 0xFF, 0xE0, 0], _ => Pdf }, "凭据.pdf");
        if (what == "two files") form.WithFile("proof", Pdf, "又一个.pdf");

        var refused = await form.Submit();

        refused.Answer.Status.ShouldBe(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture));
        refused.Text.ShouldContain(code);
        WebUtility.HtmlDecode(refused.Html).ShouldContain($"value=\"{asOf}\"");
        WebUtility.HtmlDecode(refused.Html).ShouldContain(note);
        (await app.Count("budget_value")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task A_good_file_stays_kept_while_the_rest_is_mended(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await Start(app);

        var refused = await Filled(await finance.Open(address), "十二").WithFile("proof", Pdf, "坐席验收单.pdf").Submit();
        refused.Text.ShouldContain("坐席验收单.pdf");
        var mended = await Filled(refused).Submit();

        mended.Answer.Status.ShouldBe(303, mended.Text);
        (await finance.Indicator(Project, Seats)).GetProperty("entered").GetProperty("proof").GetString().ShouldNotBeNull();
    }

    [Theory, EveryEngine]
    public async Task An_expired_form_keeps_what_was_typed(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await Start(app);

        var refused = await Filled(await finance.Open(address)).WithFile("proof", Pdf, "验收单.pdf").Submit(withHidden: false);

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain("form.expired");
        refused.Html.ShouldContain("value=\"12\"");
        refused.Text.ShouldContain("半年验收");
        (await app.Count("budget_value")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task Whoever_looked_before_somebody_else_entered_is_told(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await Start(app);
        var mine = Filled(await finance.Open(address), "11").WithFile("proof", Pdf, "我的.pdf");
        (await Filled(await (await app.As("finance")).Open(address), "12").WithFile("proof", Pdf, "别人的.pdf").Submit()).Answer.Status.ShouldBe(303);

        var stale = await mine.Submit();

        stale.Answer.Status.ShouldBe(409);
        stale.Text.ShouldContain("budget.stale");
        stale.Text.ShouldContain("别人的.pdf");
        stale.Html.ShouldContain("value=\"11\"");
        (await Filled(stale, "11").Submit()).Answer.Status.ShouldBe(303, "seen and sent again, it holds");
        (await app.Count("budget_value")).ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task A_form_sent_twice_enters_once(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await Start(app);
        var form = Filled(await finance.Open(address)).WithFile("proof", Pdf, "验收单.pdf");

        var answers = await Task.WhenAll(form.Submit(), form.Submit(), form.Submit());

        answers.Select(a => a.Answer.Status).Distinct().ShouldBe([303]);
        (await app.Count("budget_value")).ShouldBe(1);
    }

    [Theory, EveryEngine(
        "结案率    | 409 | the system will compute it",
        "采集案件量 | 409 | it is computed",
        "不适用    | 409 | nothing is missing")]
    public async Task What_is_not_entered_by_hand_has_no_form(Engine engine, string indicator, string status, string because)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var finance = await app.As("finance");
        var project = await finance.Get("/budget/projects/" + await finance.ProjectId(indicator == "采集案件量" ? DemoTargets.CollectorProject : Project));
        var id = project.Json.GetProperty("indicators").EnumerateArray().First(i => i.GetProperty("name").GetString()!.StartsWith(indicator, StringComparison.Ordinal)).GetProperty("id").GetString();

        (await finance.Open($"/budget/indicators/{id}/value")).Answer.Status.ShouldBe(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture), because);
    }

    [Theory, EveryEngine(
        "pdf   | 验收单.pdf",
        "photo | 现场.jpg")]
    public async Task A_proof_downloads_byte_for_byte_and_only_for_who_may(Engine engine, string kind, string name)
    {
        await using var app = await TestApp.Start(engine);
        await using var neighbour = await TestApp.Start(engine);
        var (finance, address) = await Start(app);
        var bytes = kind == "pdf" ? Pdf : SamplePhotos.Jpeg(7);
        (await Filled(await finance.Open(address)).WithFile("proof", bytes, @"C:\材料\" + name).Submit()).Answer.Status.ShouldBe(303);
        var proof = (await finance.Indicator(Project, Seats)).GetProperty("entered").GetProperty("proof").GetString()!;

        using var response = await (await app.As("leader")).Http.GetAsync(proof);
        var downloaded = await response.Content.ReadAsByteArrayAsync();

        ((int)response.StatusCode).ShouldBe(200);
        downloaded.ShouldBe(bytes);
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        response.Content.Headers.ContentDisposition.FileNameStar.ShouldBe(name);
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await (await app.As("grid-worker")).Open(proof)).Answer.Status.ShouldBe(403);
        (await (await neighbour.As("finance")).Open(proof)).Answer.Status.ShouldBe(404);
        (await (await app.As("leader")).Open(proof[..^1] + "9")).Answer.Status.ShouldBe(404);
    }

    [Theory, EveryEngine]
    public async Task The_event_names_the_file_by_its_content_and_not_by_its_name(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await Start(app);
        (await Filled(await finance.Open(address)).WithFile("proof", Pdf, "张三丰的验收单.pdf").Submit()).Answer.Status.ShouldBe(303);

        var bodies = await app.Get<Gridloom.Server.Storage.Store>().List<string>("select body from events where district = @District and kind = 'budget.value-entered'", new { app.District }, CancellationToken.None);

        var body = JsonDocument.Parse(bodies.Single()).RootElement;
        body.GetProperty("proof").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Pdf)));
        bodies.Single().ShouldNotContain("张三丰");
    }
}
