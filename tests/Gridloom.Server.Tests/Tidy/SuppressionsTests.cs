namespace Gridloom.Server.Tests.Tidy;

public sealed class SuppressionsTests
{
    private static readonly Func<SourceTree, IEnumerable<Violation>> Rule = Suppressions.Check;

    [Fact]
    public void Our_silenced_warnings_say_why() => Rule(SourceTree.Real).ShouldBeNone();

    [Fact]
    public void The_rule_has_something_to_read() => Suppressions.All(SourceTree.Real).ShouldNotBeEmpty();

    [Theory]
    [InlineData("src/X.cs", "#pragma warning disable CA2100")]
    [InlineData("src/X.cs", "    #pragma warning disable CA2100 // x")]
    [InlineData("src/X.cs", "[SuppressMessage(\"a\", \"b\")]")]
    [InlineData("src/X.csproj", "<NoWarn>NU1605</NoWarn>")]
    [InlineData("Directory.Build.props", "<PackageReference Include=\"x\" NoWarn=\"NU1605\" />")]
    public void Silence_without_a_reason_is_refused(string path, string line) => Rule(SourceTree.Of((path, "\n" + line))).ShouldBeAt(2, "without a reason");

    [Theory]
    [InlineData("src/X.cs", "#pragma warning disable CA2100 // the text is a constant")]
    [InlineData("src/X.cs", "#pragma warning restore CA2100")]
    [InlineData("src/X.csproj", "<NoWarn>NU1605</NoWarn> <!-- the registry has no newer one -->")]
    public void Silence_with_its_reason_is_allowed(string path, string line) => Rule.ShouldAllow(path, line);
}
