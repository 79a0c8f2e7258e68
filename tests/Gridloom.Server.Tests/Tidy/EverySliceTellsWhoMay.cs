using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>Every use case that writes has a test of who may not: <c>Others_may_not_…</c> in the test file of the same name.</summary>
internal static class EverySliceTellsWhoMay
{
    private static readonly HashSet<string> Maps = ["MapPost", "MapPut", "MapDelete", "MapPatch"];
    private static readonly HashSet<string> Doors = ["Post", "Put", "Delete", "Patch"];

    public static IEnumerable<Violation> Check(SourceTree tree) =>
        from slice in WriteSlices(tree)
        where !IsForAnyone(slice.File) && !TestsOf(tree, slice.Module, slice.File).Any(HasTest)
        let test = slice.File.Name.Replace(".cs", "Tests.cs", StringComparison.Ordinal)
        select new Violation(slice.File.Path, slice.Line, "Writes, and no test says who may not.", $"add Others_may_not_… to {Modules.ServerTests}{slice.Module}/{test}.");

    public static IEnumerable<(string Module, SourceFile File, int Line)> WriteSlices(SourceTree tree) =>
        from found in Modules.Files(tree, Modules.Server, ".cs")
        let line = FirstUnsafeRoute(found.File)
        where line is not null
        select (found.Module, found.File, line.Value);

    private static int? FirstUnsafeRoute(SourceFile file) => file.All<InvocationExpressionSyntax>().FirstOrDefault(IsUnsafeRoute)?.Line();

    private static bool IsUnsafeRoute(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: var name } && (Maps.Contains(name) || (Doors.Contains(name) && WhereDoorsAre(call)));

    // `web.Post(…)` elsewhere is a client's call; a route is made where the module's doors were handed in.
    private static bool WhereDoorsAre(InvocationExpressionSyntax call) =>
        call.Ancestors().OfType<MethodDeclarationSyntax>().Any(m => m.ParameterList.Parameters.Any(p => p.Type?.Dotted()?.Split('.')[^1] == "Doors"));

    private static bool IsForAnyone(SourceFile file) => file.All<MemberAccessExpressionSyntax>().Any(a => a.Dotted() == "Permission.Anyone");

    private static IEnumerable<SourceFile> TestsOf(SourceTree tree, string module, SourceFile slice) =>
        tree.Under($"{Modules.ServerTests}{module}/", "/" + slice.Name.Replace(".cs", "Tests.cs", StringComparison.Ordinal));

    private static bool HasTest(SourceFile tests) => tests.All<MethodDeclarationSyntax>().Any(m =>
        m.Identifier.Text.Contains("Others_may_not", StringComparison.Ordinal)
        && m.AttributeLists.SelectMany(l => l.Attributes).Any(a => a.Name.ToString() is "Fact" or "Theory"));
}
