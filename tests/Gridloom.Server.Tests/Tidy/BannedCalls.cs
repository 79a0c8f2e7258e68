using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>Calls that the product never makes. The compiler's analyzer bans most of them too; this rule holds when somebody turns it off.</summary>
internal static partial class BannedCalls
{
    private const string Clock = "take the instant from the district's clock (Clocks.Now).";
    private const string Await = "await it.";

    private static readonly Dictionary<string, string> Everywhere = new()
    {
        ["DateTime.Now"] = Clock,
        ["DateTime.UtcNow"] = Clock,
        ["DateTime.Today"] = Clock,
        ["DateTimeOffset.Now"] = Clock,
        ["DateTimeOffset.UtcNow"] = Clock,
        ["Guid.NewGuid"] = "make ids from the idempotency key (Ids.From); secrets come from RandomNumberGenerator.",
        ["Random.Shared"] = "have the randomness handed in with its seed.",
        ["Thread.Sleep"] = "await a delay on the clock that was handed in.",
    };

    public static IEnumerable<Violation> Check(SourceTree tree) =>
        tree.Under("src/", ".cs").SelectMany(f => Members(f).Concat(Randoms(f)).Concat(Blocking(f)).Concat(AsyncVoids(f)).Concat(Printing(f)))
            .Concat(tree.Under("tests/", ".cs").SelectMany(f => Members(f).Concat(Randoms(f)).Concat(AsyncVoids(f))))
            .Concat(tree.Under("src/", ".razor").SelectMany(InPage));

    private static IEnumerable<Violation> Members(SourceFile file) =>
        from access in file.All<MemberAccessExpressionSyntax>()
        let name = access.Dotted()
        where name is not null
        let found = Everywhere.Keys.FirstOrDefault(banned => name == banned || name.EndsWith("." + banned, StringComparison.Ordinal))
        where found is not null
        select new Violation(file.Path, access.Line(), $"Calls {found}.", Everywhere[found]);

    // A simulation and a test may start from a seed that they print; the product itself is handed its randomness.
    private static IEnumerable<Violation> Randoms(SourceFile file) =>
        from made in file.All<ObjectCreationExpressionSyntax>()
        where made.Type.Dotted()?.Split('.')[^1] == "Random"
        let seeded = made.ArgumentList?.Arguments.Count > 0
        where !seeded || file.Path.StartsWith(Modules.Server, StringComparison.Ordinal) || file.Path.StartsWith(Modules.Domain, StringComparison.Ordinal)
        select new Violation(file.Path, made.Line(), $"Makes its own {made}.", "have the randomness handed in with its seed.");

    private static IEnumerable<Violation> Blocking(SourceFile file)
    {
        foreach (var access in file.All<MemberAccessExpressionSyntax>())
        {
            if (access.Name.Identifier.Text == "Result" && !char.IsUpper(access.Expression.ToString()[0]))
                yield return new(file.Path, access.Name.Line(), $"Blocks on {access}.", Await + " If it is no task's, name the property for what it holds.");
            if (access.Name.Identifier.Text == "Wait" && access.Parent is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Parent: not AwaitExpressionSyntax })
                yield return new(file.Path, access.Name.Line(), $"Blocks on {access}().", Await);
            if (access.Name.Identifier.Text == "GetResult" && access.Expression.ToString().EndsWith(".GetAwaiter()", StringComparison.Ordinal))
                yield return new(file.Path, access.Name.Line(), $"Blocks on {access}().", Await);
        }
    }

    private static IEnumerable<Violation> AsyncVoids(SourceFile file) =>
        from node in file.Nodes
        let function = node switch
        {
            MethodDeclarationSyntax m => (m.Modifiers, m.ReturnType, Name: m.Identifier),
            LocalFunctionStatementSyntax l => (l.Modifiers, l.ReturnType, Name: l.Identifier),
            _ => default((SyntaxTokenList Modifiers, TypeSyntax ReturnType, SyntaxToken Name)),
        }
        where function.ReturnType?.ToString() == "void" && function.Modifiers.Any(SyntaxKind.AsyncKeyword)
        select new Violation(file.Path, function.Name.Line(), $"{function.Name} is async void.", "return a Task, so that its failure reaches somebody.");

    private static IEnumerable<Violation> Printing(SourceFile file)
    {
        if (file.Path.StartsWith(Modules.Server + "Host/", StringComparison.Ordinal) || file.Name.EndsWith("Command.cs", StringComparison.Ordinal) || file.Name.Contains("Progress", StringComparison.Ordinal)) return [];
        return from access in file.All<MemberAccessExpressionSyntax>()
               let name = access.Dotted()
               where name is "Console.Write" or "Console.WriteLine" or "Console.Out" or "Console.Error" or "System.Console.Write" or "System.Console.WriteLine"
               select new Violation(file.Path, access.Line(), $"Prints with {name}.", "return the text to a …Command, or log it.");
    }

    private static IEnumerable<Violation> InPage(SourceFile page) =>
        from line in page.Lines
        from Match found in BannedInPage().Matches(line.Text)
        let name = found.Value.Replace("new Random(", "Random.Shared", StringComparison.Ordinal)
        select new Violation(page.Path, line.Number, $"Calls {found.Value}.", Everywhere[name]);

    [GeneratedRegex(@"\b(?:DateTime(?:Offset)?\.(?:Utc)?Now|DateTime\.Today|Guid\.NewGuid|Random\.Shared|new Random\(|Thread\.Sleep)", RegexOptions.None, 1000)]
    private static partial Regex BannedInPage();
}
