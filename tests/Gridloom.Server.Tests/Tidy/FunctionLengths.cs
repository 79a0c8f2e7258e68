using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>A function is usually 4 to 10 lines; nine in ten have 25 at most, and 70 is the end.</summary>
internal static class FunctionLengths
{
    public const int Limit = 70;
    public const int NineInTen = 25;
    public const int EnoughToJudge = 100;

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        var all = Measure(tree).ToList();
        return Ratchet.Check(tree, "function", all, Limit).Concat(Shape(all));
    }

    public static IEnumerable<Measured> Measure(SourceTree tree) =>
        from file in tree.Under("src/", ".cs")
        from node in file.Nodes
        let name = NameOf(node)
        where name is not null && HasBody(node)
        select new Measured($"{file.Path} {TypeOf(node)}.{name.Value.Text}", file.Path, name.Value.At, LinesOf(node));

    private static IEnumerable<Violation> Shape(List<Measured> all)
    {
        if (all.Count < EnoughToJudge) yield break;
        var p90 = Percentile.NineInTen(all);
        if (p90 > NineInTen)
            yield return new("src/", 1, $"One function in ten has more than {p90} lines; the limit is {NineInTen}.", "split the longest: " + Percentile.Longest(all));
    }

    private static (string Text, int At)? NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax m => (m.Identifier.Text, m.Identifier.Line()),
        ConstructorDeclarationSyntax c => (c.Identifier.Text, c.Identifier.Line()),
        LocalFunctionStatementSyntax l => (l.Identifier.Text, l.Identifier.Line()),
        OperatorDeclarationSyntax o => ("operator" + o.OperatorToken.Text, o.OperatorToken.Line()),
        ConversionOperatorDeclarationSyntax o => ("operator." + o.Type, o.Type.Line()),
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax p } a => (p.Identifier.Text + "." + a.Keyword.Text, a.Keyword.Line()),
        AccessorDeclarationSyntax { Parent.Parent: IndexerDeclarationSyntax } a => ("this." + a.Keyword.Text, a.Keyword.Line()),
        PropertyDeclarationSyntax { ExpressionBody: not null } p => (p.Identifier.Text, p.Identifier.Line()),
        _ => null,
    };

    private static bool HasBody(SyntaxNode node) => node.ChildNodes().Any(c => c is BlockSyntax or ArrowExpressionClauseSyntax);

    private static string TypeOf(SyntaxNode node) =>
        string.Join('.', node.Ancestors().OfType<BaseTypeDeclarationSyntax>().Select(t => t.Identifier.Text).Reverse());

    /// <summary>From the first word of the declaration, without its comment and its attributes, to its last brace.</summary>
    private static int LinesOf(SyntaxNode node)
    {
        var first = node.ChildNodesAndTokens().First(c => c.AsNode() is not AttributeListSyntax);
        return node.GetLocation().GetLineSpan().EndLinePosition.Line - first.GetLocation()!.GetLineSpan().StartLinePosition.Line + 1;
    }
}

internal static class Percentile
{
    /// <summary>The smallest length that nine in ten do not exceed.</summary>
    public static int NineInTen(IReadOnlyCollection<Measured> all) =>
        all.Select(m => m.Lines).Order().ElementAt((int)Math.Ceiling(all.Count * 0.9) - 1);

    public static string Longest(IEnumerable<Measured> all) =>
        string.Join("; ", all.OrderByDescending(m => m.Lines).Take(10).Select(m => $"{m.Subject} {m.Lines}"));
}
