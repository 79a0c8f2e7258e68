namespace Gridloom.Server.Tests.Tidy;

public sealed class DocCommentsTests
{
    private static readonly Func<SourceTree, IEnumerable<Violation>> Rule = DocComments.Check;

    [Fact]
    public void Our_types_say_what_they_mean() => Rule(SourceTree.Real).ShouldBeNone();

    [Fact]
    public void The_rule_has_something_to_read()
    {
        DocComments.DomainTypes(SourceTree.Real).ShouldNotBeEmpty();
        if (SourceTree.Real.Under(Modules.Server, ".cs").Any(f => f.Text.Contains("static void Map(Doors", StringComparison.Ordinal)))
            DocComments.Slices(SourceTree.Real).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("// A comment.\npublic sealed record A(int B);")]
    [InlineData("/// <summary> </summary>\npublic enum A { }")]
    [InlineData("/// <remarks>x</remarks>\npublic delegate void A();")]
    [InlineData("/// <summary>Outer.</summary>\npublic class B { public record A; }")]
    public void A_silent_type_of_the_domain_is_refused(string code) =>
        Rule(SourceTree.Of(("src/Gridloom.Domain/X.cs", code))).ShouldBeAt(2, "A has no summary");

    [Fact]
    public void A_slice_without_its_chinese_name_is_refused() => Rule(SourceTree.Of(
        ("src/Gridloom.Server/Cases/X.cs", "/// <summary>Dispatches.</summary>\ninternal static class X { public static void Map(Doors to) { } }"))).ShouldBeAt(2, "what the use case is called");

    [Theory]
    [InlineData("src/Gridloom.Domain/X.cs", "/// <summary>\n/// What it means.\n/// </summary>\n/// <param name=\"B\">b</param>\npublic sealed record A(int B);")]
    [InlineData("src/Gridloom.Domain/X.cs", "internal record A; class B { public record C; }")]
    [InlineData("src/Gridloom.Server/X.cs", "public record A;")]
    [InlineData("src/Gridloom.Server/Cases/X.cs", "/// <summary>派遣: a dispatcher hands a case over.</summary>\n[Mine]\ninternal static class X { public static void Map(Doors to) { } }")]
    public void What_speaks_or_need_not_is_allowed(string path, string code) => Rule.ShouldAllow(path, code);
}
