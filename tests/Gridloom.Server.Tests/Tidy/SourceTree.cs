using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>One file of the project: its path from the root with forward slashes, and its text (empty when it is binary).</summary>
internal sealed class SourceFile(string path, string text, long bytes)
{
    // Preview, because the compiler that builds the product may be newer than the parser that reads it here.
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview, DocumentationMode.None);

    private readonly Lazy<CompilationUnitSyntax> syntax = new(() => CSharpSyntaxTree.ParseText(text, Parsing, cancellationToken: CancellationToken.None).GetCompilationUnitRoot(CancellationToken.None));

    // Some twenty rules ask each file for its nodes, and walking a tree costs more than what they do with it.
    private SyntaxNode[]? nodes;

    public string Path => path;

    public string Text => text;

    public long Bytes => bytes;

    public string Name => path[(path.LastIndexOf('/') + 1)..];

    public CompilationUnitSyntax Syntax => syntax.Value;

    public IReadOnlyList<SyntaxNode> Nodes => nodes ??= [.. Syntax.DescendantNodes()];

    public IEnumerable<(int Number, string Text)> Lines => text.Split('\n').Select((line, i) => (i + 1, line.TrimEnd('\r')));

    public int LineCount => text.Length == 0 ? 0 : text.Count(c => c == '\n') + (text.EndsWith('\n') ? 0 : 1);
}

/// <summary>The project's own files, read once per run; or a few made-up ones, to prove that a rule can speak.</summary>
internal sealed class SourceTree(IReadOnlyList<SourceFile> files)
{
    private static readonly string[] SkippedAnywhere = ["bin", "obj", "node_modules", "wwwroot", "dist", "TestResults", ".git", ".vs", ".idea"];
    private static readonly string[] SkippedAtTheRoot = ["var", ".build", "tests/results"];
    private static readonly Lazy<SourceTree> OnDisk = new(() => Load(Root()));

    public static SourceTree Real => OnDisk.Value;

    public IReadOnlyList<SourceFile> Files => files;

    public static SourceTree Of(params (string Path, string Text)[] files) =>
        new([.. files.Select(f => new SourceFile(f.Path, f.Text, System.Text.Encoding.UTF8.GetByteCount(f.Text)))]);

    public SourceFile? Find(string path) => files.FirstOrDefault(f => f.Path == path);

    public IEnumerable<SourceFile> Under(string folder, params string[] extensions) =>
        files.Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal) && extensions.Any(e => f.Path.EndsWith(e, StringComparison.Ordinal)));

    public static string Root()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Gridloom.slnx"))) return at.FullName;
        throw new InvalidOperationException($"No Gridloom.slnx above {AppContext.BaseDirectory}.");
    }

    private static SourceTree Load(string root)
    {
        var found = new List<SourceFile>();
        Collect(root, "", found);
        Parallel.ForEach(found.Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal)), f => _ = f.Nodes);
        return new SourceTree(found);
    }

    private static void Collect(string root, string folder, List<SourceFile> found)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(root, folder))) found.Add(Read(path, folder + Path.GetFileName(path)));
        foreach (var path in Directory.EnumerateDirectories(Path.Combine(root, folder)))
        {
            var name = Path.GetFileName(path);
            if (!SkippedAnywhere.Contains(name) && !SkippedAtTheRoot.Contains(folder + name)) Collect(root, folder + name + "/", found);
        }
    }

    private static SourceFile Read(string file, string path)
    {
        var bytes = File.ReadAllBytes(file);
        // A zero byte near the start is git's own sign of a binary file.
        var binary = bytes.AsSpan(0, Math.Min(bytes.Length, 8000)).Contains((byte)0);
        return new SourceFile(path, binary ? "" : System.Text.Encoding.UTF8.GetString(bytes), bytes.Length);
    }
}
