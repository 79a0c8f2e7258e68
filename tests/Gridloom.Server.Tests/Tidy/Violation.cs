namespace Gridloom.Server.Tests.Tidy;

/// <summary>A place in our own sources that breaks a rule, what it does, and what to do instead.</summary>
internal sealed record Violation(string Path, int Line, string What, string Instead)
{
    public override string ToString() => $"{Path}:{Line}: {What} Instead: {Instead}";
}

internal static class Violations
{
    /// <summary>Fails with every violation at once, so that one run is enough to mend them all.</summary>
    public static void ShouldBeNone(this IEnumerable<Violation> found)
    {
        var all = found.OrderBy(v => v.Path, StringComparer.Ordinal).ThenBy(v => v.Line).ToList();
        if (all.Count > 0) Assert.Fail($"{all.Count} in our own sources:{Environment.NewLine}{string.Join(Environment.NewLine, all)}");
    }

    /// <summary>The twin of a rule's real test: on this text the rule must speak, on this line, in these words.</summary>
    public static void ShouldBeAt(this IEnumerable<Violation> found, int line, string saying)
    {
        var all = found.ToList();
        var listed = string.Join(Environment.NewLine, all);
        all.ShouldContain(v => v.Line == line && v.ToString().Contains(saying, StringComparison.Ordinal), listed);
        all.ShouldAllBe(v => v.What.Length > 0 && v.Instead.Length > 0);
    }

    /// <summary>The other twin: this text keeps the rule, however near it comes to breaking it.</summary>
    public static void ShouldAllow(this Func<SourceTree, IEnumerable<Violation>> rule, string path, string text) =>
        rule(SourceTree.Of((path, text))).ShouldBeEmpty();
}
