using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>A piece of SQL in C#: its text with <c>{}</c> where something was put in, and those of the insertions that are not fixed when the program is compiled.</summary>
internal sealed record SqlPiece(string Text, int Line, IReadOnlyList<ExpressionSyntax> Holes);

/// <summary>Finds SQL in string literals, in interpolations and in sums of both.</summary>
internal sealed partial class SqlText(IEnumerable<SourceFile> files)
{
    /// <summary>The only texts that may be put into SQL: constants and static fragments that the product itself declares.</summary>
    private readonly HashSet<string> fixedNames = [.. files.SelectMany(FixedMembers)];

    public IEnumerable<SqlPiece> In(SourceFile file)
    {
        var locals = file.All<LocalDeclarationStatementSyntax>().Where(d => d.IsConst)
            .SelectMany(d => d.Declaration.Variables).Select(v => v.Identifier.Text).ToHashSet();
        return from expression in file.All<ExpressionSyntax>().Where(IsWholeText)
               let piece = Fold(expression, locals)
               where LooksLikeSql(piece.Text)
               select piece;
    }

    public static bool LooksLikeSql(string text) => Statement().IsMatch(text) || Fragment().IsMatch(text);

    private static bool IsWholeText(ExpressionSyntax expression) =>
        expression is InterpolatedStringExpressionSyntax || expression.IsKind(SyntaxKind.StringLiteralExpression)
            ? !IsSum(expression.Parent)
            : IsSum(expression) && !IsSum(expression.Parent);

    private static bool IsSum(SyntaxNode? node) => node.IsKind(SyntaxKind.AddExpression);

    private SqlPiece Fold(ExpressionSyntax expression, HashSet<string> locals)
    {
        var text = new System.Text.StringBuilder();
        var holes = new List<ExpressionSyntax>();
        Fold(expression);
        return new(text.ToString(), expression.Line(), holes);

        void Fold(ExpressionSyntax part)
        {
            if (part is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
            {
                Fold(sum.Left);
                Fold(sum.Right);
            }
            else if (part is InterpolatedStringExpressionSyntax interpolated)
            {
                foreach (var content in interpolated.Contents)
                    if (content is InterpolationSyntax hole) Put(hole.Expression);
                    else text.Append(content.ToString());
            }
            else if (part is LiteralExpressionSyntax literal) text.Append(literal.Token.ValueText);
            else Put(part);
        }

        void Put(ExpressionSyntax hole)
        {
            text.Append("{}");
            if (!IsFixed(hole, locals)) holes.Add(hole);
        }
    }

    private bool IsFixed(ExpressionSyntax expression, HashSet<string> locals) => expression switch
    {
        LiteralExpressionSyntax => true,
        ParenthesizedExpressionSyntax inner => IsFixed(inner.Expression, locals),
        ConditionalExpressionSyntax either => IsFixed(either.WhenTrue, locals) && IsFixed(either.WhenFalse, locals),
        IdentifierNameSyntax name => fixedNames.Contains(name.Identifier.Text) || locals.Contains(name.Identifier.Text),
        MemberAccessExpressionSyntax access => OfDialect(access) || (access.Dotted() is not null && char.IsUpper(access.Dotted()![0]) && fixedNames.Contains(access.Name.Identifier.Text)),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } } => true,
        _ => false,
    };

    private static bool OfDialect(MemberAccessExpressionSyntax access) =>
        string.Equals(access.Expression.Dotted()?.Split('.')[^1], "dialect", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> FixedMembers(SourceFile file) =>
        file.All<FieldDeclarationSyntax>().Where(f => IsFixed(f.Modifiers)).SelectMany(f => f.Declaration.Variables).Select(v => v.Identifier.Text)
            .Concat(file.All<PropertyDeclarationSyntax>().Where(p => p.Modifiers.Any(SyntaxKind.StaticKeyword) && p.AccessorList?.Accessors.Any(SyntaxKind.SetAccessorDeclaration) != true).Select(p => p.Identifier.Text));

    private static bool IsFixed(SyntaxTokenList modifiers) =>
        modifiers.Any(SyntaxKind.ConstKeyword) || (modifiers.Any(SyntaxKind.StaticKeyword) && modifiers.Any(SyntaxKind.ReadOnlyKeyword));

    // Prose begins with a capital or is Chinese, so the verbs count in one case throughout, and only with the word that must follow them.
    [GeneratedRegex(@"(?:^|[;(])\s*(?:select\s.*\bfrom\b|insert\s.*\binto\b|update\s.*\bset\b|delete\s+from\b|with\s.*\bselect\b|create\s+(?:table|index|unique|view|virtual|trigger)\b|(?:alter|drop)\s+(?:table|index|view)\b|truncate\s|copy\s.*\bfrom\b|SELECT\s.*\bFROM\b|INSERT\s.*\bINTO\b|UPDATE\s.*\bSET\b|DELETE\s+FROM\b)", RegexOptions.Singleline, 1000)]
    private static partial Regex Statement();

    [GeneratedRegex(@"^\s*(?:(?:from|(?:left |inner |cross )?join)\s+\w+_\w+|where\s+.*(?:=|<|>| like | in | is )|(?:and|or)\s+.*(?: = | < | > | like | in \(| is null| is not )|order by\s|group by\s)", RegexOptions.Singleline, 1000)]
    private static partial Regex Fragment();
}
