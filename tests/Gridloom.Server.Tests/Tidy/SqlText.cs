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
    private readonly HashSet<string> declared = [.. files.SelectMany(FixedText.DeclaredIn)];

    public IEnumerable<SqlPiece> In(SourceFile file)
    {
        var fixedText = new FixedText(file, declared);
        return from expression in file.All<ExpressionSyntax>().Where(IsWholeText)
               let piece = Fold(expression, fixedText)
               where LooksLikeSql(piece.Text)
               select piece;
    }

    public static bool LooksLikeSql(string text) => Statement().IsMatch(text) || Fragment().IsMatch(text);

    private static bool IsWholeText(ExpressionSyntax expression) =>
        expression is InterpolatedStringExpressionSyntax || expression.IsKind(SyntaxKind.StringLiteralExpression)
            ? !IsSum(expression.Parent)
            : IsSum(expression) && !IsSum(expression.Parent);

    private static bool IsSum(SyntaxNode? node) => node.IsKind(SyntaxKind.AddExpression);

    private static SqlPiece Fold(ExpressionSyntax expression, FixedText fixedText)
    {
        var text = new System.Text.StringBuilder();
        var holes = new List<ExpressionSyntax>();
        Fold(expression);
        return new(text.ToString(), expression.Line() + (BeginsBelow(expression.GetFirstToken()) ? 1 : 0), holes);

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
            if (!fixedText.Is(hole)) holes.Add(hole);
        }
    }

    // The text of a raw literal that spans lines begins in the line below its quotes.
    private static bool BeginsBelow(SyntaxToken quotes) =>
        quotes.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) || quotes.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken);

    // Prose begins with a capital or is Chinese, so the verbs count in one case throughout, and only with the word that must follow them.
    [GeneratedRegex(@"(?:^|[;(])\s*(?:select\s.*\bfrom\b|insert\s.*\binto\b|update\s.*\bset\b|delete\s+from\b|with\s.*\bselect\b|create\s+(?:table|index|unique|view|virtual|trigger)\b|(?:alter|drop)\s+(?:table|index|view)\b|truncate\s|copy\s.*\bfrom\b|SELECT\s.*\bFROM\b|INSERT\s.*\bINTO\b|UPDATE\s.*\bSET\b|DELETE\s+FROM\b)", RegexOptions.Singleline, 1000)]
    private static partial Regex Statement();

    [GeneratedRegex(@"^\s*(?:(?:from|(?:left |inner |cross )?join)\s+\w+_\w+|where\s+.*(?:=|<|>| like | in | is )|(?:and|or)\s+.*(?: = | < | > | like | in \(| is null| is not )|order by\s|group by\s)", RegexOptions.Singleline, 1000)]
    private static partial Regex Fragment();
}
