using System.Globalization;
using System.Net.Http.Headers;
using Gridloom.Server.Tests.Budget.Work;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget;

public sealed class UploadProofTests
{
    internal static Task<Answer> Send(Person person, byte[] bytes, string name = "签到表.doc")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/budget/proofs?name=" + Uri.EscapeDataString(name)) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Headers.Add("Idempotency-Key", "proof");
        return person.Send(request);
    }

    [Theory, EveryEngine]
    public async Task What_it_is_its_content_says(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var sent = await Send(await app.As("finance"), WorkKit.Pdf);
        sent.Status.ShouldBe(201, sent.Body);
        (sent["name"], sent["type"], sent["bytes"]).ShouldBe(("签到表.pdf", "application/pdf", $"{WorkKit.Pdf.Length}"));
    }

    [Theory, EveryEngine]
    public async Task What_is_no_proof_is_refused(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        (await Send(finance, [])).Status.ShouldBe(422);
        (await Send(finance, [0x7f, (byte)'E', (byte)'L', (byte)'F', 1, 1, 1, 0])).Status.ShouldBe(415);
        var big = await Send(finance, new byte[20 * 1024 * 1024 + 1]);
        (big.ToString(), big.Json.GetProperty("errors")[0].GetProperty("field").GetString()).ShouldBe(("422 form.file-too-large", "proof"));
    }

    [Theory, EveryEngine("leader | 403", "budget-reviewer | 403", "collector | 403", "anonymous | 401")]
    public async Task Others_may_not_send_a_proof(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        (await Send(await app.As(persona), WorkKit.Pdf)).Status.ShouldBe(int.Parse(expected, CultureInfo.InvariantCulture));
    }
}
