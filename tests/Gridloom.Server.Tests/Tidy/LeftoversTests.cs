namespace Gridloom.Server.Tests.Tidy;

public sealed class LeftoversTests
{
    private const string Here = "src/Gridloom.Server/Cases/X.cs";
    private static readonly Func<SourceTree, IEnumerable<Violation>> Rule = Leftovers.Check;

    [Fact]
    public void Our_sources_are_finished() => Rule(SourceTree.Real).ShouldBeNone();

    [Fact]
    public void The_rule_has_something_to_read() =>
        SourceTree.Real.Under("", ".cs").SelectMany(f => f.Syntax.DescendantTrivia()).ShouldContain(t => t.ToString().StartsWith("// "));

    [Theory]
    [InlineData("#region Fields\n    #endregion", "#region")]
    [InlineData("// TODO: later", "TODO")]
    [InlineData("/* FIXME */", "FIXME")]
    [InlineData("/// <summary>HACK</summary>\n    int x;", "HACK")]
    [InlineData("// var x = 1;", "code in a comment")]
    [InlineData("// cases.Close(id);", "code in a comment")]
    [InlineData("// if (x > 1) {", "code in a comment")]
    [InlineData("// public int X() {", "code in a comment")]
    [InlineData("// public int X { get; init; } = Of(3);", "code in a comment")]
    [InlineData("// return;", "code in a comment")]
    [InlineData("// }", "code in a comment")]
    public void A_leftover_is_refused(string text, string saying) =>
        Rule(SourceTree.Of((Here, $"class A\n{{\n    {text}\n}}"))).ShouldBeAt(3, saying);

    [Theory]
    [InlineData("web/field/src/sync.ts", "// TODO retry")]
    [InlineData("src/Gridloom.Server/Cases/Migrations/0003_x.sql", "-- FIXME index")]
    [InlineData("src/Gridloom.Server/Ui/X.razor", "@* HACK *@")]
    public void Other_sources_are_read_too(string path, string text) => Rule(SourceTree.Of((path, text))).ShouldBeAt(1, "Says");

    [Theory]
    [InlineData("// The slower of the two matches no row;")]
    [InlineData("// A call such as Close(id) is refused; see above;")]
    [InlineData("// if it is late, the unit is told;")]
    [InlineData("// IOERR, CORRUPT, FULL.")]
    [InlineData("// the answer;")]
    [InlineData("string x = \"TODO\";")]
    public void Prose_is_allowed(string text) => Rule.ShouldAllow(Here, $"class A\n{{\n    {text}\n}}");
}
