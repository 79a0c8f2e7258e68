using System.CommandLine;
using System.Globalization;
using Gridloom.Server.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Tests.Budget;
using Gridloom.Testing;
using Microsoft.Extensions.DependencyInjection;
using CommandLine = Gridloom.Server.Host.CommandLine;

namespace Gridloom.Server.Tests.Host;

/// <summary>What the committed fact files put into each district: projects, and one row for each unit as a whole.</summary>
internal static class DocumentsOfDemo
{
    public const long Projects = 15 + 7 + 1 + 8 + 13 + 1 + 29;

    public static readonly (string District, string Units, long Rows)[] Of =
        [("440309", "Longhua", 15), ("440307", "Longgang and its street", 16), ("440304", "Futian", 14), ("440112", "Huangpu", 29)];
}

public sealed class DemoCommandTests(DemoCommandTests.MadeDemo made) : IClassFixture<DemoCommandTests.MadeDemo>, IDisposable
{
    private const int Cases = 120;

    // Thirty hazards and fourteen disputes in each of the four districts.
    private const int Kinds = 30 + 14;

    private readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("gridloom-demo-").FullName, "var");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);

    [Theory, EveryEngine]
    public async Task A_demo_can_be_signed_in_to_and_shows_its_figure(Engine engine)
    {
        var postgres = engine == Engine.Postgres ? await TestHost.MakeDatabase(Engines.Postgres!) : null;

        var (code, answer, progress) = await Demo(postgres);

        (code, answer).ShouldBe((0, ""), progress);
        progress.ShouldContain("龙华区 上报 120/120");
        progress.ShouldContain("龙岗区 上报 12/12");
        progress.ShouldContain("示意边界（合成，非官方）：区域 ");
        var accounts = File.ReadAllLines(Path.Combine(folder, "demo-accounts.txt")).Select(line => line.Split('\t')).ToList();
        accounts.Select(a => a[0]).Distinct().ShouldBe(ReferenceData.Roles().Roles.Select(r => r.Code));
        accounts.Select(a => a[2]).Distinct().Count().ShouldBe(accounts.Count, "each has a password of its own");
        File.GetUnixFileMode(Path.Combine(folder, "demo-accounts.txt")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        await using var host = await Served.Start(folder, postgres);
        foreach (var account in accounts.DistinctBy(a => a[0])) await host.SignIn(account[1], account[2]);
        var leader = await host.SignIn("leader", accounts.Single(a => a[1] == "leader")[2]);
        var collected = await leader.Indicator(DemoTargets.CollectorProject, DemoTargets.Collected);
        var reported = collected.GetProperty("live").GetProperty("parts")[0];
        var counted = reported.GetProperty("count").GetInt64();
        counted.ShouldBeInRange(1, Cases);
        (await leader.Open(reported.GetProperty("list").GetString()!)).Text.ShouldContain($"{counted} 宗符合条件");
        var evaluation = await leader.Get($"/budget/projects/{await leader.ProjectId(DemoTargets.CollectorProject)}/evaluation");
        evaluation.Json.GetProperty("lines").EnumerateArray().Single(line => line.GetProperty("indicator").GetString() == collected.GetProperty("id").GetString()).GetProperty("actual").GetString()
            .ShouldBe(collected.GetProperty("live").GetProperty("value").GetDecimal().ToString("N0", CultureInfo.InvariantCulture), "what was handed in is what the figures say at the end of the demo");
        (await leader.Get("/cases?q=" + Uri.EscapeDataString("井盖"))).Json.GetProperty("items").GetArrayLength().ShouldBeGreaterThan(0, "the reports can be found");
        var longgang = await host.SignIn("longgang-leader", accounts.Single(a => a[1] == "longgang-leader")[2]);
        (await longgang.Get("/cases?limit=200")).Json.GetProperty("items").GetArrayLength().ShouldBe(12 + Kinds, "each district has its own cases; this one hazards and disputes besides");
        var worker = await host.SignIn("grid-worker", accounts.Single(a => a[1] == "grid-worker")[2]);
        (await worker.Get("/cases?limit=200")).Json.GetProperty("items").GetArrayLength().ShouldBeInRange(0, 30, "a grid worker sees the beat alone");
        foreach (var (district, units, rows) in DocumentsOfDemo.Of)
            (await host.Get<Store>().Count("select count(*) from budget_document d join budget_project p on p.district = d.district and p.document = d.id where d.district = @district and d.demo = 1", new { district }, CancellationToken.None))
                .ShouldBe(rows, $"{units} in {district}");
        var outside = await host.Get<Store>().Count("select count(*) from case_case where longitude_e7 is not null and length(area) <> 15", null, CancellationToken.None);
        outside.ShouldBe(0, "each position lies in a grid");
        await using var connection = await host.Get<Store>().Open(CancellationToken.None);
        (await ChainCheck.Run(connection, DemoCommand.District, _ => { })).Break.ShouldBeNull();
    }

    [Fact]
    public async Task A_second_run_says_so_and_changes_nothing()
    {
        made.CopyTo(folder);
        var before = File.ReadAllText(Path.Combine(folder, "demo-accounts.txt"));

        var (code, _, progress) = await Demo();

        code.ShouldBe(0);
        progress.ShouldContain("已有演示数据");
        File.ReadAllText(Path.Combine(folder, "demo-accounts.txt")).ShouldBe(before);
    }

    [Theory]
    [InlineData("before the targets", "delete from work_key where request_key like 'demo-payments' or request_key like 'demo-plan%' or request_key like 'demo-monitoring-%' or request_key like 'demo-evaluation-%' or request_key like 'demo-review-%' or request_key like 'demo-tie-%' or request_key = 'demo-publish'; delete from budget_publication; delete from budget_tie; delete from budget_sheet; delete from budget_payment; delete from budget_version; delete from budget_value; delete from budget_indicator; delete from budget_task; delete from budget_project; delete from budget_document")]
    [InlineData("after the last step", "")]
    public async Task A_demo_that_was_killed_goes_on_with_the_same_passwords(string when, string undo)
    {
        made.CopyTo(folder);
        // As a kill leaves it: the passwords are drawn, the store is filled so far, and the file does not have its name yet.
        File.Move(Path.Combine(folder, "demo-accounts.txt"), Path.Combine(folder, "demo-accounts.part"));
        var drawn = File.ReadAllText(Path.Combine(folder, "demo-accounts.part"));
        if (undo.Length > 0) await Execute(undo);

        var (code, _, progress) = await Demo();

        code.ShouldBe(0, $"{when}: {progress}");
        File.ReadAllText(Path.Combine(folder, "demo-accounts.txt")).ShouldBe(drawn);
        (await Execute("select count(*) from case_case"), await Execute("select count(*) from acc_account"), await Execute("select count(*) from budget_project"))
            .ShouldBe((Cases + (3 * Cases / 10) + (4 * Kinds), drawn.Count(c => c == '\n'), DocumentsOfDemo.Projects));
    }

    [Fact]
    public async Task Where_there_is_work_already_no_demo_is_made()
    {
        var console = Console();
        (await CommandLine.Run(["user", "add", "boss", "--district", "440309", "--role", "system-officer", "--data", folder], console)).ShouldBe(0);

        var (code, _, progress) = await Demo();

        code.ShouldBe(1);
        progress.ShouldContain("已有账号和数据");
        File.Exists(Path.Combine(folder, "demo-accounts.part")).ShouldBeFalse();
        (await Execute("select count(*) from acc_account")).ShouldBe(1);
    }

    private static InvocationConfiguration Console() => new() { Output = new StringWriter(), Error = new StringWriter() };

    [Theory]
    [InlineData("--year", "2017")]
    [InlineData("--year", "2090")]
    [InlineData("--scale", "continent")]
    [InlineData("--cases", "0")]
    public async Task A_year_or_size_that_cannot_be_is_refused_before_anything_is_made(string option, string value)
    {
        var console = Console();

        (await CommandLine.Run(["demo", "--data", folder, option, value], console)).ShouldNotBe(0);

        console.Error.ToString()!.ShouldNotBeEmpty();
        File.Exists(Path.Combine(folder, "gridloom.db")).ShouldBeFalse();
    }

    private Task<(int Code, string Answer, string Progress)> Demo(string? postgres = null) => Demo(folder, postgres);

    private static async Task<(int Code, string Answer, string Progress)> Demo(string data, string? postgres)
    {
        var console = Console();
        var code = await CommandLine.Run(["demo", "--data", data, "--postgres", postgres ?? "", "--cases", Cases.ToString(CultureInfo.InvariantCulture)], console);
        return (code, console.Output.ToString()!, console.Error.ToString()!);
    }

    /// <summary>A demo that is made once and copied for each test that begins behind it.</summary>
    public sealed class MadeDemo : IAsyncLifetime
    {
        private readonly string root = Directory.CreateTempSubdirectory("gridloom-made-").FullName;

        private string Made => Path.Combine(root, "var");

        public async ValueTask InitializeAsync() => (await Demo(Made, null)).Code.ShouldBe(0);

        public void CopyTo(string folder)
        {
            foreach (var file in Directory.EnumerateFiles(Made, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder, Path.GetRelativePath(Made, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        public ValueTask DisposeAsync()
        {
            Directory.Delete(root, recursive: true);
            return ValueTask.CompletedTask;
        }
    }

    private async Task<long> Execute(string sql)
    {
        await using var dialect = new SqliteDialect(Path.Combine(folder, "gridloom.db"));
        await using var writer = await dialect.OpenWriter(CancellationToken.None);
        foreach (var statement in sql.Split(';').SkipLast(1)) await writer.Run(statement, CancellationToken.None);
        var last = sql.Split(';')[^1];
        if (last.TrimStart().StartsWith("select", StringComparison.Ordinal)) return (await writer.Query<long>([], new Statement(last, null), CancellationToken.None))[0];
        await writer.Run(last, CancellationToken.None);
        return 0;
    }
}
