namespace Gridloom.Server.Tests.Tidy;

public sealed class BannedCallsTests
{
    private const string Here = "src/Gridloom.Server/Cases/X.cs";
    private static readonly Func<SourceTree, IEnumerable<Violation>> Rule = BannedCalls.Check;

    [Fact]
    public void Our_sources_make_no_banned_call() => Rule(SourceTree.Real).ShouldBeNone();

    [Fact]
    public void The_rule_has_something_to_read() =>
        SourceTree.Real.Under("src/", ".cs").SelectMany(f => f.All<Microsoft.CodeAnalysis.CSharp.Syntax.MemberAccessExpressionSyntax>()).ShouldNotBeEmpty();

    [Theory]
    [InlineData("object x = DateTime.Now;", "DateTime.Now")]
    [InlineData("object x = System.DateTime.UtcNow.Ticks;", "DateTime.UtcNow")]
    [InlineData("object x = DateTimeOffset.Now;", "DateTimeOffset.Now")]
    [InlineData("object x = DateTimeOffset.UtcNow;", "DateTimeOffset.UtcNow")]
    [InlineData("object x = Guid.NewGuid();", "Guid.NewGuid")]
    [InlineData("object x = Random.Shared.Next();", "Random.Shared")]
    [InlineData("object x = new Random(7);", "new Random(7)")]
    [InlineData("void X() => Thread.Sleep(1);", "Thread.Sleep")]
    [InlineData("object X(Task<int> t) => t.Result;", "t.Result")]
    [InlineData("void X(Task t) => t.Wait();", "t.Wait()")]
    [InlineData("void X(Task t) => t.GetAwaiter().GetResult();", "GetResult()")]
    [InlineData("async void X() { }", "async void")]
    [InlineData("void X() { async void Inner() { } }", "Inner is async void")]
    [InlineData("void X() => Console.WriteLine(1);", "Console.WriteLine")]
    public void A_banned_call_is_refused(string member, string saying) =>
        Rule(SourceTree.Of((Here, $"class A\n{{\n    {member}\n}}"))).ShouldBeAt(3, saying);

    [Theory]
    [InlineData("class A { object x = DateTime.UtcNow; }")]
    [InlineData("class A { object x = new Random(); }")]
    public void A_test_has_no_ambient_clock_or_randomness_either(string code) =>
        Rule(SourceTree.Of(("tests/Gridloom.Server.Tests/X.cs", code))).ShouldBeAt(1, "Instead");

    [Fact]
    public void A_page_is_read_too() =>
        Rule(SourceTree.Of(("src/Gridloom.Server/Ui/X.razor", "<p>\n@DateTime.Now</p>"))).ShouldBeAt(2, "DateTime.Now");

    [Theory]
    [InlineData("object x = \"DateTime.Now\"; // DateTime.Now")]
    [InlineData("object X(Committed c) => c.Wait(TimeSpan.Zero, default);")]
    [InlineData("async Task X(Gate g) => await g.Wait();")]
    [InlineData("object X(TimeProvider time) => time.GetUtcNow();")]
    [InlineData("string X() => nameof(Answer.Result);")]
    public void A_near_miss_is_allowed(string member) => Rule.ShouldAllow(Here, $"class A {{ {member} \n}}");

    [Theory]
    [InlineData("src/Gridloom.Server/Host/CommandLine.cs", "class A { void X() => Console.WriteLine(1); }")]
    [InlineData("src/Gridloom.Server/Cases/ImportCommand.cs", "class A { void X() => Console.Out.Write(1); }")]
    [InlineData("src/Gridloom.Simulation/District.cs", "class A { object x = new Random(7); }")]
    public void In_its_place_it_is_allowed(string path, string code) => Rule.ShouldAllow(path, code);
}
