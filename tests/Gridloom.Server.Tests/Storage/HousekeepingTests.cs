using System.Text.RegularExpressions;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Server.Cases;
using Gridloom.Server.Storage;
using Gridloom.Server.Budget;
using Gridloom.Server.Tests.Budget;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Storage;

public sealed partial class HousekeepingTests
{
    private static readonly TimeSpan Old = Housekeeping.FilesRest + TimeSpan.FromHours(1);

    private static async Task<string> Keep(TestApp app, string text, bool old)
    {
        var name = await app.Get<FileStore>().Keep(System.Text.Encoding.UTF8.GetBytes(text), CancellationToken.None);
        if (old) File.SetLastWriteTimeUtc(app.Get<FileStore>().PathOf(name), (TimeProvider.System.GetUtcNow() - Old).UtcDateTime);
        return name;
    }

    private static async Task<long> SweepAll(TestApp app)
    {
        var removed = 0L;
        for (var hour = 0; hour < 24; hour++) removed += await app.Get<Housekeeping>().SweepFiles(hour, CancellationToken.None);
        return removed;
    }

    [Theory, EveryEngine]
    public async Task A_day_of_sweeps_takes_old_files_that_nothing_names_and_no_others(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var app = TestApp.On(host);
        var (orphan, young, photo, proof) = (await Keep(app, "orphan", true), await Keep(app, "young", false), await Keep(app, "photo", true), await Keep(app, "proof", true));
        var reported = await app.Get<ReportCase.Handler>().Handle(Actor.System(app.District), "k", new ReportInput("01-10", "有照片", "长安路 1 号", null, null, "collector", null, null),
            [new KeptPhoto(photo, "image/jpeg", 5, 1, 1, null, null)]);
        reported.Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
        await app.LoadTargets();
        var indicator = await app.Get<Store>().List<string>("select id from budget_indicator where district = @District and name = '话务坐席数量'", new { app.District }, CancellationToken.None);
        var entered = await app.Get<EnterValue.Handler>().Handle(Actor.System(app.District), "v", new(indicator[0], new("12", "2026-11-20", null), new KeptProof(proof, "a.pdf", "application/pdf", 5), 0));
        entered.Succeeded(out _, out refused).ShouldBeTrue(refused?.English);

        (await SweepAll(app)).ShouldBe(1);

        app.Get<FileStore>().All().Order().ShouldBe(new[] { young, photo, proof }.Order());
        app.Get<FileStore>().Holds(orphan).ShouldBeFalse();
    }

    [Theory, EveryEngine]
    public async Task A_file_that_is_kept_anew_stays(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var app = TestApp.On(host);
        var name = await Keep(app, "again", old: true);
        await Keep(app, "again", old: false);

        (await SweepAll(app)).ShouldBe(0);
        app.Get<FileStore>().Remove(name, TimeProvider.System.GetUtcNow() - Housekeeping.FilesRest).ShouldBeFalse();
        app.Get<FileStore>().Holds(name).ShouldBeTrue();
    }

    [Theory, EveryEngine]
    public async Task Uploads_that_a_crash_left_go(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var uploads = host.Folder.Uploads;
        var (stale, current) = (Path.Combine(uploads, "form-stale"), Path.Combine(uploads, "form-current"));
        await File.WriteAllTextAsync(stale, "x", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(current, "x", TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(stale, (TimeProvider.System.GetUtcNow() - Old).UtcDateTime);

        TestApp.On(host).Get<FileStore>().RemoveUploads(TimeProvider.System.GetUtcNow() - Housekeeping.FilesRest).ShouldBe(1);

        File.Exists(stale).ShouldBeFalse();
        File.Exists(current).ShouldBeTrue();
    }

    [Theory, EveryEngine]
    public async Task A_key_is_kept_for_thirty_days(Engine engine)
    {
        await using var app = await TestApp.Start(engine, now: "2026-11-20T10:00+08:00");
        await app.Get<Turns>().TakeOnce<string>(Actor.System(app.District), "k", [1], turn => new(turn.District));

        app.SetClock("2026-12-20T10:00+08:00");
        await app.Get<Housekeeping>().ForgetKeys(CancellationToken.None);
        (await app.Count("work_key")).ShouldBe(1);
        app.SetClock("2026-12-20T10:00:01+08:00");
        await app.Get<Housekeeping>().ForgetKeys(CancellationToken.None);

        (await app.Count("work_key")).ShouldBe(0);
    }

    [Fact]
    public void Every_column_that_names_a_file_has_an_owner()
    {
        var columns = new List<string>();
        foreach (var sql in Directory.EnumerateFiles(Path.Combine(Tidy.SourceTree.Root(), "src"), "*.sql", SearchOption.AllDirectories).Where(f => !f.Contains("/bin/") && !f.Contains("/obj/")).Select(File.ReadAllText))
            foreach (Match table in Table().Matches(sql))
                columns.AddRange(Content().Matches(table.Groups[2].Value).Select(m => $"{table.Groups[1].Value}.{m.Groups[1].Value}"));

        columns.ShouldContain("case_photo.content");
        Owners().Select(o => o.Column).Order().ShouldBe(columns.Order());
    }

    private static IEnumerable<FileOwner> Owners() => typeof(FileOwner).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(FileOwner)))
        .Select(t => (FileOwner)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(t));

    [Theory, EveryEngine]
    public async Task Every_owner_is_asked(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        app.Get<IEnumerable<FileOwner>>().Select(o => o.GetType()).OrderBy(t => t.Name).ShouldBe(Owners().Select(o => o.GetType()).OrderBy(t => t.Name));
    }

    [GeneratedRegex(@"create table (\w+) \((.*?)\n\)", RegexOptions.Singleline, 1000)]
    private static partial Regex Table();

    [GeneratedRegex(@"^\s*(\w*content) text", RegexOptions.Multiline, 1000)]
    private static partial Regex Content();
}
