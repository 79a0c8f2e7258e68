namespace Gridloom.Browser.Tests;

/// <summary>Where the project's sources lie; the tests run from a folder below.</summary>
internal static class SourceFolder
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Gridloom.slnx"))) return folder.FullName;
        throw new InvalidOperationException("The tests run outside the source tree.");
    }
}
