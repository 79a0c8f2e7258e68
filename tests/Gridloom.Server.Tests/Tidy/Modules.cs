namespace Gridloom.Server.Tests.Tidy;

/// <summary>The nine modules, as architecture has them: the same names in the domain, the server, the tests and the table prefixes.</summary>
internal static class Modules
{
    public const string Domain = "src/Gridloom.Domain/";
    public const string Server = "src/Gridloom.Server/";
    public const string ServerTests = "tests/Gridloom.Server.Tests/";

    public static readonly IReadOnlyDictionary<string, string> TablePrefixes = new Dictionary<string, string>
    {
        ["Access"] = "acc_",
        ["Territory"] = "terr_",
        ["Cases"] = "case_",
        ["Intake"] = "intake_",
        ["Registers"] = "reg_",
        ["Emergency"] = "emergency_",
        ["Fieldwork"] = "field_",
        ["Indicators"] = "ind_",
        ["Budget"] = "budget_",
        ["Notices"] = "notice_",
    };

    public static bool IsModule(string name) => TablePrefixes.ContainsKey(name);

    /// <summary>The module in whose folder the file lies; null for the shared folders and for other projects.</summary>
    public static string? Of(SourceFile file, string project)
    {
        if (!file.Path.StartsWith(project, StringComparison.Ordinal)) return null;
        var rest = file.Path[project.Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && IsModule(rest[..slash]) ? rest[..slash] : null;
    }

    public static IEnumerable<(string Module, SourceFile File)> Files(SourceTree tree, string project, params string[] extensions) =>
        from file in tree.Under(project, extensions)
        let module = Of(file, project)
        where module is not null
        select (module, file);
}
