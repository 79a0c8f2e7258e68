using System.Net.Http.Headers;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

public sealed class UploadAttachmentTests
{
    [Theory, EveryEngine]
    public async Task A_program_sends_a_photo_names_it_in_a_report_and_in_an_act_and_reads_both_back(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var collector = await app.As("collector");
        var (photo, other) = (await Sent(collector, SamplePhotos.Jpeg(40)), await Sent(collector, SamplePhotos.Jpeg(41)));
        photo["type"].ShouldBe("image/jpeg");

        var made = await collector.Post("/cases", new { @class = "01-10", description = "地砖塌陷", address = "长安路 1 号", source = "collector", attachments = new[] { photo["token"] } });
        made.Status.ShouldBe(201, made.Body);
        var done = await collector.Post($"/cases/{made["id"]}/acts/self-handle", new { note = "已复位", attachments = new[] { other["token"] } });
        done.Status.ShouldBe(200, done.Body);

        var listed = (await collector.Get($"/cases/{made["id"]}/attachments")).Json.EnumerateArray().Select(a => $"{a.GetProperty("ordinal")} {a.GetProperty("step")} {a.GetProperty("type")}").ToList();
        listed.ShouldBe(["1 report image/jpeg", "2 self-handle image/jpeg"]);
        var file = await collector.Get($"/cases/{made["id"]}/attachments/2");
        (file.Status, file.Response.Content.Headers.ContentType?.MediaType).ShouldBe((200, "image/jpeg"));
    }

    [Theory, EveryEngine]
    public async Task What_is_no_attachment_and_a_token_that_nobody_gave_are_refused(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var collector = await app.As("collector");
        (await Sent(collector, [])).Status.ShouldBe(422);
        (await Sent(collector, [0x7f, (byte)'E', (byte)'L', (byte)'F', 1, 1, 1, 0])).Status.ShouldBe(415);
        var big = await Sent(collector, new byte[20 * 1024 * 1024 + 1]);
        (big.Status, big["code"]).ShouldBe((422, "form.file-too-large"));

        var made = await collector.Post("/cases", new { @class = "01-10", description = "地砖塌陷", address = "长安路 1 号", source = "collector", attachments = new[] { "x" } });
        (made.Status, made["code"]).ShouldBe((422, "case.unknown-attachment"));
        var token = (await Sent(collector, SamplePhotos.Jpeg(42)))["token"];
        made = await collector.Post("/cases", new { @class = "01-10", description = "地砖塌陷", address = "长安路 1 号", source = "collector", attachments = Enumerable.Repeat(token, 11) });
        (made.Status, made["code"]).ShouldBe((422, "form.too-many-files"));
        (await app.Count("case_case")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task Others_may_not_send_and_see_no_attachment_of_a_case_that_they_do_not_see(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var collector = await app.As("collector");
        var token = (await Sent(collector, SamplePhotos.Jpeg(43)))["token"];
        var made = await collector.Post("/cases", new { @class = "01-10", description = "地砖塌陷", address = "东街道 长安路 1 号", source = "collector", attachments = new[] { token } });

        foreach (var persona in new[] { "operator 002", "liaison of roads" })
        {
            var other = await app.As(persona);
            (await other.Get($"/cases/{made["id"]}/attachments")).Status.ShouldBe(404, persona);
            (await other.Get($"/cases/{made["id"]}/attachments/1")).Status.ShouldBe(404, persona);
        }

        (await Sent(await app.As("audit-officer"), SamplePhotos.Jpeg(44))).Status.ShouldBe(403);
    }

    private static async Task<Answer> Sent(Person person, byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/attachments") { Content = content };
        request.Headers.Add("Idempotency-Key", "sent");
        return await person.Send(request);
    }
}
