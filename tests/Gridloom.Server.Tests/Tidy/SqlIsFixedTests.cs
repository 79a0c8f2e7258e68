namespace Gridloom.Server.Tests.Tidy;

public sealed class SqlIsFixedTests
{
    private const string Here = "src/Gridloom.Server/Cases/CaseStore.cs";
    private static readonly Func<SourceTree, IEnumerable<Violation>> Rule = SqlIsFixed.Check;

    [Fact]
    public void Our_sql_is_fixed_when_it_is_compiled() => Rule(SourceTree.Real).ShouldBeNone();

    [Fact]
    public void The_rule_has_something_to_read()
    {
        var written = SourceTree.Real.Under(Modules.Server, ".cs").Any(f => f.Text.Contains("insert into ", StringComparison.Ordinal));
        if (written) SqlIsFixed.Pieces(SourceTree.Real).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("$\"select 1 from case_case where id = '{id}'\"", "id")]
    [InlineData("$\"select 1 from {Table}\"", "Table")]
    [InlineData("\"select 1 from case_case order by \" + id", "id")]
    [InlineData("\"delete from case_case where \" + (id == \"\" ? \"a = 1\" : id)", "(id ==")]
    [InlineData("$\"update case_case set x = {Row.Value} where 1 = 1\"", "Row.Value")]
    [InlineData("$\"where area like '{id}%'\"", "id")]
    [InlineData("$\"order by {id.ToLower()}\"", "id.ToLower()")]
    [InlineData("$\"\"\"select 1 from case_case where {Build()}\"\"\"", "Build()")]
    public void A_value_inside_the_text_is_refused(string expression, string hole) =>
        Rule(SourceTree.Of((Here, $"class A(string id) {{\n    object Sql => {expression};\n}}"))).ShouldBeAt(2, $"SQL with {hole}");

    [Theory]
    [InlineData("void A(string x) { var w = x; Run($\"select 1 from t where {w}\"); }", "w")]
    [InlineData("void A(string x) { var w = \"\"; w = w + x; Run($\"select 1 from t where {w}\"); }", "w")]
    [InlineData("void A(string x) { foreach (var w in x) Run($\"select 1 from t where {w}\"); }", "w")]
    [InlineData("void A(string x) => B(x); private void B(string w) => Run($\"select 1 from t where {w}\");", "w")]
    [InlineData("void A() => C(B); private void B(string w) => Run($\"select 1 from t where {w}\");", "w")]
    [InlineData("void A() => B(\"id\"); public void B(string w) => Run($\"select 1 from t where {w}\");", "w")]
    [InlineData("private void B(string w) => Run($\"select 1 from t where {w}\");", "w")]
    public void A_name_that_may_hold_anything_is_refused(string members, string hole) =>
        Rule(SourceTree.Of((Here, $"class X {{ {members} }}"))).ShouldBeAt(1, $"SQL with {hole}");

    [Theory]
    [InlineData("void A(string x) { var w = x is null ? \"\" : \"and a = @x\"; Run($\"select 1 from t where {w}\"); }")]
    [InlineData("void A(int x) { var w = x switch { 1 => \"a\", _ => \"b\" }; Run($\"select 1 from t order by {w}\"); }")]
    [InlineData("void A() => B(\"id = @id\"); private void B(string w) => Run($\"select 1 from t where {w}\");")]
    [InlineData("void A() { B(2, w: \"id = @id\"); void B(int n, string w) => Run($\"select 1 from t where {w}\"); }")]
    public void A_name_that_only_ever_holds_fixed_text_is_allowed(string members) => Rule.ShouldAllow(Here, $"class X {{ {members} }}");

    [Fact]
    public void An_exception_that_is_no_longer_needed_is_refused() =>
        Rule(SourceTree.Of((SqlIsFixed.LookupPath, "class CaseLookup { }"))).ShouldBeAt(1, "Needs no exception");

    [Theory]
    [InlineData("$\"select {Columns} from case_case\"")]
    [InlineData("$\"select {A.Columns} from case_case where {dialect.KeysHoldingGrams} and {Dialect.Today}\"")]
    [InlineData("\"select \" + Columns + \" from case_case\"")]
    [InlineData("\"select 1 from case_case \" + (id == \"\" ? \"\" : \"where id = @id\")")]
    [InlineData("$\"{id} 件案件 from {id}\"")]
    [InlineData("$\"and {id} more\"")]
    public void A_fixed_fragment_and_prose_are_allowed(string expression) =>
        Rule.ShouldAllow(Here, $"class A(string id) {{ const string Columns = \"id, number\"; object Sql => {expression}; }}");
}
