using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>What a finished change does not leave behind: regions, notes to oneself, code that was switched off by a comment.</summary>
internal static partial class Leftovers
{
    private static readonly string[] OtherSources = [".razor", ".sql", ".ts", ".vue", ".css", ".js", ".sh", ".csproj", ".props"];

    public static IEnumerable<Violation> Check(SourceTree tree) =>
        tree.Under("", ".cs").SelectMany(InCode).Concat(tree.Under("", OtherSources).SelectMany(InText));

    private static IEnumerable<Violation> InCode(SourceFile file)
    {
        foreach (var trivia in file.Syntax.DescendantTrivia())
        {
            if (trivia.IsKind(SyntaxKind.RegionDirectiveTrivia))
                yield return new(file.Path, trivia.Line(), "Folds code into a #region.", "give the part a file or a function with its name.");
            if (!trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && !trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)) continue;
            var text = trivia.ToString();
            if (Note().Match(text) is { Success: true } note) yield return NoteToOneself(file, trivia.Line(), note.Value);
            if (IsCode(text)) yield return new(file.Path, trivia.Line(), $"Keeps code in a comment: {text.Trim()}", "delete it; git remembers.");
        }
    }

    private static IEnumerable<Violation> InText(SourceFile file) =>
        from line in file.Lines
        let note = Note().Match(line.Text)
        where note.Success
        select NoteToOneself(file, line.Number, note.Value);

    private static Violation NoteToOneself(SourceFile file, int line, string note) =>
        new(file.Path, line, $"Says {note}.", "do it, or write it down as an issue and say here what holds today.");

    /// <summary>Prose may end in a semicolon; code also has a call, an assignment or a keyword, and parses.</summary>
    private static bool IsCode(string comment)
    {
        if (!comment.StartsWith("//", StringComparison.Ordinal) || comment.StartsWith("///", StringComparison.Ordinal)) return false;
        var text = comment[2..].Trim();
        if (text is "}" or "{" or "};" or "});") return true;
        if (!text.EndsWith(';') && !text.EndsWith('{')) return false;
        if (!LikeCode().IsMatch(text)) return false;
        var whole = text.EndsWith('{') ? text + "}" : text;
        return Parses(SyntaxFactory.ParseStatement(whole)) || (SyntaxFactory.ParseMemberDeclaration(whole) is { } member && Parses(member));
    }

    private static bool Parses(SyntaxNode node) => !node.ContainsDiagnostics;

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK|XXX)\b", RegexOptions.None, 1000)]
    private static partial Regex Note();

    [GeneratedRegex(@"\w\(|\w\s[-+*/|&?]*=>?\s|^(?:return|if|for|foreach|while|throw|await|using|var|else|try|public|private|internal|protected|static)\b", RegexOptions.None, 1000)]
    private static partial Regex LikeCode();
}
