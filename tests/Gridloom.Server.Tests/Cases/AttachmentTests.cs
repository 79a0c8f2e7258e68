using System.Net;
using System.Net.Http.Headers;
using Gridloom.Domain.Tests.Media;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

/// <summary>What is attached to a case, from the form to the player, and a picture that is used twice.</summary>
public sealed class AttachmentTests
{
    private static readonly byte[] Pdf = "%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n"u8.ToArray();

    private static SamplePhotoMetadata At(double latitude, double longitude, int hour, string planted = "") =>
        new() { Position = (latitude, longitude), TakenAt = new DateTimeOffset(2026, 11, 20, hour, 0, 0, TimeSpan.FromHours(8)), PlantedText = planted };

    private static FormPage Fill(FormPage form) =>
        form.With("class", "01-10").With("source", "collector").With("description", "地砖塌陷").With("address", "东街道 东一社区 长安路 1 号");

    private static async Task<string> Report(Person desk, params (byte[] Content, string Name)[] files)
    {
        var form = Fill(await desk.Open("/cases/new"));
        foreach (var (content, name) in files) form.WithFile("photos", content, name);
        var sent = await form.Submit();
        sent.Answer.Status.ShouldBe(303, sent.Text);
        return sent.Location!.OriginalString.Split('/', '?')[2];
    }

    [Theory, EveryEngine]
    public async Task Sounds_films_and_documents_are_kept_told_and_served(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");

        var id = await Report(desk, (Recordings.Mp4(), "通话 13987654321.jpg"), (Recordings.Mp3(), "a.mp4"), (Pdf, "证明.txt"), ("日期,地点\n"u8.ToArray(), "a.csv"));

        var page = await desk.Open("/cases/" + id);
        page.Html.ShouldContain($"<video controls preload=\"metadata\" src=\"/cases/{id}/photos/1\"");
        page.Html.ShouldContain($"<audio controls preload=\"none\" src=\"/cases/{id}/photos/2\"");
        page.Text.ShouldContain("视频 1 MP4");
        page.Text.ShouldContain("拍摄于 11-20 10:00");
        page.Text.ShouldContain("拍摄位置 114.027500, 22.654800");
        page.Html.ShouldNotContain("13987654321", customMessage: "recorders name calls by the phone number");
        await Serves(desk, id, (1, "video/mp4", null));
        await Serves(desk, id, (2, "audio/mpeg", null));
        await Serves(desk, id, (3, "application/pdf", ".pdf"));
        await Serves(desk, id, (4, "text/plain", ".txt"));
    }

    private static async Task Serves(Person desk, string id, (long Ordinal, string Type, string? Saved) of)
    {
        using var answer = await desk.Http.GetAsync($"/cases/{id}/photos/{of.Ordinal}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(of.Type);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        (await answer.Content.ReadAsByteArrayAsync()).AsSpan().IndexOf("13987654321"u8).ShouldBe(-1);
        var disposition = answer.Content.Headers.ContentDisposition;
        if (of.Saved is null) disposition.ShouldBeNull();
        else disposition!.FileName!.Trim('"').ShouldEndWith($"-00001-{of.Ordinal}{of.Saved}");
    }

    [Theory, EveryEngine]
    public async Task A_player_asks_for_a_part(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");
        var id = await Report(desk, (Recordings.Mp4(), "a.mp4"));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/cases/{id}/photos/1") { Headers = { Range = new RangeHeaderValue(4, 7) } };

        using var answer = await desk.Http.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("ftyp");
    }

    [Theory, EveryEngine(
        "a zip named film.mp4      | 压缩包", "a program named photo.jpg | 程序或脚本", "a docm named a.docx       | 含宏", "a film cut short          | 不完整或已损坏",
        "a web page named a.pdf    | 网页")]
    public async Task A_fake_is_refused_in_words_whatever_its_name(Engine engine, string what, string says)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");
        byte[] content = what switch
        {
            "a zip named film.mp4" => Zip("film.mp4"),
            "a program named photo.jpg" => [.. "MZ\u0090\0"u8, .. new byte[200]],
            "a docm named a.docx" => Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
            "a film cut short" => Recordings.Mp4()[..^2],
            _ => "<!DOCTYPE html><script>alert(1)</script>%PDF-1.7"u8.ToArray(),
        };

        var refused = await Fill(await desk.Open("/cases/new")).WithFile("photos", content, what[(what.LastIndexOf(' ') + 1)..]).Submit();

        refused.Answer.Status.ShouldBeOneOf(415, 422);
        refused.Text.ShouldContain(says);
        (await app.Count("case_case")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task Strangers_send_photos_only(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var url = "/report?district=" + app.District;
        var form = (await (await app.As("anonymous")).Open(url)).With("description", "路灯不亮").With("class", "0103").With("address", "长安路 1 号").WithFile("photos", Recordings.Mp4(), "a.mp4");

        (await form.Submit(url)).Text.ShouldContain("这是视频");

        (await app.Count("case_case")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task A_thumbnail_is_taken_when_it_fits_and_the_photo_shown_when_not(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");
        var form = Fill(await desk.Open("/cases/new")).WithFile("photos", SamplePhotos.Jpeg(1), "1.jpg").WithFile("photos", SamplePhotos.Jpeg(2), "2.jpg")
            .With("thumb", "0:" + Convert.ToBase64String(SamplePhotos.Png(3, At(22.6, 114, 9, "植入 13987654321")))).With("thumb", "1:" + Convert.ToBase64String(Pdf)).With("thumb", "7:xx");

        var id = (await form.Submit()).Location!.OriginalString.Split('/', '?')[2];

        var small = await desk.Http.GetAsync($"/cases/{id}/photos/1/thumbnail", TestContext.Current.CancellationToken);
        small.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await small.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).AsSpan().IndexOf("13987654321"u8).ShouldBe(-1, "a thumbnail is stripped too");
        (await desk.Http.GetAsync($"/cases/{id}/photos/2/thumbnail", TestContext.Current.CancellationToken)).Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        var page = await desk.Open("/cases/" + id);
        page.Html.ShouldContain($"src=\"/cases/{id}/photos/1/thumbnail\"");
        page.Html.ShouldNotContain($"src=\"/cases/{id}/photos/2/thumbnail\"");
    }

    [Theory, EveryEngine]
    public async Task A_photo_that_was_used_before_is_pointed_out_whatever_its_metadata_say(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");
        var first = await Report(desk, (SamplePhotos.Jpeg(1, At(22.6548, 114.0275, 8, "甲")), "a.jpg"));
        app.SetClock("2026-11-20T10:30+08:00");

        var second = await Report(desk, (SamplePhotos.Jpeg(1, At(22.7, 114.1, 9, "乙")), "b.jpg"), (SamplePhotos.Jpeg(2), "c.jpg"));

        var page = await desk.Open("/cases/" + second);
        page.Text.ShouldContain("疑似重复使用照片：已用于 20261120-00001（处置前（上报））");
        page.Html.ShouldContain($"<a href=\"/cases/{first}\">");
        (await desk.Open("/cases/" + first)).Text.ShouldNotContain("疑似重复使用", customMessage: "who came first is not to blame");
        await using var elsewhere = await TestApp.Start(engine);
        var other = await elsewhere.As("operator");
        (await other.Open("/cases/" + await Report(other, (SamplePhotos.Jpeg(1), "a.jpg")))).Text.ShouldNotContain("疑似重复使用", customMessage: "a district knows nothing of another's cases");
    }

    [Theory, EveryEngine]
    public async Task Others_may_not_follow_a_used_photo_out_of_their_scope(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");
        var form = Fill(await desk.Open("/cases/new")).Instead("address", "西街道 西一社区 1 号").WithFile("photos", SamplePhotos.Jpeg(1), "a.jpg");
        var first = (await form.Submit()).Location!.OriginalString.Split('/', '?')[2];
        var second = await Report(desk, (SamplePhotos.Jpeg(1), "b.jpg"));
        var street = await app.As("operator 001");

        var page = await street.Open("/cases/" + second);

        page.Text.ShouldContain("已用于您范围外的一宗案件");
        page.Html.ShouldNotContain(first);
        (await street.Open($"/cases/{first}/photos/1")).Answer.Status.ShouldBe(404);
        (await street.Open($"/cases/{first}/photos/1/thumbnail")).Answer.Status.ShouldBe(404);
        (await (await app.As("audit-officer")).Open($"/cases/{second}/photos/1")).Answer.Status.ShouldBe(403);
    }

    [Theory, EveryEngine]
    public async Task Before_and_after_stand_side_by_side_with_their_distance_in_place_and_time(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Loop.Begin(app, "case 路面塌陷, class 01-10, source hotline");
        var desk = await loop.As("operator");
        var id = await Report(desk, (SamplePhotos.Jpeg(1, At(22.6548, 114.0275, 8)), "a.jpg"));
        foreach (var (persona, act, body) in new (string, string, object)[] { ("operator", "accept", new { }), ("operator", "file", new { condition = "01-10/1" }), ("operator", "dispatch", new { unit = "roads" }), ("liaison of roads", "receive", new { }) })
        {
            var answer = await (await loop.As(persona)).Post($"/cases/{id}/acts/{act}", body);
            answer.Status.ShouldBe(200, act + answer.Body);
        }
        var liaison = await loop.As("liaison of roads");
        var done = (await liaison.Open("/cases/" + id)).With("note", "已修补").WithFile("photos", SamplePhotos.Jpeg(2, At(22.6557, 114.0275, 10)), "b.jpg").WithFile("photos", SamplePhotos.Jpeg(1, At(22.6548, 114.0275, 7)), "c.jpg");

        (await done.Submit($"/cases/{id}/acts/handle")).Answer.Status.ShouldBe(303);

        var page = await desk.Open("/cases/" + id);
        page.Text.ShouldContain("拍摄点相距 100 米 相隔 2时00分");
        page.Text.ShouldContain("前后是同一张照片");
        page.Text.ShouldContain("处置后的照片早于处置前的照片");
        page.Text.ShouldContain("疑似重复使用：与本案附件 1（处置前（上报））相同");
    }

    private static byte[] Zip(params string[] names)
    {
        using var output = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(output, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write("<x/>"u8);
            }
        return output.ToArray();
    }
}
