namespace Gridloom.Server.Tests.Tidy;

/// <summary>Nothing in the tree that does not belong there: nothing huge, no foreign line ends, no secrets, nothing that the parser cannot read.</summary>
internal static class Hygiene
{
    public const long LargestBytes = 1024 * 1024;

    private static readonly string[] SecretEndings = [".env", ".key", ".pfx", ".p12"];

    public static IEnumerable<Violation> Check(SourceTree tree) =>
        tree.Files.SelectMany(f => Huge(f).Concat(LineEnds(f)).Concat(Secrets(f)))
            .Concat(tree.Under("", ".cs").SelectMany(Unreadable));

    private static IEnumerable<Violation> Huge(SourceFile file)
    {
        if (file.Bytes > LargestBytes) yield return new(file.Path, 1, $"Has {file.Bytes:N0} bytes.", "keep files under 1 MiB; make large data at build or test time.");
    }

    private static IEnumerable<Violation> LineEnds(SourceFile file)
    {
        var at = file.Text.IndexOf('\r', StringComparison.Ordinal);
        if (at >= 0) yield return new(file.Path, file.Text.AsSpan(0, at).Count('\n') + 1, "Has a carriage return.", "end lines with a line feed alone.");
    }

    private static IEnumerable<Violation> Secrets(SourceFile file)
    {
        if (SecretEndings.Any(e => file.Name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) || file.Name.StartsWith(".env.", StringComparison.Ordinal))
            yield return new(file.Path, 1, "Is named like a secret.", "keep keys and settings of an installation under its --data, never in the tree.");
    }

    // A file that the parser half understands would pass every other rule half read.
    private static IEnumerable<Violation> Unreadable(SourceFile file) =>
        from error in file.Syntax.SyntaxTree.GetDiagnostics(file.Syntax)
        where error.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error
        select new Violation(file.Path, error.Location.GetLineSpan().StartLinePosition.Line + 1, $"Cannot be read here: {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}", "write it in the syntax that Microsoft.CodeAnalysis.CSharp of Directory.Packages.props knows.");
}
