using System.Net;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

public sealed class ReportCaseAtDeskTests
{
    private static readonly SamplePhotoMetadata Planted = new()
    {
        Position = (22.65512, 114.02755),
        TakenAt = new DateTimeOffset(2026, 11, 20, 9, 58, 3, TimeSpan.FromHours(8)),
        PlantedText = "欧阳植入者 13987654321",
    };

    private static FormPage Fill(FormPage form) => form
        .With("class", "01-10").With("source", "hotline").With("description", "人行道地砖塌陷约 1.5 平方米")
        .With("address", "东街道 东一社区 长安路 1 号").With("longitude", "114.02731").With("latitude", "22.65488")
        .With("reporterName", "张三丰").With("reporterPhone", "138-1234-5678");

    [Theory, EveryEngine]
    public async Task A_form_with_photos_becomes_a_case_whose_page_shows_them(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");

        var sent = await Fill(await desk.Open("/cases/new"))
            .WithFile("photos", SamplePhotos.Jpeg(1, Planted), "现场.jpg").WithFile("photos", SamplePhotos.Png(2, Planted), "IMG_2.PNG").Submit();

        sent.Answer.Status.ShouldBe(303, sent.Text);
        var page = await desk.Open(sent.Location!.OriginalString);
        page.Text.ShouldContain($"已登记 {app.District}-20261120-00001");
        page.Text.ShouldContain("人行道地砖塌陷约 1.5 平方米");
        page.Text.ShouldContain("张** 138****5678");
        page.Text.ShouldContain("拍摄于 11-20 09:58");
        page.Html.ShouldNotContain("13812345678");
        var id = sent.Location.OriginalString.Split('/', '?')[2];
        using var photo = await desk.Http.GetAsync($"/cases/{id}/photos/1");
        photo.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        var bytes = await photo.Content.ReadAsByteArrayAsync();
        bytes.AsSpan().IndexOf("13987654321"u8).ShouldBe(-1, "what the camera wrote is stripped");
        (await app.Events(id)).ShouldBe(["case.reported"]);
    }

    [Theory, EveryEngine(
        "class       |            | 422 | 请选择小类",
        "longitude   | 121.47     | 422 | 位置不在",
        "longitude   | 一百一十四 | 422 | 位置要同时有经度和纬度",
        "description | LONG       | 422 | 最多 2,000 字，现有 20,000 字",
        "description | BELL       | 422 | 看不见的控制字符",
        "reporterPhone | 电话     | 422 | 电话号码应为")]
    public async Task A_refused_form_comes_back_as_it_was_typed_with_its_photos(Engine engine, string field, string value, int status, string says)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");
        var typed = value switch { "LONG" => new string('砖', 20_000), "BELL" => "地砖\u0007塌陷", _ => value };
        var form = (await desk.Open("/cases/new"))
            .With("class", field == "class" ? typed : "01-10").With("source", "hotline").With("description", field == "description" ? typed : "地砖塌陷 <b>&")
            .With("address", "东街道 长安路").With("longitude", field == "longitude" ? typed : "114.02731").With("latitude", "22.65488")
            .With("reporterName", "张三丰").With("reporterPhone", field == "reporterPhone" ? typed : "13812345678").WithFile("photos", SamplePhotos.Jpeg(1), "现场.jpg");

        var refused = await form.Submit();

        refused.Answer.Status.ShouldBe(status);
        refused.Text.ShouldContain(says);
        var html = WebUtility.HtmlDecode(refused.Html);
        html.ShouldContain("东街道 长安路");
        html.ShouldContain("value=\"张三丰\"");
        html.ShouldContain(field == "description" ? typed : "地砖塌陷 <b>&");
        refused.Html.ShouldNotContain("塌陷 <b>", customMessage: "what was typed is encoded");
        (await app.Count("case_case")).ShouldBe(0);

        // The photo was good: mended and sent again without it, the case has it.
        var mended = await Fill(refused).Submit("/cases/new");
        mended.Answer.Status.ShouldBe(303, mended.Text);
        (await app.Count("case_photo")).ShouldBe(1);
        (await app.Count("case_case")).ShouldBe(1);
    }

    [Theory, EveryEngine(
        "video.mp4 of 200 MB | 超过 20 MB",
        "film.jpg            | 不完整或已损坏（MP4）",
        "page.png            | 这是网页或 SVG",
        "eleven              | 一次最多 10 个文件")]
    public async Task A_wrong_file_is_refused_by_name_and_nothing_typed_is_lost(Engine engine, string what, string says)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");
        var form = Fill(await desk.Open("/cases/new"));
        byte[] video = [0, 0, 0, 0x18, .. "ftypmp42"u8, 0, 0, 0, 0, .. "mp42isom"u8];
        switch (what)
        {
            case "video.mp4 of 200 MB": form.WithFile("photos", [.. video, .. new byte[200 * 1024 * 1024]], "video.mp4"); break;
            case "film.jpg": form.WithFile("photos", [.. video, .. new byte[5000]], "film.jpg"); break;
            case "page.png": form.WithFile("photos", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), "page.png"); break;
            default: for (var n = 0; n < 11; n++) form.WithFile("photos", SamplePhotos.Png(n), $"{n}.png"); break;
        }

        var refused = await form.Submit();

        refused.Answer.Status.ShouldBeOneOf(415, 422, 413);
        refused.Text.ShouldContain(says);
        WebUtility.HtmlDecode(refused.Html).ShouldContain("东街道 东一社区 长安路 1 号");
        (await app.Count("case_case")).ShouldBe(0);
        (await Gone(Directory.GetFiles(app.Host.Folder.Uploads))).ShouldBeTrue("nothing spooled is left behind");
    }

    [Theory, EveryEngine]
    public async Task A_form_sent_twice_makes_one_case(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");
        var form = Fill(await desk.Open("/cases/new"));

        var first = await form.Submit();
        var second = await form.Submit();

        second.Location.ShouldBe(first.Location);
        (await app.Count("case_case")).ShouldBe(1);
        var other = await form.Instead("address", "别处").Submit();
        (await app.Count("case_case")).ShouldBe(1);
        other.Answer.Status.ShouldBe(409);
        other.Text.ShouldContain("已用于另一份内容");
    }

    [Theory, EveryEngine]
    public async Task An_expired_form_loses_nothing_and_can_be_sent_again(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");
        await desk.Open("/cases/new");

        var expired = await Fill(await desk.Open("/cases/new")).Submit(withHidden: false);

        expired.Answer.Status.ShouldBe(422);
        expired.Text.ShouldContain("页面打开太久");
        WebUtility.HtmlDecode(expired.Html).ShouldContain("人行道地砖塌陷约 1.5 平方米");
        (await app.Count("case_case")).ShouldBe(0);
        (await Fill(expired).Submit("/cases/new")).Answer.Status.ShouldBe(303);
    }

    [Theory, EveryEngine("liaison | 403", "audit-officer | 403", "anonymous | 401", "collector | 303")]
    public async Task Others_may_not_report_at_the_desk(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var form = await (await app.As("operator")).Open("/cases/new");
        var person = await app.As(persona);

        var sent = await Fill(new FormPage(person.Http, "/cases/new", persona == "collector" ? (await person.Open("/cases/new")).Answer : form.Answer)).Submit();

        sent.Answer.Status.ShouldBe(status);
        (await app.Count("case_case")).ShouldBe(status == 303 ? 1 : 0);
    }

    /// <summary>The server's folder is every test's: what another request is still sending goes with that request, what is left behind does not.</summary>
    private static async Task<bool> Gone(string[] files)
    {
        for (var n = 0; n < 500 && files.Any(File.Exists); n++) await Task.Delay(20);
        return !files.Any(File.Exists);
    }
}
