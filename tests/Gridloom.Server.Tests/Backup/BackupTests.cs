using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Territory;
using Gridloom.Server.Backup;
using Gridloom.Server.Cases;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Gridloom.Server.Tests.Backup;

public sealed class BackupTests : IDisposable
{
    private readonly Installations places = new();

    public void Dispose() => places.Dispose();

    [Theory, EveryEngine("Sqlite", "Postgres")]
    public async Task What_was_backed_up_while_reports_came_in_comes_back_on_either_engine(Engine engine, string other)
    {
        var to = await places.Empty(Enum.Parse<Engine>(other));
        await using var host = await TestHost.Start(engine);
        await using var app = await Installations.Fill(host);
        var file = places.Path("whole.zip");

        var backedUp = await WhileReporting(app, () => Installations.Backup(host, file));
        var restored = await Installations.Restore(file, to);

        backedUp.Code.ShouldBe(0, backedUp.Notes);
        restored.Code.ShouldBe(0, restored.Notes);
        Proof(restored).ShouldBe(Proof(backedUp), "the chain ends where it ended");
        using var archive = Archive.Open(file);
        await Same(archive.Manifest, to);
        await using var again = await TestHost.Open(to.Data, to.Postgres);
        await using var copy = TestApp.On(again, app.District);
        (await copy.Count("case_case")).ShouldBe(archive.Manifest.Tables.Single(t => t.Name == "case_case").Rows);
        await Works(copy);
    }

    [Theory, EveryEngine]
    public async Task A_backup_is_its_owners_alone_and_warns_that_keys_are_inside(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var app = await Installations.Fill(host);
        var (with, without) = (places.Path("with.zip"), places.Path("without.zip"));

        var warned = await Installations.Backup(host, with);
        var plain = await Installations.Backup(host, without, "--without-keys");

        File.GetUnixFileMode(with).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        warned.Notes.ShouldContain("里有密钥");
        plain.Notes.ShouldContain("里没有密钥");
        using (var archive = Archive.Open(without)) archive.Keys.ShouldBeEmpty();
        using (var archive = Archive.Open(with)) archive.Keys.Select(k => k.Name).ShouldBeSubsetOf(Directory.EnumerateFiles(host.Folder.Keys).Select(p => Path.GetFileName(p)));
        (await Installations.Backup(host, with)).ShouldBe(new Printed(1, "", $"{with} 已存在；请换一个文件名。\n"));
        Directory.EnumerateFiles(Path.GetDirectoryName(with)!).Count().ShouldBe(2, "nothing half-written is left");
    }

    [Theory, EveryEngine]
    public async Task Without_its_keys_a_backup_asks_for_them_and_takes_no_others(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var app = await Installations.Fill(host);
        var file = places.Path("without.zip");
        (await Installations.Backup(host, file, "--without-keys")).Code.ShouldBe(0);
        var to = await places.Empty(engine);
        var strange = DataFolder.At(places.Path("strange"));
        KeyRing.Open(strange);

        (await Installations.Restore(file, to)).ShouldBe(new Printed(1, "", "这份备份不含密钥；请把原来的 field.key、index.key、link.key 放进一个目录，用 --keys 指明它。\n"));
        (await Installations.Restore(file, to, "--keys", strange.Files)).ShouldBe(new Printed(1, "", $"{strange.Files} 里没有密钥 field.key。\n"));
        (await Installations.Restore(file, to, "--keys", strange.Keys)).ShouldBe(new Printed(1, "", "密钥 field.key、index.key、link.key 不是这份备份的密钥；用它打不开备份里的个人信息。\n"));
        Directory.Exists(to.Data).ShouldBeFalse();

        (await Installations.Restore(file, to, "--keys", host.Folder.Keys)).Code.ShouldBe(0);
        File.GetUnixFileMode(Path.Combine(to.Data, "keys", "field.key")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await using var again = await TestHost.Open(to.Data, to.Postgres);
        await Works(TestApp.On(again, app.District));
    }

    [Theory, EveryEngine]
    public async Task What_is_there_already_is_never_restored_over(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var app = await Installations.Fill(host);
        var file = places.Path("whole.zip");
        await Installations.Backup(host, file);

        (await Installations.Restore(file, (host.Folder.Root, host.Database))).ShouldBe(new Printed(1, "", $"{host.Folder.Root} 已存在且不是空目录；请恢复到一个新目录。\n"));
        if (host.Database is not null)
            (await Installations.Restore(file, (places.Path("new"), host.Database))).ShouldSatisfyAllConditions(
                p => p.Code.ShouldBe(1), p => p.Notes.ShouldStartWith("目标数据库里已有表 "));
        Directory.CreateDirectory(places.Path("busy.part"));
        (await Installations.Restore(file, (places.Path("busy"), null))).Notes.ShouldContain("busy.part 已存在");
        Directory.Exists(places.Path("new")).ShouldBeFalse();
    }

    [Theory, EveryEngine]
    public async Task An_attachment_that_the_installation_lost_is_named_and_the_rest_is_saved(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var app = await Installations.Fill(host);
        var damaged = await Installations.Photographed(app, 2);
        var lost = await Installations.Photographed(app, 3);
        await File.AppendAllTextAsync(app.Get<FileStore>().PathOf(damaged), "x", TestContext.Current.CancellationToken);
        File.Delete(app.Get<FileStore>().PathOf(lost));
        var file = places.Path("lossy.zip");

        var backedUp = await Installations.Backup(host, file);
        var restored = await Installations.Restore(file, await places.Empty(engine));

        backedUp.Code.ShouldBe(1);
        Regex.Matches(backedUp.Notes, "备份里没有它：(.*)").Select(m => m.Groups[1].Value).ShouldBe([damaged, lost], ignoreOrder: true);
        restored.Code.ShouldBe(0, restored.Notes);
        Regex.Matches(restored.Notes, "已缺失：(.*)").Select(m => m.Groups[1].Value).ShouldBe([damaged, lost], ignoreOrder: true);
    }

    [Theory, EveryEngine]
    public async Task A_broken_chain_is_backed_up_as_it_is_and_stays_visible(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await Installations.Fill(host);
        await using (var writer = await host.Services.GetRequiredService<Dialect>().OpenWriter(CancellationToken.None))
            await writer.Run("update events set actor = 'nobody' where number = 2", CancellationToken.None);
        var file = places.Path("broken.zip");

        var backedUp = await Installations.Backup(host, file);
        var restored = await Installations.Restore(file, await places.Empty(engine));

        backedUp.Code.ShouldBe(1);
        restored.Code.ShouldBe(1);
        Proof(restored).ShouldBe(Proof(backedUp));
        Proof(restored).ShouldContain("区块 2 事件 2，事件的内容与它的摘要不符");
    }

    [Theory, EveryEngine]
    public async Task A_backup_of_an_older_schema_is_migrated_after_its_rows_are_in(Engine engine)
    {
        var from = await places.Empty(engine);
        var folder = DataFolder.At(from.Data);
        KeyRing.Open(folder);
        await using (var dialect = Shared.Dialect(folder, from.Postgres))
        {
            await Migrations.Run(dialect, TestClocks.Start, CancellationToken.None, last: 3);
            await using var writer = await dialect.OpenWriter(CancellationToken.None);
            await writer.Run("insert into case_counter (district, day, last) values ('900001', '20261120', 7)", CancellationToken.None);
        }
        var file = places.Path("older.zip");
        (await Terminal.Run(["backup", file, .. Terminal.Of(from.Data, from.Postgres)])).Code.ShouldBe(0);
        var to = await places.Empty(engine);

        (await Installations.Restore(file, to)).Code.ShouldBe(0);

        await using var host = await TestHost.Open(to.Data, to.Postgres);
        var store = host.Services.GetRequiredService<Store>();
        (await store.Count("select last from case_counter", null, CancellationToken.None)).ShouldBe(7);
        (await store.Count("select count(*) from schema_version", null, CancellationToken.None)).ShouldBe(Migrations.Of(store.Dialect).Count);
    }

    [Fact]
    public async Task Where_there_is_nothing_nothing_is_backed_up_and_nothing_made()
    {
        var absent = places.Path("absent");

        (await Terminal.Run("backup", places.Path("no.zip"), "--data", absent)).ShouldBe(new Printed(1, "", $"没有数据目录 {absent}。\n"));
        (await Terminal.Run("restore", places.Path("no.zip"), "--data", absent)).ShouldBe(new Printed(1, "", $"没有备份文件 {places.Path("no.zip")}。\n"));

        Directory.Exists(absent).ShouldBeFalse();
    }

    private static async Task<Printed> WhileReporting(TestApp app, Func<Task<Printed>> work)
    {
        using var done = new CancellationTokenSource();
        var reporting = Task.Run(async () =>
        {
            for (var n = 0; !done.IsCancellationRequested; n++) await app.Given(string.Create(CultureInfo.InvariantCulture, $"case 第{n}件, by 王五 13712345678"));
        });
        while (await app.Count("case_case") < 20) await Task.Delay(5);
        var printed = await work();
        await done.CancelAsync();
        await reporting;
        return printed;
    }

    /// <summary>What the command printed of the chain, without its first line, which names the file.</summary>
    private static string Proof(Printed printed) => printed.Answer[printed.Answer.IndexOf('\n', StringComparison.Ordinal)..];

    /// <summary>A backup of what was restored has the same tables, row for row, whichever engine holds them now.</summary>
    private async Task Same(Manifest original, (string Data, string? Postgres) restored)
    {
        var file = places.Path("again.zip");
        (await Terminal.Run(["backup", file, .. Terminal.Of(restored.Data, restored.Postgres)])).Code.ShouldBe(0);
        using var archive = Archive.Open(file);
        archive.Manifest.Tables.Select(t => (t.Name, t.Rows, t.Sha256)).ShouldBe(original.Tables.Select(t => (t.Name, t.Rows, t.Sha256)), ignoreOrder: true);
        archive.Manifest.Files.Sha256.ShouldBe(original.Files.Sha256);
        archive.Manifest.KeyFingerprints.ShouldBe(original.KeyFingerprints, ignoreOrder: true);
    }

    private static async Task Works(TestApp app)
    {
        var actor = new Actor(app.District, "reader", new Scope(app.District), Permission.None);
        await app.Drain();
        var found = await app.Get<CaseLookup>().List(actor, new CaseFilter(Text: "砖塌"), new(null, 10), CancellationToken.None);
        found.Select(c => c.Description).ShouldBe(["地砖塌陷"]);
        (await app.Get<CaseReader>().Reporter(found[0], CancellationToken.None)).ShouldBe(new CaseReader.ReporterInClear("张三丰", "13812345678"));
        (await app.Given("case 恢复之后的新事")).Count.ShouldBe(1, "it goes on where it was");
    }
}
