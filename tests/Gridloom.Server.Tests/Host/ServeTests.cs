using System.CommandLine;
using System.Net;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Host;

public sealed class ServeTests
{
    [Theory]
    [InlineData(null, false, null, "127.0.0.1")]
    [InlineData(null, true, null, "127.0.0.1")]
    [InlineData("c.pfx", false, null, "0.0.0.0")]
    [InlineData("c.pfx", false, "10.0.0.5", "10.0.0.5")]
    public void It_listens_beyond_this_machine_only_with_a_certificate(string? certificate, bool behindProxy, string? bind, string listens)
    {
        var options = new ServerOptions("d", 0, null, certificate, behindProxy);
        (bind is null ? options : options with { Bind = IPAddress.Parse(bind) }).Bind.ToString().ShouldBe(listens);
    }

    [Theory]
    [InlineData("--bind 0.0.0.0", "须给出 --certificate")]
    [InlineData("--certificate c.pfx --behind-proxy", "只能二选一")]
    [InlineData("--certificate /no/such.pfx", "没有证书文件")]
    public async Task What_is_not_safe_or_not_there_is_said_in_one_sentence(string arguments, string says)
    {
        var folder = Directory.CreateTempSubdirectory("gridloom-serve-").FullName;
        var (answer, errors) = (new StringWriter(), new StringWriter());

        var exit = await Gridloom.Server.Host.CommandLine.Run(["serve", "--data", folder, "--port", "0", .. arguments.Split(' ')], new InvocationConfiguration { Output = answer, Error = errors });

        exit.ShouldBe(1);
        errors.ToString().ShouldContain(says);
        answer.ToString().ShouldBeEmpty();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_data_folder_has_one_owner()
    {
        var folder = Directory.CreateTempSubdirectory("gridloom-owner-").FullName;
        using (DataFolder.At(folder).Own())
        {
            var errors = new StringWriter();
            (await Gridloom.Server.Host.CommandLine.Run(["user", "add", "someone", "--district", "440309", "--role", "collector", "--data", folder], new InvocationConfiguration { Error = errors })).ShouldBe(1);
            errors.ToString().ShouldContain("正被运行中的织格使用");
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Other_keys_than_the_databases_are_refused()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        var keys = host.Folder.Keys;
        File.WriteAllBytes(Path.Combine(keys, "field.key"), new byte[32]);

        var refused = await Should.ThrowAsync<CommandRefused>(() => KeyRing.Open(host.Folder).Claim(host.Get<Dialect>(), CancellationToken.None));

        refused.Message.ShouldContain("与数据库不符");
    }
}
