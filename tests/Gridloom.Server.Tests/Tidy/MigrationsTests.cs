namespace Gridloom.Server.Tests.Tidy;

public sealed class MigrationsTests
{
    [Fact]
    public void Our_migrations_are_numbered() => Migrations.Check(SourceTree.Real).ShouldBeNone();

    [Fact]
    public void The_rule_has_something_to_read()
    {
        if (SourceTree.Real.Files.Any(f => f.Path.Contains("/Migrations/", StringComparison.Ordinal))) Migrations.All(SourceTree.Real).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("0002_a.sql", "1 should follow")]
    [InlineData("0001_a.sql 0003_b.sql", "2 should follow")]
    [InlineData("0001_a.sql 0001_b.sql", "is taken by")]
    [InlineData("0001_a.sql 0001_a.sqlite.sql", "is taken by")]
    [InlineData("0001_a.sqlite.sql", "is taken by")]
    [InlineData("0001_a.sqlite.sql 0001_b.postgres.sql", "is taken by")]
    [InlineData("1_a.sql", "not named")]
    [InlineData("0001_A.sql", "not named")]
    [InlineData("0001_a.mysql.sql", "not named")]
    public void A_wrong_number_is_refused(string names, string saying) => Migrations.Check(Of(names)).ShouldBeAt(1, saying);

    [Theory]
    [InlineData("0001_a.sql 0002_b.sqlite.sql 0002_b.postgres.sql 0003_c_d.sql")]
    public void A_row_without_gaps_is_allowed(string names) => Migrations.Check(Of(names)).ShouldBeEmpty();

    private static SourceTree Of(string names) =>
        SourceTree.Of([.. names.Split(' ').Select((name, i) => ($"src/Gridloom.Server/{(i % 2 == 0 ? "Cases" : "Budget")}/Migrations/{name}", "select 1;"))]);
}
