namespace Gridloom.Server.Tests.Tidy;

public sealed class GlossaryTests
{
    private static readonly Func<SourceTree, IEnumerable<Violation>> Rule = Glossary.Check;

    [Fact]
    public void Our_permissions_and_roles_are_in_the_glossary() => Rule(SourceTree.Real).ShouldBeNone();

    [Theory]
    [InlineData(Glossary.Permissions)]
    [InlineData(Glossary.Roles)]
    [InlineData(Glossary.PermissionType)]
    public void The_rule_has_something_to_read(string path)
    {
        if (SourceTree.Real.Find(path) is { } file) Glossary.Words(SourceTree.Of((path, file.Text))).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(Glossary.Permissions, "code,name\ncase.read,查看案件", "add | `case.read` | 查看案件 |")]
    [InlineData(Glossary.Roles, "chinese,code,permissions\n操作员,operator,case.read", "operator is not in")]
    [InlineData(Glossary.PermissionType, "class Permission {\npublic const string ReadCases = \"case.read\"; }", "case.read is not in")]
    public void A_code_without_its_row_is_refused(string path, string text, string saying) => Rule(SourceTree.Of((path, text))).ShouldBeAt(2, saying);

    [Theory]
    [InlineData("| `case.read` | 看案件 | x |", "the same in both")]
    [InlineData("| `case.read` | 查看案件 |", "has 2 cells")]
    [InlineData("| `case.read` | reading | x |", "no Chinese")]
    [InlineData("| `case.read` | 查看案件 | x |\n| `case.read` | 查看案件 | y |", "stands already")]
    public void A_wrong_row_is_refused(string rows, string saying) =>
        Rule(SourceTree.Of((Glossary.Path, rows), (Glossary.Permissions, "code,chinese\ncase.read,查看案件"))).ShouldContain(v => v.ToString().Contains(saying));

    [Fact]
    public void A_code_with_its_row_is_allowed() => Rule(SourceTree.Of(
        (Glossary.Path, "| English | 中文 | meaning |\n|---|---|---|\n| to read cases, `case.read` | 查看案件 | x |\n| case | 案件 | y | avoid: ticket |"),
        (Glossary.Permissions, "code,chinese\ncase.read,查看案件"))).ShouldBeEmpty();
}
