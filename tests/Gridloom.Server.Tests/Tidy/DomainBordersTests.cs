namespace Gridloom.Server.Tests.Tidy;

public sealed class DomainBordersTests
{
    private static readonly Func<SourceTree, IEnumerable<Violation>> Rule = DomainBorders.Check;

    [Fact]
    public void Our_domain_follows_its_arrows() => Rule(SourceTree.Real).ShouldBeNone();

    [Fact]
    public void The_rule_has_something_to_read() => DomainBorders.Subjects(SourceTree.Real).ShouldBePositive();

    [Theory]
    [InlineData("Territory", "using Gridloom.Domain.Cases;")]
    [InlineData("Budget", "using Gridloom.Domain.Cases;")]
    [InlineData("Text", "using Gridloom.Domain.Cases;")]
    [InlineData("Cases", "namespace Gridloom.Domain.Cases; class A { Budget.Target t; }")]
    [InlineData("Cases", "namespace Gridloom.Domain.Cases; class A { object t = Gridloom.Domain.Budget.Target.None; }")]
    [InlineData("Cases", "namespace Gridloom.Domain.Budget;")]
    public void A_crossing_is_refused(string module, string code) =>
        Rule(SourceTree.Of(($"src/Gridloom.Domain/{module}/X.cs", code))).ShouldBeAt(1, "");

    [Fact]
    public void Of_access_only_the_actor_and_its_kin_are_everyones() => Rule(SourceTree.Of(
        ("src/Gridloom.Domain/Access/Chain.cs", "namespace Gridloom.Domain.Access; static class Chain { }"),
        ("src/Gridloom.Domain/Cases/X.cs", "using Gridloom.Domain.Access;\nclass A { object x = Chain.Genesis; }"))).ShouldBeAt(2, "Chain");

    [Theory]
    [InlineData("Cases", "using Gridloom.Domain.Territory; using Gridloom.Domain.Media; using Gridloom.Domain.Text;")]
    [InlineData("Indicators", "using Gridloom.Domain.Cases;")]
    [InlineData("Budget", "using Gridloom.Domain.Indicators;")]
    [InlineData("Registers", "using Gridloom.Domain.Access; record Moved(Actor By) : Event;")]
    public void A_stated_arrow_is_allowed(string module, string code) => Rule.ShouldAllow($"src/Gridloom.Domain/{module}/X.cs", code);
}
