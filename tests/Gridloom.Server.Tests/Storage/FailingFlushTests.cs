using Gridloom.Testing;

namespace Gridloom.Server.Tests.Storage;

/// <summary>A disk that does not confirm (坏盘): nobody is told that something is saved when the flush failed, and a retry mends it.</summary>
[Collection(ServerProcesses.Name)]
public sealed class FailingFlushTests
{
    private static readonly string[] NotSaved = ["503 store.outcome-unknown", "503 store.unavailable"];

    [Fact]
    public async Task While_the_databases_flush_fails_no_report_is_acknowledged_and_later_each_is_kept_once()
    {
        await using var disk = new FailingDisk();
        await using var installation = await Installation.Make(Engine.Sqlite, null);
        var password = await installation.AddCollector("phones");
        await using var server = await installation.Serve(disk.Environment);
        using var http = server.NewBrowser();
        var reports = await ReportLoad.SignIn(server.Address, "phones", password);
        var person = reports.At(http);
        (await reports.Send(person, "before")).ShouldBe("201");
        (await Ready(http)).ShouldBe(200);

        disk.Fail("gridloom.db");
        string[] keys = [.. Enumerable.Range(1, 40).Select(n => FormattableString.Invariant($"during-{n}"))];
        var together = await Task.WhenAll(keys[..30].Select(key => reports.Send(person, key)));
        List<string> oneByOne = [];
        foreach (var key in keys[30..]) oneByOne.Add(await reports.Send(person, key));

        together.Concat(oneByOne).ShouldAllBe(answer => NotSaved.Contains(answer));
        together.ShouldContain("503 store.outcome-unknown");
        (await Ready(http)).ShouldBe(503);
        (await person.Get("/cases")).Json.GetProperty("items").GetArrayLength().ShouldBe(1, "who reads is served, and sees only what is kept");

        disk.Heal();
        await reports.Retry(server.Address);
        reports.Open.ShouldBeEmpty();
        (await Ready(http)).ShouldBe(200);
        foreach (var key in keys) (await reports.Send(person, key)).ShouldBe("201"); // Sent once more, the same id and number.
        await OnlyTheAcknowledgedAreKept(installation, reports);

        await server.Kill();
        await using var restarted = await installation.Serve();
        await OnlyTheAcknowledgedAreKept(installation, reports);
        await installation.Audit();
    }

    [Fact]
    public async Task After_a_crash_on_the_failing_disk_a_retry_keeps_each_report_once()
    {
        await using var disk = new FailingDisk();
        await using var installation = await Installation.Make(Engine.Sqlite, null);
        var password = await installation.AddCollector("phones");
        await using var server = await installation.Serve(disk.Environment);
        using var http = server.NewBrowser();
        var reports = await ReportLoad.SignIn(server.Address, "phones", password);
        var person = reports.At(http);
        (await reports.Send(person, "before")).ShouldBe("201");

        disk.Fail("gridloom.db");
        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(n => reports.Send(person, FormattableString.Invariant($"during-{n}"))));
        answers.ShouldAllBe(answer => NotSaved.Contains(answer));
        await server.Kill();

        // What the failed commits wrote may have reached the disk all the same: that is what "unknown" means.
        await using var restarted = await installation.Serve();
        await reports.Retry(restarted.Address);
        reports.Open.ShouldBeEmpty();
        await OnlyTheAcknowledgedAreKept(installation, reports);
        await installation.Audit();
    }

    [Theory]
    [InlineData("/uploads/")]
    [InlineData("/files/")]
    public async Task While_a_photos_flush_fails_no_case_is_made_and_the_same_form_makes_one_later(string failing)
    {
        await using var disk = new FailingDisk();
        await using var installation = await Installation.Make(Engine.Sqlite, null);
        var password = await installation.AddCollector("phones");
        await using var server = await installation.Serve(disk.Environment);
        using var http = server.NewBrowser();
        var person = new Person(http, null);
        (await person.SignIn("phones", password)).Answer.Status.ShouldBe(303);
        var form = (await person.Open("/cases/new")).With("class", "01-10").With("description", "人行道地砖塌陷").With("address", "人民路 1 号")
            .With("source", "collector").WithFile("photos", SamplePhotos.Jpeg(seed: 7), "砖.jpg");

        disk.Fail(failing);
        (await form.Submit("/cases/new")).Answer.Status.ShouldBe(503);
        (await Cases(installation)).ShouldBeEmpty();
        disk.Heal();
        var made = await form.Submit("/cases/new");
        var again = await form.Submit("/cases/new");

        made.Answer.Status.ShouldBe(303, made.Text);
        again.Location.ShouldBe(made.Location);
        (await Cases(installation)).Count.ShouldBe(1);
        Directory.EnumerateFiles(Path.Combine(installation.Folder, "uploads")).ShouldBeEmpty("nothing half done stays behind");
        await installation.Audit();
        var photo = made.Location!.OriginalString.Split('?')[0] + "/photos/1";
        (await http.GetAsync(photo)).Content.Headers.ContentType?.MediaType.ShouldBe("image/jpeg");
    }

    private static async Task<int> Ready(HttpClient http)
    {
        using var response = await http.GetAsync("/health/ready");
        return (int)response.StatusCode;
    }

    private static async Task OnlyTheAcknowledgedAreKept(Installation installation, ReportLoad reports)
    {
        (await Cases(installation)).ShouldBe(reports.Acknowledged.Values.Select(a => a.Id + " " + a.Number), ignoreOrder: true);
    }

    private static Task<List<string>> Cases(Installation installation) => installation.Look(store => store.List<string>(
        "select id || ' ' || number from case_case where district = @District", new { Installation.District }, CancellationToken.None));
}
