namespace Gridloom.Server.Tests.Tidy;

public sealed class ModuleBordersTests
{
    private const string Here = "src/Gridloom.Server/Budget/Page.cs";
    private static readonly Func<SourceTree, IEnumerable<Violation>> Rule = ModuleBorders.Check;

    [Fact]
    public void Our_modules_keep_their_borders() => Rule(SourceTree.Real).ShouldBeNone();

    [Fact]
    public void The_rule_has_something_to_read()
    {
        if (Modules.Files(SourceTree.Real, Modules.Server, ".cs").Any()) ModuleBorders.Subjects(SourceTree.Real).ShouldBePositive();
    }

    [Theory]
    [InlineData("using Gridloom.Server.Cases;", "Gridloom.Server.Cases")]
    [InlineData("using Gridloom.Server.Cases.Pages;", "Gridloom.Server.Cases.Pages")]
    [InlineData("using static Gridloom.Server.Cases.CaseStore;", "CaseStore")]
    [InlineData("using Store = Gridloom.Server.Cases.CaseStore;", "CaseStore")]
    [InlineData("namespace Gridloom.Server.Budget; class A { Gridloom.Server.Cases.CaseStore x; }", "CaseStore")]
    [InlineData("namespace Gridloom.Server.Budget; class A { Cases.CaseStore x; }", "CaseStore")]
    [InlineData("namespace Gridloom.Server.Budget; class A { object x = Gridloom.Server.Cases.CaseSql.All; }", "CaseSql")]
    [InlineData("namespace Gridloom.Server.Cases;", "declare Gridloom.Server.Budget")]
    public void A_crossing_is_refused(string code, string saying) => Rule(SourceTree.Of((Here, code))).ShouldBeAt(1, saying);

    [Fact]
    public void A_short_name_of_anothers_type_is_refused() => Rule(SourceTree.Of(
        ("src/Gridloom.Server/Cases/CaseSql.cs", "namespace Gridloom.Server.Cases; static class CaseSql { }"),
        (Here, "namespace Gridloom.Server.Budget;\nclass A { object x = Cases.CaseSql.All; }"))).ShouldBeAt(2, "Cases.CaseSql.All");

    [Theory]
    [InlineData("@using Gridloom.Server.Cases")]
    [InlineData("<p>@Gridloom.Server.Cases.CaseText.Of(1)</p>")]
    public void A_page_is_read_too(string line) =>
        Rule(SourceTree.Of(("src/Gridloom.Server/Budget/Page.razor", "<p></p>\n" + line))).ShouldBeAt(2, "Gridloom.Server.Cases");

    [Theory]
    [InlineData("using Gridloom.Server.Host; using Gridloom.Server.Storage; using Gridloom.Server.Ui;")]
    [InlineData("using Gridloom.Domain.Cases; using Gridloom.Domain.Budget;")]
    [InlineData("using Gridloom.Server.Budget.Pages;")]
    [InlineData("using CaseLookup = Gridloom.Server.Cases.CaseLookup;")]
    [InlineData("using static Gridloom.Server.Cases.CaseLookup;")]
    [InlineData("namespace Gridloom.Server.Budget; class A(Cases.CaseLookup cases, Gridloom.Server.Cases.CaseLookup same) { }")]
    [InlineData("namespace Gridloom.Server.Budget; class A { int n = Cases.Count; }")]
    public void What_keeps_the_border_is_allowed(string code) => Rule.ShouldAllow(Here, code);

    [Fact]
    public void The_host_may_list_every_module() => Rule.ShouldAllow("src/Gridloom.Server/Host/Modules.cs", "using Gridloom.Server.Cases;");
}
