namespace Gridloom.Server.Tests.Tidy;

public sealed class SizesTests
{
    private const string Here = "src/Gridloom.Server/Cases/X.cs";

    [Fact]
    public void Our_functions_are_short() => FunctionLengths.Check(SourceTree.Real).ShouldBeNone();

    [Fact]
    public void Our_files_are_short() => FileLengths.Check(SourceTree.Real).ShouldBeNone();

    [Fact]
    public void Our_functions_take_few_parameters() => ParameterCounts.Check(SourceTree.Real).ShouldBeNone();

    [Fact]
    public void Our_ratchet_is_well_formed() => Ratchet.Malformed(SourceTree.Real).ShouldBeNone();

    [Fact]
    public void The_rules_have_something_to_measure()
    {
        SourceTree.Real.Find(Ratchet.Path).ShouldNotBeNull();
        FunctionLengths.Measure(SourceTree.Real).ShouldNotBeEmpty();
        FileLengths.Measure(SourceTree.Real).ShouldNotBeEmpty();
        ParameterCounts.Functions(SourceTree.Real).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("void X()", "A.X has 71 lines")]
    [InlineData("A()", "A.A has 71 lines")]
    [InlineData("void Y() { void X()", "A.X has 71 lines")]
    [InlineData("int P { get", "A.P.get has 71 lines")]
    [InlineData("public static A operator +(A a, A b)", "A.operator+ has 71 lines")]
    public void A_function_of_71_lines_is_refused(string head, string saying) =>
        FunctionLengths.Check(SourceTree.Of((Here, Long(head, 71)))).ShouldBeAt(2, saying);

    [Fact]
    public void A_function_of_70_lines_is_allowed() => FunctionLengths.Check(SourceTree.Of((Here, Long("void X()", 70)))).ShouldBeEmpty();

    [Theory]
    [InlineData("A.X 101", "lower the entry to 100")]
    [InlineData("A.X 99", "grew from 99 to 100")]
    [InlineData("A.Gone 99", "remove the entry")]
    public void The_list_may_only_shrink(string entry, string saying) => FunctionLengths
        .Check(SourceTree.Of((Here, Long("void X()", 100)), (Ratchet.Path, $"function {Here} {entry}"))).ShouldContain(v => v.ToString().Contains(saying));

    [Fact]
    public void A_listed_function_is_allowed_as_it_is() => FunctionLengths
        .Check(SourceTree.Of((Here, Long("void X()", 100)), (Ratchet.Path, $"function {Here} A.X 100"))).ShouldBeEmpty();

    [Fact]
    public void An_entry_that_is_no_longer_needed_is_refused() => FunctionLengths
        .Check(SourceTree.Of((Here, Long("void X()", 60)), (Ratchet.Path, $"# why\nfunction {Here} A.X 90"))).ShouldBeAt(2, "remove the entry");

    [Fact]
    public void An_entry_that_nobody_can_read_is_refused() =>
        Ratchet.Malformed(SourceTree.Of((Ratchet.Path, "function X"))).ShouldBeAt(1, "no entry");

    [Theory]
    [InlineData(301, "", "301 lines; a file may have 300")]
    [InlineData(501, "file tests/Gridloom.Domain.Tests/X.cs 501", "refused even with an entry")]
    public void A_long_file_is_refused(int lines, string ratchet, string saying) => FileLengths
        .Check(SourceTree.Of(("tests/Gridloom.Domain.Tests/X.cs", Lines(lines)), (Ratchet.Path, ratchet))).ShouldBeAt(1, saying);

    [Fact]
    public void A_file_of_300_lines_is_allowed() => FileLengths.Check(SourceTree.Of((Here, Lines(300)))).ShouldBeEmpty();

    [Fact]
    public void When_one_in_ten_is_long_the_shape_is_refused()
    {
        var files = Enumerable.Range(0, FileLengths.EnoughToJudge).Select(i => ($"src/{i}.cs", Lines(i < 26 ? 10 : 201))).ToArray();
        var functions = Enumerable.Range(0, FunctionLengths.EnoughToJudge).Select(i => ($"src/{i}.cs", Long("void X()", i < 89 ? 5 : 26))).ToArray();

        FileLengths.Check(SourceTree.Of(files)).ShouldBeAt(1, "more than 201");
        FunctionLengths.Check(SourceTree.Of(functions)).ShouldBeAt(1, "more than 26");
    }

    [Theory]
    [InlineData("void X(int a, int b, int c, int d, int e) { }", "X takes 5")]
    [InlineData("A(int a, int b, int c, int d, int e) { }", "A takes 5")]
    [InlineData("void Y() { void X(int a, int b, int c, int d, int e) { } }", "X takes 5")]
    public void Five_parameters_are_refused(string member, string saying) =>
        ParameterCounts.Check(SourceTree.Of((Here, $"class A {{ {member} }}"))).ShouldBeAt(1, saying);

    [Theory]
    [InlineData("record A(int A1, int B, int C, int D, int E);")]
    [InlineData("class A(int a, int b, int c, int d, int e);")]
    [InlineData("class A { void X(int a, int b, int c, int d) { } }")]
    [InlineData("class A { override void X(int a, int b, int c, int d, int e) { } }")]
    [InlineData("static class A { static void Map(Doors to) { } static void Handle(int a, int b, int c, int d, int e) { } }")]
    public void Four_and_the_stated_exceptions_are_allowed(string code) => ParameterCounts.Check(SourceTree.Of((Here, code))).ShouldBeEmpty();

    /// <summary>A class whose second line begins a function of exactly so many lines.</summary>
    private static string Long(string head, int lines) =>
        $"class A {{\n{head} {{{string.Concat(Enumerable.Repeat("\n", lines - 1))}}} {(head.Count(c => c == '{') > 0 ? "}" : "")} }}\n";

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("// A line.\n", count));
}
