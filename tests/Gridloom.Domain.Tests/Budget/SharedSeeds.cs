namespace Gridloom.Domain.Tests.Budget;

/// <summary>The published documents, which are not part of the project: a test that reads them is skipped by name where they are absent.</summary>
internal static class SharedSeeds
{
    public const string LonghuaFile = "000_d38022eb02abd5de.txt";

    public static byte[] Longhua() => Bytes(LonghuaFile);

    public static byte[] Bytes(string file) => File.ReadAllBytes(PathOf(file));

    public static string PathOf(string file)
    {
        var path = Path.Combine(Folder() ?? "", "seeds", file);
        Assert.SkipUnless(File.Exists(path), "../shared is absent");
        return path;
    }

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("GRIDLOOM_SHARED") is { Length: > 0 } named) return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Gridloom.slnx"))) return Path.Combine(folder.FullName, "..", "shared");
        return null;
    }
}
