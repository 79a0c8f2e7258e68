using System.IO.Compression;
using System.Security.Cryptography;
using Dapper;
using Gridloom.Server.Backup;
using Gridloom.Server.Storage;
using Gridloom.Testing;
using Npgsql;

namespace Gridloom.Server.Tests.Backup;

public sealed class DamagedBackupTests : IDisposable
{
    private readonly Installations places = new();

    public void Dispose() => places.Dispose();

    // What was forged fits every digest of the backup, so only the proof at the end finds it.
    [Theory, EveryEngine(
        "a bit of a table           | 备份已损坏：表 events 的内容与清单不符",
        "a bit of a photo           | 备份已损坏：附件 ",
        "a bit of a key             | 备份已损坏：密钥 field.key 的内容与清单不符",
        "a bit of the manifest      | 不是织格的备份，或已损坏",
        "no such table              | 备份已损坏：缺少 tables/case_case.jsonl",
        "no photo                   | 备份已损坏：应有 1 个附件，现有 0 个",
        "no key                     | 备份已损坏：缺少 keys/link.key",
        "no manifest                | 不是织格的备份，或已损坏",
        "one table more             | 备份已损坏：有清单里没有的条目",
        "a way out of the folder    | 备份里有不该有的条目 keys/../../evil",
        "an absolute path           | 备份里有不该有的条目 /etc/evil",
        "a photo on a wrong shelf   | 备份里有不该有的条目 files/00/",
        "format 2                   | 这份备份的格式是第 2 版，本程序只认得第 1 版",
        "a manifest of nothing      | 不是织格的备份，或已损坏",
        "a step of the future       | 是本程序不认得的；请用更新的程序恢复它",
        "a column that is none      | 备份已损坏：表 case_counter 的列与它的结构步骤不符",
        "a row too few              | 备份已损坏：表 case_counter 应有 3 行，现有 2 行",
        "forged event               | 没有恢复：审计链与备份时不同",
        "forged chain end           | 没有恢复：审计链与备份时不同",
        "cut in half                | 不是织格的备份，或已损坏",
        "empty file                 | 不是织格的备份，或已损坏")]
    public async Task A_damaged_backup_is_refused_by_name_and_nothing_is_left(Engine engine, string damage, string sentence)
    {
        var file = await Damaged(damage);
        var to = await places.Empty(engine);

        var refused = await Installations.Restore(file, to);

        refused.Code.ShouldBe(1);
        refused.Answer.ShouldBeEmpty();
        refused.Notes.ShouldContain(sentence);
        Directory.Exists(to.Data).ShouldBeFalse();
        Directory.Exists(to.Data + ".part").ShouldBeFalse();
        if (to.Postgres is null) return;
        await using var connection = new NpgsqlConnection(to.Postgres);
        (await connection.QuerySingleAsync<long>("select count(*) from pg_class where relnamespace = 'public'::regnamespace")).ShouldBe(0);
    }

    [Fact]
    public async Task No_changed_byte_passes_unseen_or_ends_in_a_stack_trace()
    {
        var whole = await File.ReadAllBytesAsync(await Whole(), TestContext.Current.CancellationToken);
        var file = places.Path("flipped.zip");
        await File.WriteAllBytesAsync(file, whole, TestContext.Current.CancellationToken);
        var contents = Contents(file).ToList();
        var passed = 0;
        // Every 13th byte: all kinds of places, headers and contents, are met many times.
        for (var at = 0; at < whole.Length; at += 13)
        {
            var changed = whole.ToArray();
            changed[at] ^= 0x15;
            await File.WriteAllBytesAsync(file, changed, TestContext.Current.CancellationToken);
            try
            {
                using var archive = Archive.Open(file);
                archive.Check(_ => { });
                passed++;
                Contents(file).ShouldBe(contents, $"byte {at} changed what is read");
                foreach (var table in archive.Manifest.Tables) archive.Rows(table).Count().ShouldBe((int)table.Rows, $"byte {at}");
            }
            catch (CommandRefused)
            {
                // Seen, and told in a sentence.
            }
        }
        // What may change is what says nothing: times and flags in the zip's own headers.
        passed.ShouldBeLessThan(whole.Length / 13 / 5);
    }

    /// <summary>What the archive holds, read without our own code: names and contents.</summary>
    private static IEnumerable<string> Contents(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            yield return entry.FullName + " " + Convert.ToHexStringLower(SHA256.HashData(content));
        }
    }

    private async Task<string> Whole()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var app = await Installations.Fill(host);
        app.SetClock("2026-11-21T08:00+08:00");
        // Enough of them that the archive is not mostly headers.
        foreach (var n in Enumerable.Range(1, 60)) await app.Given($"case 第二天的事，第{n}件，{Convert.ToHexStringLower(SHA256.HashData([(byte)n]))}");
        var file = places.Path("whole.zip");
        (await Installations.Backup(host, file)).Code.ShouldBe(0);
        return file;
    }

    private async Task<string> Damaged(string damage)
    {
        var whole = await Whole();
        var file = places.Path("damaged.zip");
        var backup = new RepackedBackup(whole);
        switch (damage)
        {
            case "a bit of a table": backup.Flip("tables/events.jsonl"); break;
            case "a bit of a photo": backup.Flip("files/"); break;
            case "a bit of a key": backup.Flip("keys/field.key"); break;
            case "a bit of the manifest": backup.Flip("manifest.json"); break;
            case "no such table": backup.Remove("tables/case_case.jsonl"); break;
            case "no photo": backup.Remove("files/"); break;
            case "no key": backup.Remove("keys/link.key"); break;
            case "no manifest": backup.Remove("manifest.json"); break;
            case "one table more": backup.Add("tables/evil.jsonl"); break;
            case "a way out of the folder": backup.Add("keys/../../evil"); break;
            case "an absolute path": backup.Add("/etc/evil"); break;
            case "a photo on a wrong shelf": backup.Add("files/00/" + new string('1', 64)); break;
            case "format 2": backup.Manifest(m => m["format"] = 2); break;
            case "a manifest of nothing": backup.Manifest(m => m["tables"] = null); break;
            case "a step of the future": backup.Manifest(m => m["schema"]!.AsArray().Add(new System.Text.Json.Nodes.JsonObject { ["number"] = 9999, ["name"] = "future" })); break;
            case "a column that is none": backup.Manifest(m => m["tables"]!.AsArray().First(t => (string)t!["name"]! == "case_counter")!["columns"]![0]!["name"] = "district); drop table x; --"); break;
            case "a row too few": backup.Manifest(m => m["tables"]!.AsArray().First(t => (string)t!["name"]! == "case_counter")!["rows"] = 3); break;
            case "forged event": backup.Forge("events", "路灯不亮", "路灯很亮"); break;
            case "forged chain end": backup.Manifest(m => m["chain"]!["ends"]![0]!["hash"] = new string('0', 64)); break;
            case "cut in half": await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(whole))[..1000]); return file;
            case "empty file": await File.WriteAllBytesAsync(file, []); return file;
            default: throw new ArgumentException(damage);
        }
        backup.Pack(file);
        return file;
    }
}
