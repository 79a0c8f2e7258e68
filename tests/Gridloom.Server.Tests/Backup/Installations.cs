using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Server.Cases;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Backup;

/// <summary>Installations to be backed up, and empty places to restore them to.</summary>
internal sealed class Installations : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gridloom-backup-");
    private int places;

    /// <summary>A path in a folder that goes when the test ends.</summary>
    public string Path(string name) => System.IO.Path.Combine(folder.FullName, name);

    /// <summary>A data folder that does not exist yet, and an empty database if the engine needs one.</summary>
    public async Task<(string Data, string? Postgres)> Empty(Engine engine)
    {
        Assert.SkipWhen(Engines.Missing(engine) is not null, Engines.Missing(engine) ?? "");
        return (Path("restored" + (++places).ToString(CultureInfo.InvariantCulture)), engine == Engine.Postgres ? await TestHost.MakeDatabase(Engines.Postgres!) : null);
    }

    /// <summary>Three cases (two of them by somebody), an account, and a photo.</summary>
    public static async Task<TestApp> Fill(TestHost host)
    {
        var app = TestApp.On(host);
        await app.AddAccount("operator 001");
        await app.Given("case 地砖塌陷, at 长安路 1 号, by 张三丰 13812345678", "case 路灯不亮", "case 井盖缺失 \"😀\\, by 李四 13912345678");
        await Photographed(app, 1);
        return app;
    }

    /// <summary>A case with a photo; returns the photo's name.</summary>
    public static async Task<string> Photographed(TestApp app, long seed)
    {
        var photo = SamplePhotos.Jpeg(seed);
        var content = await app.Get<FileStore>().Keep(photo, CancellationToken.None);
        var outcome = await app.Get<ReportCase.Handler>().Handle(Actor.System(app.District), FormattableString.Invariant($"photo-{seed}"),
            new ReportInput("01-10", "有照片", "玉翠路", 114.02731, 22.65488, "collector", null, null),
            [new KeptPhoto(content, "image/jpeg", photo.Length, SamplePhotos.Width, SamplePhotos.Height, null, null)]);
        outcome.Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
        await app.Drain();
        return content;
    }

    public static Task<Printed> Backup(TestHost host, string file, params string[] options) => Terminal.Run(["backup", file, .. Terminal.Of(host), .. options]);

    public static Task<Printed> Restore(string file, (string Data, string? Postgres) to, params string[] options) =>
        Terminal.Run(["restore", file, .. Terminal.Of(to.Data, to.Postgres), .. options]);

    public void Dispose() => folder.Delete(recursive: true);
}
