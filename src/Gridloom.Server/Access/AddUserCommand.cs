using System.CommandLine;
using System.Security.Cryptography;
using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Access;

/// <summary>gridloom user add: opens an account from the command line; the way to the first system officer.</summary>
internal static class AddUserCommand
{
    public static Command Build()
    {
        var login = new Argument<string>("login") { Description = "登录名" };
        var district = new Option<string>("--district") { Description = "区的六位代码", Required = true };
        var roles = new Option<string[]>("--role") { Description = "角色代码，可多次给出", Required = true };
        var post = new Option<string?>("--post") { Description = "岗位名称；不给时用登录名" };
        var area = new Option<string?>("--area") { Description = "数据范围：区、街道或社区代码；不给时为全区" };
        var unit = new Option<string?>("--unit") { Description = "处置单位代码（data/cases/units.csv）；联络员须有，只看得到本单位的案件" };
        var data = Shared.Data();
        var postgres = Shared.Postgres();
        var command = new Command("add", "新建账号，密码由系统生成并印出一次") { login, district, roles, post, area, unit, data, postgres };
        command.SetAction(async (parsed, stop) =>
        {
            var options = new ServerOptions(parsed.GetValue(data)!, 0, parsed.GetValue(postgres)) { LogLevel = LogLevel.Warning };
            using var owned = DataFolder.At(options.Data).Own();
            await using var app = ServerHost.Build(options);
            await ServerHost.Migrate(app.Services, stop);
            var user = parsed.GetValue(login)!;
            var password = Passwords.Make(user);
            var outcome = await app.Services.GetRequiredService<AddAccount.Handler>().Handle(
                Actor.System(parsed.GetValue(district)!),
                Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
                new(user, parsed.GetValue(post) ?? user, parsed.GetValue(area), parsed.GetValue(unit), parsed.GetValue(roles)!, password));
            if (!outcome.Succeeded(out _, out var refused)) throw new CommandRefused(string.Join(' ', refused.Errors.Append(refused).Select(p => p.Chinese).Distinct(StringComparer.Ordinal)));
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{user}\t{password}");
            return ExitCode.Done;
        });
        return command;
    }
}
