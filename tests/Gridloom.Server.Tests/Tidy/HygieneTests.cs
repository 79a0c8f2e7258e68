namespace Gridloom.Server.Tests.Tidy;

public sealed class HygieneTests
{
    private static readonly Func<SourceTree, IEnumerable<Violation>> Rule = Hygiene.Check;

    [Fact]
    public void Our_tree_is_clean() => Rule(SourceTree.Real).ShouldBeNone();

    [Fact]
    public void The_whole_tree_is_read()
    {
        SourceTree.Real.Find("Gridloom.slnx").ShouldNotBeNull();
        SourceTree.Real.Find("src/Gridloom.Domain/Problem.cs").ShouldNotBeNull();
        SourceTree.Real.Find("tests/Gridloom.Server.Tests/Tidy/HygieneTests.cs").ShouldNotBeNull();
        SourceTree.Real.Files.ShouldNotContain(f => f.Path.Contains("/obj/", StringComparison.Ordinal) || f.Path.StartsWith(".git/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("data/x.csv", "a\nb\r\n", 2, "carriage return")]
    [InlineData("data/.env", "A=1", 1, "secret")]
    [InlineData("data/server.key", "x", 1, "secret")]
    [InlineData("data/Server.PFX", "x", 1, "secret")]
    [InlineData("src/X.cs", "class A\n{ int = ; }", 2, "Cannot be read")]
    public void What_does_not_belong_is_refused(string path, string text, int line, string saying) => Rule(SourceTree.Of((path, text))).ShouldBeAt(line, saying);

    [Fact]
    public void A_huge_file_is_refused() => Rule(new SourceTree([new SourceFile("data/x.bin", "", Hygiene.LargestBytes + 1)])).ShouldBeAt(1, "bytes");

    [Theory]
    [InlineData("src/Monkey.cs", "class A { int X { get => field; set => field = value; } void Y() { a?.b = 1; } }")]
    [InlineData("src/Environment.env.cs", "static class A { extension(string text) { int Twice => text.Length * 2; } }")]
    [InlineData("data/x.csv", "a\nb\n")]
    public void What_belongs_is_allowed(string path, string text) => Rule.ShouldAllow(path, text);
}
