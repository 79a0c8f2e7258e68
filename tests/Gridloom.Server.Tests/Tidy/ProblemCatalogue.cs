using System.Text.RegularExpressions;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>Every problem has a stable code of its own, a status, and says what is wrong in both languages; only catalogues make problems.</summary>
internal static partial class ProblemCatalogue
{
    /// <summary>The first half of a code: what the problem is about. A new area is a word of the API, so it is added here on purpose.</summary>
    private static readonly HashSet<string> Areas =
    [
        "access", "account", "audit", "budget", "case", "command", "document", "emergency", "export", "field", "file", "form", "indicator", "intake", "job",
        "list", "location", "media", "notice", "page", "photo", "register", "request", "server", "session", "store", "territory", "text",
    ];

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        var all = Catalogue.Read(tree).ToList();
        return all.SelectMany(Judge).Concat(Doubles(all)).Concat(Elsewhere(tree)).Concat(Empty(tree, all));
    }

    private static IEnumerable<Violation> Judge(DeclaredProblem it)
    {
        if (!Form().IsMatch(it.Code)) yield return Wrong(it, "has another form", "write area.what-is-wrong in lower case.");
        else if (!Areas.Contains(it.Code.Split('.')[0])) yield return Wrong(it, "begins with an unknown area", $"begin with one of {string.Join(", ", Areas)}.");
        if (it.Status is < 400 or > 599) yield return Wrong(it, $"answers {it.Status}", "answer with 400 to 599.");
        if (!it.Chinese.HasHan()) yield return Wrong(it, "says nothing in Chinese", "say what is wrong, what was kept and what to do, Chinese first.");
        if (it.English.Length == 0 || WithoutHoles(it.English).HasHan()) yield return Wrong(it, "is not in English in its fourth part", "say the same in English.");
    }

    private static IEnumerable<Violation> Doubles(List<DeclaredProblem> all) =>
        from same in all.GroupBy(p => p.Code)
        from later in same.Skip(1)
        select Wrong(later, $"is declared already in {same.First().File.Path}:{same.First().Line}", "one problem, one code; share the declaration.");

    private static IEnumerable<Violation> Elsewhere(SourceTree tree) =>
        from file in tree.Under("src/", ".cs")
        where !Catalogue.IsCatalogue(file)
        from made in Catalogue.Read(file)
        where made.Status is >= 400 and <= 599
        select new Violation(file.Path, made.Line, $"Makes the problem {made.Code}.", "declare it in the module's …Problems and use it from there.");

    // Otherwise a catalogue written in a form that this rule cannot read would pass unread.
    private static IEnumerable<Violation> Empty(SourceTree tree, List<DeclaredProblem> all) =>
        from file in tree.Under("src/", "Problems.cs")
        where all.All(p => p.File != file)
        select new Violation(file.Path, 1, "Is named as a catalogue, but no problem can be read in it.", "declare problems as new(\"area.what\", status, \"中文\", \"English\").");

    private static Violation Wrong(DeclaredProblem it, string what, string instead) => new(it.File.Path, it.Line, $"{it.Code} {what}.", instead);

    private static string WithoutHoles(string text) => Hole().Replace(text, "");

    [GeneratedRegex(@"^[a-z-]+\.[a-z0-9-]+$", RegexOptions.None, 1000)]
    private static partial Regex Form();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();
}
