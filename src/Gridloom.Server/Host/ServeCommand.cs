using System.CommandLine;
using System.Net;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Host;

/// <summary>gridloom serve: runs the centre until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Build()
    {
        var data = Shared.Data();
        var postgres = Shared.Postgres();
        var port = new Option<int>("--port") { Description = "端口", DefaultValueFactory = _ => 5080 };
        var certificate = new Option<string?>("--certificate") { Description = "TLS 证书文件（PFX 或 PEM）；有它才在本机以外监听" };
        var behindProxy = new Option<bool>("--behind-proxy") { Description = "在受信任的反向代理之后：信任 X-Forwarded-For 和 X-Forwarded-Proto" };
        var bind = new Option<IPAddress?>("--bind")
        {
            Description = "监听地址；不给时，有证书为全部，否则为本机。本机以外须有 --certificate 或 --behind-proxy",
            CustomParser = given => IPAddress.TryParse(given.Tokens[0].Value, out var address) ? address : Unreadable(given),
        };
        var contact = new Option<string?>("--contact") { Description = "本中心的联系方式，印在“关于”页上：电话、邮箱或地址" };
        var outgoing = new Option<string?>("--outgoing") { Description = "外发渠道文件（JSON）：企业微信群机器人、短信网关或其他系统的地址；不给时通知只在系统内" };
        var quiet = new Option<bool>("--quiet") { Description = "日志只记警告和错误" };
        var command = new Command("serve", "启动服务") { data, postgres, port, bind, certificate, behindProxy, contact, outgoing, quiet };
        command.SetAction((parsed, stop) =>
        {
            var options = new ServerOptions(parsed.GetValue(data)!, parsed.GetValue(port), parsed.GetValue(postgres), parsed.GetValue(certificate), parsed.GetValue(behindProxy))
            {
                Contact = parsed.GetValue(contact),
                Outgoing = parsed.GetValue(outgoing),
                LogLevel = parsed.GetValue(quiet) ? LogLevel.Warning : LogLevel.Information,
            };
            return Run(parsed.GetValue(bind) is { } address ? options with { Bind = address } : options, parsed.InvocationConfiguration.Output, stop);
        });
        return command;
    }

    private static IPAddress Unreadable(System.CommandLine.Parsing.ArgumentResult given)
    {
        given.AddError($"--bind 应为 IP 地址，而不是 {given.Tokens[0].Value}。");
        return IPAddress.None;
    }

    private static async Task<int> Run(ServerOptions options, TextWriter output, CancellationToken stop)
    {
        using var owned = DataFolder.At(options.Data).Own();
        await using var app = ServerHost.Build(options);
        app.Services.GetRequiredService<Ui.Assets>();
        await ServerHost.Migrate(app.Services, stop);
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new CommandRefused($"端口 {options.Port} 已被占用；请用 --port 换一个。");
        }
        await output.WriteLineAsync("Ready: " + ServerHost.AddressOf(app));
        try
        {
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException)
        {
            await app.StopAsync(CancellationToken.None);
        }
        return ExitCode.Done;
    }
}

/// <summary>gridloom migrate: brings the database to this version's schema; <c>serve</c> does it by itself.</summary>
internal static class MigrateCommand
{
    public static Command Build()
    {
        var data = Shared.Data();
        var postgres = Shared.Postgres();
        var command = new Command("migrate", "升级数据库结构") { data, postgres };
        command.SetAction(async (parsed, stop) =>
        {
            var folder = DataFolder.At(parsed.GetValue(data)!);
            using var owned = folder.Own();
            KeyRing.Open(folder);
            await using var dialect = Shared.Dialect(folder, parsed.GetValue(postgres));
            var done = await Migrations.Run(dialect, new Clocks(TimeProvider.System).Now(Installation.District), stop);
            foreach (var step in done) await parsed.InvocationConfiguration.Output.WriteLineAsync(FormattableString.Invariant($"{step.Number:0000} {step.Name}"));
            if (done.Count == 0) await parsed.InvocationConfiguration.Error.WriteLineAsync("已是最新，没有要做的。");
            return ExitCode.Done;
        });
        return command;
    }
}
