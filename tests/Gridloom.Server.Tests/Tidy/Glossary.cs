using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>
/// One word per idea, in both languages: <c>GLOSSARY.md</c> has rows <c>| English | 中文 | meaning |</c>. Each permission and each role
/// stands there by its code, <c>`case.read`</c>, and with the Chinese that its table gives it.
/// </summary>
internal static class Glossary
{
    public const string Path = "GLOSSARY.md";
    public const string Permissions = "data/access/permissions.csv";
    public const string Roles = "data/access/roles.csv";
    public const string PermissionType = "src/Gridloom.Domain/Access/Permission.cs";

    private sealed record Row(int Line, string English, string Chinese, int Cells);

    /// <summary>A code that people meet, where it is declared, and its Chinese name if the declaration has one.</summary>
    public sealed record Word(string Path, int Line, string Code, string Chinese);

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        var rows = Rows(tree).ToList();
        return rows.SelectMany(Judge).Concat(Doubles(rows)).Concat(Words(tree).SelectMany(w => Judge(w, rows)));
    }

    public static IEnumerable<Word> Words(SourceTree tree) =>
        Listed(tree, Permissions).Concat(Listed(tree, Roles)).Concat(Members(tree)).DistinctBy(w => w.Code);

    private static IEnumerable<Violation> Judge(Row row)
    {
        if (row.Cells < 3) yield return new(Path, row.Line, $"The row of {row.English} has {row.Cells} cells.", "write | English | 中文 | meaning |.");
        else if (!row.Chinese.HasHan()) yield return new(Path, row.Line, $"{row.English} has no Chinese.", "give the field's own Chinese word.");
    }

    private static IEnumerable<Violation> Doubles(List<Row> rows) =>
        from same in rows.GroupBy(r => r.English, StringComparer.OrdinalIgnoreCase)
        from later in same.Skip(1)
        select new Violation(Path, later.Line, $"{later.English} stands already in line {same.First().Line}.", "one word, one row.");

    private static IEnumerable<Violation> Judge(Word word, List<Row> rows)
    {
        var row = rows.FirstOrDefault(r => r.English == word.Code || r.English.Contains($"`{word.Code}`", StringComparison.Ordinal));
        if (row is null) yield return new(word.Path, word.Line, $"{word.Code} is not in {Path}.", $"add | `{word.Code}` | {(word.Chinese.Length > 0 ? word.Chinese : "中文")} | meaning |.");
        else if (!row.Chinese.Contains(word.Chinese, StringComparison.Ordinal)) yield return new(Path, row.Line, $"{word.Code} is {row.Chinese} here and {word.Chinese} in {word.Path}.", "call it the same in both.");
    }

    private static IEnumerable<Row> Rows(SourceTree tree) =>
        from line in tree.Find(Path)?.Lines ?? []
        where line.Text.StartsWith('|')
        let cells = line.Text.Trim().Trim('|').Split('|').Select(c => c.Trim()).ToList()
        where cells[0] is not ("English" or "") && !cells[0].StartsWith("--", StringComparison.Ordinal) && !cells[0].StartsWith(":-", StringComparison.Ordinal)
        select new Row(line.Number, cells[0], cells.ElementAtOrDefault(1) ?? "", cells.Count);

    /// <summary>The columns <c>code</c> and <c>chinese</c> (or <c>name</c>) of a table of reference data.</summary>
    private static IEnumerable<Word> Listed(SourceTree tree, string path)
    {
        var lines = tree.Find(path)?.Lines.Where(l => l.Text.Length > 0 && !l.Text.StartsWith('#')).ToList() ?? [];
        if (lines.Count == 0) return [];
        var head = lines[0].Text.TrimStart('\uFEFF').Split(',').ToList();
        var (code, chinese) = (Math.Max(0, head.IndexOf("code")), head.FindIndex(h => h is "chinese" or "name"));
        return from line in lines.Skip(1)
               let cells = line.Text.Split(',')
               where cells.Length > code
               select new Word(path, line.Number, cells[code], chinese >= 0 ? cells.ElementAtOrDefault(chinese) ?? "" : "");
    }

    private static IEnumerable<Word> Members(SourceTree tree) =>
        from constant in tree.Find(PermissionType)?.All<FieldDeclarationSyntax>() ?? []
        where constant.Modifiers.Any(SyntaxKind.ConstKeyword) && constant.Modifiers.Any(SyntaxKind.PublicKeyword)
        from variable in constant.Declaration.Variables
        where variable.Initializer?.Value is LiteralExpressionSyntax { Token.Value: string }
        select new Word(PermissionType, variable.Identifier.Line(), ((LiteralExpressionSyntax)variable.Initializer!.Value).Token.ValueText, "");
}
