using System.Text.RegularExpressions;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>Who silences a warning says why, on the same line.</summary>
internal static partial class Suppressions
{
    public static IEnumerable<Violation> Check(SourceTree tree) =>
        from found in All(tree)
        where !Reason().IsMatch(found.Text)
        select new Violation(found.File.Path, found.Line, "Silences a warning without a reason.", "mend it, or say on the same line why it does not apply.");

    public static IEnumerable<(SourceFile File, int Line, string Text)> All(SourceTree tree) =>
        from file in tree.Under("", ".cs", ".csproj", ".props", ".targets")
        from line in file.Lines
        where (file.Path.EndsWith(".cs", StringComparison.Ordinal) ? InCode() : InProject()).IsMatch(line.Text)
        select (file, line.Number, line.Text);

    [GeneratedRegex(@"^\s*(?:#pragma\s+warning\s+disable\b|#nullable\s+disable\b|\[(?:\w+:\s*)?(?:\w+\.)*SuppressMessage\()", RegexOptions.None, 1000)]
    private static partial Regex InCode();

    [GeneratedRegex(@"<NoWarn\b|\bNoWarn=|<WarningsNotAsErrors\b", RegexOptions.None, 1000)]
    private static partial Regex InProject();

    [GeneratedRegex(@"//\s*\S+\s+\S+|<!--\s*\S+\s+\S+.*-->|Justification\s*=\s*""[^""]+\s", RegexOptions.None, 1000)]
    private static partial Regex Reason();
}
