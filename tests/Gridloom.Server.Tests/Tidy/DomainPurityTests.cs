namespace Gridloom.Server.Tests.Tidy;

public sealed class DomainPurityTests
{
    private const string Here = "src/Gridloom.Domain/Cases/X.cs";
    private static readonly Func<SourceTree, IEnumerable<Violation>> Rule = DomainPurity.Check;

    [Fact]
    public void Our_domain_is_pure() => Rule(SourceTree.Real).ShouldBeNone();

    [Fact]
    public void The_rule_has_something_to_read() => DomainPurity.Subjects(SourceTree.Real).ShouldBePositive();

    [Theory]
    [InlineData("using Dapper;", "Dapper")]
    [InlineData("using Gridloom.Server.Cases;", "Gridloom.Server.Cases")]
    [InlineData("using System.Net.Http;", "System.Net.Http")]
    [InlineData("class A { string x = File.ReadAllText(\"a\"); }", "File")]
    [InlineData("class A { string x = System.IO.File.ReadAllText(\"a\"); }", "File")]
    [InlineData("class A { void X() { Directory.CreateDirectory(\"a\"); } }", "Directory")]
    [InlineData("class A { object x = new FileStream(\"a\", default); }", "FileStream")]
    [InlineData("class A { void X(FileStream to) { } }", "FileStream")]
    [InlineData("class A { string x = Environment.NewLine; }", "Environment")]
    [InlineData("class A { void X() { Console.WriteLine(); } }", "Console")]
    [InlineData("class A { object x = TimeProvider.System; }", "TimeProvider.System")]
    [InlineData("class A { object x = DateTimeOffset.UtcNow; }", "DateTimeOffset.UtcNow")]
    [InlineData("class A { object x = RandomNumberGenerator.GetBytes(4); }", "RandomNumberGenerator")]
    [InlineData("class A { object x = Guid.NewGuid(); }", "Guid.NewGuid")]
    [InlineData("class A(HttpClient web) { }", "HttpClient")]
    [InlineData("class A { async Task X() => await Task.Delay(1); }", "Task.Delay")]
    public void An_effect_is_refused(string code, string saying) => Rule(SourceTree.Of((Here, code))).ShouldBeAt(1, saying);

    [Theory]
    [InlineData("<ProjectReference Include=\"x\" />")]
    [InlineData("<PackageReference Include=\"x\" />")]
    public void A_reference_is_refused(string xml) =>
        Rule(SourceTree.Of(("src/Gridloom.Domain/Gridloom.Domain.csproj", xml))).ShouldBeAt(1, "references");

    [Theory]
    [InlineData("using System.Security.Cryptography; using Gridloom.Domain.Access; class A { byte[] x = SHA256.HashData([]); }")]
    [InlineData("record Document(string File) { int Length => File.Length; string Other(Document d) => d.File; }")]
    [InlineData("class A { Task x = Task.CompletedTask; Guid y = Guid.Empty; }")]
    [InlineData("class A { long X(TimeProvider time, Stream from) => from.Length; }")]
    public void A_pure_neighbour_is_allowed(string code) => Rule.ShouldAllow(Here, code);
}
