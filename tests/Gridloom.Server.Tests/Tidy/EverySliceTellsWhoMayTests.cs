namespace Gridloom.Server.Tests.Tidy;

public sealed class EverySliceTellsWhoMayTests
{
    private const string Here = "src/Gridloom.Server/Cases/DispatchCase.cs";
    private const string Slice = "static class DispatchCase\n{\n    public static void Map(Doors cases) => cases.Post(\"/x\", Handle).Requires(Permission.DispatchCase);\n}";
    private static readonly Func<SourceTree, IEnumerable<Violation>> Rule = EverySliceTellsWhoMay.Check;

    [Fact]
    public void Our_slices_tell_who_may() => Rule(SourceTree.Real).ShouldBeNone();

    [Fact]
    public void The_rule_has_something_to_read()
    {
        var written = Modules.Files(SourceTree.Real, Modules.Server, ".cs")
            .Any(f => f.File.Text.Contains("Map(Doors ", StringComparison.Ordinal) && f.File.Text.Contains("MapPost(", StringComparison.Ordinal));
        if (written) EverySliceTellsWhoMay.WriteSlices(SourceTree.Real).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_slice_without_a_test_is_refused() => Rule(SourceTree.Of((Here, Slice))).ShouldBeAt(3, "Cases/DispatchCaseTests.cs");

    [Theory]
    [InlineData("public static void Map(IEndpointRouteBuilder to) => to.MapPost(\"/x\", Handle);")]
    [InlineData("public static void Map(Host.Doors to) => to.Api.Delete(\"/x\", Handle);")]
    [InlineData("public static void Map(Doors to) => to.Patch<Page>(\"/x\", Handle);")]
    public void Each_spelling_of_a_write_counts(string map) => Rule(SourceTree.Of((Here, $"static class A {{ {map} }}"))).ShouldBeAt(1, "who may not");

    [Theory]
    [InlineData("tests/Gridloom.Server.Tests/Cases/OtherTests.cs", "[Fact] public void Others_may_not_dispatch() { }")]
    [InlineData("tests/Gridloom.Server.Tests/Budget/DispatchCaseTests.cs", "[Fact] public void Others_may_not_dispatch() { }")]
    [InlineData("tests/Gridloom.Server.Tests/Cases/DispatchCaseTests.cs", "public void Others_may_not_dispatch() { }")]
    [InlineData("tests/Gridloom.Server.Tests/Cases/DispatchCaseTests.cs", "[Obsolete] public void Others_may_not_dispatch() { }")]
    [InlineData("tests/Gridloom.Server.Tests/Cases/DispatchCaseTests.cs", "[Fact] public void Dispatch_happens_once() { }")]
    public void A_test_elsewhere_or_of_something_else_does_not_count(string path, string member) =>
        Rule(SourceTree.Of((Here, Slice), (path, $"class T {{ {member} }}"))).ShouldBeAt(3, "who may not");

    [Fact]
    public void A_slice_with_its_test_is_allowed() => Rule(SourceTree.Of(
        (Here, Slice),
        ("tests/Gridloom.Server.Tests/Cases/DispatchCaseTests.cs", "class T { [Theory, EveryEngine] public void Others_may_not_dispatch() { } }"))).ShouldBeEmpty();

    [Theory]
    [InlineData("static class A { static void Map(Doors to) => to.Get(\"/x\", Handle); }")]
    [InlineData("static class A { static void Map(Doors to) => to.Post(\"/x\", Handle).Requires(Permission.Anyone); }")]
    [InlineData("static class A { static void Ask(HttpClient web) => web.Post(\"/x\"); }")]
    public void Reads_open_doors_and_clients_are_allowed(string code) => Rule.ShouldAllow(Here, code);
}
