namespace Gridloom.Server.Tests.Tidy;

public sealed class SqlBordersTests
{
    private const string Here = "src/Gridloom.Server/Cases/CaseStore.cs";
    private static readonly Func<SourceTree, IEnumerable<Violation>> Rule = SqlBorders.Check;

    [Fact]
    public void Our_modules_name_their_own_tables() => Rule(SourceTree.Real).ShouldBeNone();

    [Fact]
    public void The_rule_has_something_to_read()
    {
        var written = Modules.Files(SourceTree.Real, Modules.Server, ".cs", ".sql").Any(f => f.File.Text.Contains(" case_", StringComparison.Ordinal));
        if (written) SqlBorders.Subjects(SourceTree.Real).ShouldBePositive();
    }

    [Theory]
    [InlineData("select 1 from budget_project", "budget_project")]
    [InlineData("select 1 from case_case c join acc_account a on a.id = c.reported_by", "acc_account")]
    [InlineData("select 1 from case_case c, terr_grid g where c.area = g.area", "terr_grid")]
    [InlineData("select (select count(*) from field_visit) from case_case", "field_visit")]
    [InlineData("with x as (select 1 from reg_person) select * from x", "reg_person")]
    [InlineData("insert into events (district) values (@District)", "events")]
    [InlineData("insert or ignore into ind_measure (district) values (1)", "ind_measure")]
    [InlineData("update intake_call set state = 1", "intake_call")]
    [InlineData("delete from work_key where 1 = 1", "work_key")]
    [InlineData("SELECT 1 FROM schema_version", "schema_version")]
    [InlineData("join acc_account a on a.id = c.id", "acc_account")]
    [InlineData("select 1 from information_schema.tables", "information_schema.tables")]
    [InlineData("select 1 from case_case where day >= extract(year from now) union select 1 from acc_login", "acc_login")]
    public void Anothers_table_is_refused(string sql, string table) =>
        Rule(SourceTree.Of((Here, $"class A\n{{\n    const string Sql = \"{sql}\";\n}}"))).ShouldBeAt(3, table);

    [Theory]
    [InlineData("")]
    [InlineData("$")]
    public void The_line_inside_a_long_literal_is_told(string kind) => Rule(SourceTree.Of(
        (Here, $"class A {{ string Sql = {kind}\"\"\"\nselect 1\nfrom acc_account\n\"\"\"; }}"))).ShouldBeAt(3, "acc_account");

    [Theory]
    [InlineData("create table budget_x (district text)", "budget_x")]
    [InlineData("create table case_x (district text references acc_account (id))", "acc_account")]
    [InlineData("create unique index case_x on acc_account (district, id)", "acc_account")]
    [InlineData("create trigger case_x after insert on acc_account begin select 1; end", "acc_account")]
    [InlineData("create view case_view as select 1 from reg_person", "reg_person")]
    [InlineData("alter table if exists terr_grid add x bigint", "terr_grid")]
    public void A_migration_is_read_too(string sql, string table) =>
        Rule(SourceTree.Of(("src/Gridloom.Server/Cases/Migrations/0003_cases.sql", "-- select 1 from ind_x\n" + sql))).ShouldBeAt(2, table);

    [Theory]
    [InlineData("select c.id from case_case c left join case_photo p on p.id = c.id, case_text x where c.kind is distinct from p.kind")]
    [InlineData("select 1 from v_terr_grid")]
    [InlineData("with recursive x (n) as (select 1), y as (select 2) select * from x, y")]
    [InlineData("insert into case_case (id) values (1) on conflict (id) do update set id = excluded.id")]
    [InlineData("select 1 from case_case for update")]
    [InlineData("select trim(both from name), 'from acc_account' from case_case order by a, b")]
    [InlineData("select 1 from json_each(@list) j, case_case")]
    [InlineData("select 1 from case_case c join lateral unnest (c.list) u on true")]
    [InlineData("select 1 from (select 1 from case_case) inner_one, case_photo")]
    [InlineData("Select a file from the list.")]
    public void Own_tables_views_and_prose_are_allowed(string sql) => Rule.ShouldAllow(Here, $"class A {{ const string Sql = \"{sql}\"; }}");

    [Theory]
    [InlineData("src/Gridloom.Server/Access/ReadAudit.cs", true)]
    [InlineData("src/Gridloom.Server/Access/ChainCheck.cs", true)]
    [InlineData("src/Gridloom.Server/Access/SignIn.cs", false)]
    [InlineData("src/Gridloom.Server/Cases/CaseAudit.cs", false)]
    [InlineData("src/Gridloom.Server/Storage/Turns.cs", true)]
    public void Only_the_store_and_the_audit_read_the_events(string path, bool allowed) => Rule(SourceTree.Of(
        (path, "class A { const string Sql = \"select 1 from events e join blocks b on b.number = e.block\"; }"))).Any().ShouldBe(!allowed);
}
