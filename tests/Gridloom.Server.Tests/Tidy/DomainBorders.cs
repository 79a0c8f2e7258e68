using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>Inside the domain a module builds on another only along the stated arrows; its shared folders know no module.</summary>
internal static class DomainBorders
{
    /// <summary>From → to. A new arrow is a decision about the product: it is made here, with its reason.</summary>
    private static readonly HashSet<(string From, string To)> Arrows =
    [
        ("Cases", "Territory"), // a case lies in a grid
        ("Fieldwork", "Territory"), // somebody looks after grids
        ("Indicators", "Cases"), // figures count cases
        ("Notices", "Cases"), // people are told of cases and their clocks
        ("Emergency", "Cases"), // the desk writes with the words and the open texts of cases
        ("Budget", "Indicators"), // targets are measured by indicators
    ];

    /// <summary>Of Access, every module needs to know who acts, where, what they may do, and what an event is.</summary>
    private static readonly HashSet<string> EveryonesAccess = ["Actor", "Scope", "Permission", "Event"];

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        var closed = Modules.Files(tree, Modules.Domain, ".cs").Where(f => f.Module == "Access")
            .SelectMany(f => f.File.TypeNames()).Where(name => !EveryonesAccess.Contains(name)).ToHashSet();
        return tree.Under(Modules.Domain, ".cs").SelectMany(file => InFile(file, Modules.Of(file, Modules.Domain), closed));
    }

    public static int Subjects(SourceTree tree) => tree.Under(Modules.Domain, ".cs").Sum(f => Names.In(f).Count());

    private static IEnumerable<Violation> InFile(SourceFile file, string? module, HashSet<string> closed)
    {
        if (module is not null)
            foreach (var violation in Names.OutsideOwnNamespace(file, "Gridloom.Domain." + module)) yield return violation;
        foreach (var name in Names.In(file))
        {
            // A bare `Cases.x` in an expression is a property's far more often than a namespace's, and the arrow shows in the types anyway.
            if (name.Split("Gridloom.Domain") is not { } to || to.Module == module || (name.Kind == NameKind.Expression && !to.Rooted)) continue;
            if (!MayUse(module, to.Module, to.Type)) yield return Crossing(file, name.Line, module, name.Text);
        }
        if (module is null or "Access") yield break;
        foreach (var inner in ClosedTypes(file, closed)) yield return Crossing(file, inner.Line(), module, "Access's " + inner.Identifier.Text);
    }

    private static bool MayUse(string? from, string to, string? type) =>
        from is not null && (Arrows.Contains((from, to)) || (to == "Access" && (type is null || EveryonesAccess.Contains(type))));

    private static IEnumerable<IdentifierNameSyntax> ClosedTypes(SourceFile file, HashSet<string> closed)
    {
        if (!file.All<UsingDirectiveSyntax>().Any(u => u.NamespaceOrType.Dotted() == "Gridloom.Domain.Access")) return [];
        var own = file.OwnNames();
        return file.All<IdentifierNameSyntax>().Where(n => n.Begins() && closed.Contains(n.Identifier.Text) && !own.Contains(n.Identifier.Text));
    }

    private static Violation Crossing(SourceFile file, int line, string? module, string name) =>
        new(file.Path, line, $"{module ?? "The domain's shared part"} uses {name}.", "hand the value in as a plain type, or state the arrow in DomainBorders with its reason.");
}
