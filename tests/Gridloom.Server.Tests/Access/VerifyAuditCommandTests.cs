using System.Text.Json;
using Dapper;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Access;
using Gridloom.Server.Storage;
using Gridloom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Gridloom.Server.Tests.Access;

public sealed class VerifyAuditCommandTests
{
    [Theory, EveryEngine]
    public async Task A_whole_chain_is_called_whole_while_the_server_runs(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var district = await Fill(host);
        var end = await host.Services.GetRequiredService<Store>().Find<Head>("select hash from heads where district = @district", new { district }, CancellationToken.None);
        var hash = Convert.ToHexStringLower(end!.Hash);

        var plain = await Terminal.Run(["audit", "verify", .. Terminal.Of(host)]);
        var json = await Terminal.Run(["audit", "verify", "--json", .. Terminal.Of(host)]);

        plain.ShouldBe(new Printed(0, $"审计链完好：1 个区，4 个区块，5 个事件。\n\n区      区块  事件  链尾\n{district}     4     5  {hash}\n", ""));
        json.Code.ShouldBe(0);
        var answer = JsonDocument.Parse(json.Answer).RootElement;
        answer.GetProperty("intact").GetBoolean().ShouldBeTrue();
        answer.GetProperty("ends")[0].GetProperty("hash").GetString().ShouldBe(hash);
    }

    // The chain of these tests: block 1 is event 1, 2 is 2, 3 is 3 and 4, 4 is 5; events 1 and 5 are reports by somebody.
    [Theory, EveryEngine(
        "update events set body = replace(body, '路灯', '路标') where number = 2               | 区块 2 事件 2，事件的内容与它的摘要不符",
        "update events set happened_at = happened_at - 1 where number = 3                      | 区块 3 事件 3，事件的内容与它的摘要不符",
        "update events set digest = (select hash from heads) where number = 4                  | 区块 3 事件 4，事件的内容与它的摘要不符",
        "update events set block = 4 where number = 4                                          | 区块 3 事件 4，事件记的区块号不对",
        "update events set body = replace(replace(replace(body, 'A', 'x'), 'B', 'A'), 'x', 'B') where number in (3, 4) | 区块 3 事件 3，事件的内容与它的摘要不符",
        "delete from events where number = 1                                                   | 区块 1 事件 1，缺少这个事件",
        "delete from events where number = 4                                                   | 区块 3 事件 4，缺少这个事件",
        "delete from events where number = 5                                                   | 区块 4 事件 5，区块里缺少事件",
        "update blocks set hash = previous where number = 2                                    | 区块 2，区块的散列与它的事件不符",
        "update blocks set previous = hash where number = 3                                    | 区块 3，区块没有接在前一个区块之后",
        "delete from blocks where number = 2                                                   | 区块 2，缺少这个区块",
        "delete from blocks where number = 4                                                   | 区块 4 事件 5，这个事件不在任何区块里",
        "delete from blocks where number = 4; delete from events where number = 5              | 区块 4，链头与最后的区块不符",
        "update heads set event = 4                                                            | 区块 4，链头与最后的区块不符",
        "update heads set hash = (select hash from blocks where number = 1)                    | 区块 4，链头与最后的区块不符",
        "delete from heads                                                                     | 区块 4，缺少链头",
        "update case_reporter_version set digest = phone_index where event = 1                 | 区块 1 事件 1，个人信息的摘要与事件所记不符",
        "update case_reporter_version set event = 2 where event = 5                            | 区块 2 事件 2，个人信息指向另一件事的事件",
        "update case_reporter_version set event = 99 where event = 5                           | 事件 99，个人信息指向一个不存在的事件")]
    public async Task Whoever_changes_history_is_told_of_at_exactly_that_place(Engine engine, string change, string place)
    {
        await using var host = await TestHost.Start(engine);
        var district = await Fill(host);
        await Change(host, change);

        var verified = await Terminal.Run(["audit", "verify", .. Terminal.Of(host)]);

        verified.ShouldBe(new Printed(1, $"审计链断开：区 {district} {place}。\n", ""));
    }

    [Theory, EveryEngine]
    public async Task A_forged_event_with_a_fitting_digest_still_breaks_its_block(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var district = await Fill(host);
        var store = host.Services.GetRequiredService<Store>();
        var e = await store.Find<ChainedEvent>(
            "select district, number, kind, subject, version, actor, happened_at as HappenedAt, happened_offset as HappenedOffset, received_at as ReceivedAt, body from events where number = 2", null, CancellationToken.None);
        var forged = e! with { Actor = "somebody-else" };
        await using (var writer = await store.Dialect.OpenWriter(CancellationToken.None))
            await writer.Run([new("update events set actor = @Actor, digest = @Digest where number = 2", new { forged.Actor, Digest = Chain.Digest(forged) })], CancellationToken.None);

        (await Terminal.Run(["audit", "verify", .. Terminal.Of(host)])).Answer.ShouldBe($"审计链断开：区 {district} 区块 2，区块的散列与它的事件不符。\n");
    }

    [Theory, EveryEngine]
    public async Task Deleting_a_person_leaves_the_chain_whole(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await Fill(host);
        await Change(host, "delete from case_reporter_version where event = 5");

        (await Terminal.Run(["audit", "verify", .. Terminal.Of(host)])).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Where_there_is_nothing_it_says_so_and_makes_nothing()
    {
        var parent = Directory.CreateTempSubdirectory("gridloom-test-");
        var absent = Path.Combine(parent.FullName, "absent");

        (await Terminal.Run("audit", "verify", "--data", absent)).ShouldBe(new Printed(1, "", $"没有数据目录 {absent}。\n"));
        (await Terminal.Run("audit", "verify", "--data", parent.FullName)).ShouldBe(new Printed(1, "", $"数据目录 {parent.FullName} 里没有数据库。\n"));
        await File.WriteAllTextAsync(Path.Combine(parent.FullName, "gridloom.db"), "no database at all", TestContext.Current.CancellationToken);
        (await Terminal.Run("audit", "verify", "--data", parent.FullName)).ShouldSatisfyAllConditions(p => p.Code.ShouldBe(1), p => p.Notes.ShouldStartWith("打不开数据库："));

        parent.EnumerateFileSystemInfos().Select(i => i.Name).ShouldBe(["gridloom.db"]);
        parent.Delete(recursive: true);
    }

    [Fact]
    public async Task An_empty_or_absent_postgres_is_told_in_one_sentence()
    {
        Assert.SkipWhen(Engines.Missing(Engine.Postgres) is not null, Engines.Missing(Engine.Postgres) ?? "");
        var empty = await TestHost.MakeDatabase(Engines.Postgres!);

        (await Terminal.Run("audit", "verify", "--postgres", empty)).ShouldBe(new Printed(1, "", "这个数据库里没有织格的数据。\n"));
        (await Terminal.Run("audit", "verify", "--postgres", empty.Replace("Database=t", "Database=not-t", StringComparison.Ordinal))).ShouldSatisfyAllConditions(p => p.Code.ShouldBe(1), p => p.Notes.ShouldStartWith("打不开数据库："));
        (await Terminal.Run("audit", "verify", "--postgres", "password=secret;what")).ShouldBe(new Printed(1, "", "PostgreSQL 连接串读不懂；应形如 Host=…;Database=…;Username=…。\n"));
    }

    private sealed record Head(byte[] Hash);

    private static async Task<string> Fill(TestHost host)
    {
        var app = TestApp.On(host);
        await app.Given("case 地砖塌陷, by 张三 13812345678", "case 路灯不亮");
        var both = await app.Get<Turns>().Take(Actor.System(app.District), turn =>
        {
            turn.Append(new AccountUnlocked("A"), 0);
            turn.Append(new AccountUnlocked("B"), 0);
            return ValueTask.FromResult<Outcome<string>>("done");
        });
        both.Succeeded(out _, out _).ShouldBeTrue();
        await app.Given("case 井盖缺失, by 李四 13912345678");
        return app.District;
    }

    private static async Task Change(TestHost host, string change)
    {
        await using var writer = await host.Services.GetRequiredService<Dialect>().OpenWriter(CancellationToken.None);
        // Whoever tampers does not mind the foreign keys either.
        foreach (var statement in change.Split(';')) (await writer.Connection.ExecuteAsync(statement)).ShouldBeGreaterThan(0, statement);
    }
}
