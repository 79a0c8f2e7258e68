namespace Gridloom.Server.Tests.Tidy;

public sealed class ProblemsTests
{
    private const string Here = "src/Gridloom.Domain/Cases/CaseProblems.cs";
    private const string Good = "new(\"case.stale\", 409, \"案件已被他人修改。\", \"Somebody else changed the case.\")";

    [Fact]
    public void Our_problems_are_well_declared() => ProblemCatalogue.Check(SourceTree.Real).ShouldBeNone();

    [Fact]
    public void Our_page_of_problems_is_what_the_catalogues_say()
    {
        if (Environment.GetEnvironmentVariable("GRIDLOOM_WRITE_DOCS") == "1") Rewrite();
        else ProblemTable.Check(SourceTree.Real).ShouldBeNone();
    }

    [Fact]
    public void The_rule_has_something_to_read()
    {
        if (SourceTree.Real.Files.Any(Catalogue.IsCatalogue)) Catalogue.Read(SourceTree.Real).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("new(\"CaseStale\", 409, \"错\", \"Wrong.\")", "area.what-is-wrong")]
    [InlineData("new(\"weather.bad\", 409, \"错\", \"Wrong.\")", "unknown area")]
    [InlineData("new(\"case.stale\", 200, \"错\", \"Wrong.\")", "answers 200")]
    [InlineData("new(\"case.stale\", StatusCodes.Status302Found, \"错\", \"Wrong.\")", "answers 302")]
    [InlineData("new(\"case.stale\", 409, \"Wrong.\", \"Wrong.\")", "nothing in Chinese")]
    [InlineData("new(\"case.stale\", 409, \"错\", \"错\")", "not in English")]
    [InlineData("new(\"case.stale\", 409, \"错\", \"\")", "not in English")]
    [InlineData(Good + "; static Problem B = " + Good, "declared already")]
    [InlineData("Make(1)", "no problem can be read")]
    public void A_badly_declared_problem_is_refused(string expression, string saying) =>
        ProblemCatalogue.Check(SourceTree.Of((Here, $"static class CaseProblems\n{{\nstatic Problem A = {expression};\n}}"))).ShouldContain(v => v.ToString().Contains(saying));

    [Theory]
    [InlineData("new Problem(\"case.stale\", 409, \"错\", \"Wrong.\")")]
    [InlineData("new(\"case.stale\", 409, \"错\", \"Wrong.\")")]
    public void A_problem_made_outside_a_catalogue_is_refused(string expression) =>
        ProblemCatalogue.Check(SourceTree.Of(("src/Gridloom.Server/Cases/X.cs", $"class A {{ Problem P = {expression}; }}"))).ShouldBeAt(1, "Makes the problem case.stale");

    [Fact]
    public void A_problem_whose_numbers_are_formatted_is_read() => Catalogue.Read(SourceTree.Of(
        (Here, "static class CaseProblems { static Problem A(int n) => new(\"case.a\", 422, string.Create(Culture, $\"最多{n:N0}字\"), \"x\"); }"))).Single().Chinese.ShouldBe("最多{n}字");

    [Fact]
    public void A_problem_made_through_the_catalogues_own_method_is_read_where_it_is_called() => Catalogue.Read(SourceTree.Of((Here,
        """
        static class CaseProblems
        {
            private const int Unprocessable = 422;
            private const string Advice = "请重试。";
            static Problem Empty = Refusal("case.empty", "空的。" + Advice, "Empty.");
            static Problem Late(int days, Case c) => Refusal(code: "case.late", days == 1 ? "迟到一天。" : $"迟到{days}天（{c.Number}，{Name(c)}）。", "Late.");
            private static Problem Refusal(string code, string chinese, string english) => new(code, Unprocessable, chinese, english);
        }
        """))).Select(p => $"{p.Line} {p.Code} {p.Status} {p.Chinese}").ShouldBe(
            ["5 case.empty 422 空的。请重试。", "6 case.late 422 迟到一天。 / 迟到{days}天（{Number}，{…}）。"]);

    [Fact]
    public void A_problem_with_values_in_its_text_is_allowed() => ProblemCatalogue.Check(SourceTree.Of(
        (Here, "static class CaseProblems { static Problem A(string 名) => new(\"case.a\", 422, $\"没有{名}。\", $\"There is no {名}.\"); }"))).ShouldBeEmpty();

    [Fact]
    public void The_page_lists_the_problems_by_code()
    {
        var tree = SourceTree.Of((Here, $"static class CaseProblems {{ static Problem B = {Good}; static Problem A(int n) => new Problem(\"budget.a\", 422, $\"多{{n}}|{{n + 1}}\", \"x\" + \"y\"); }}"));

        ProblemTable.Write(tree).ShouldEndWith(
            """
            |---|---|---|---|
            | `budget.a` | 422 | 多{n}\|{…} | xy |
            | `case.stale` | 409 | 案件已被他人修改。 | Somebody else changed the case. |

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_page_that_says_something_else_is_refused()
    {
        var page = ProblemTable.Write(SourceTree.Of());
        var lines = page.Count(c => c == '\n');

        ProblemTable.Check(SourceTree.Of((ProblemTable.Path, page))).ShouldBeEmpty();
        ProblemTable.Check(SourceTree.Of((ProblemTable.Path, page + "| `case.gone` |\n"))).ShouldBeAt(lines + 1, "GRIDLOOM_WRITE_DOCS");
        ProblemTable.Check(SourceTree.Of()).ShouldBeAt(1, "GRIDLOOM_WRITE_DOCS");
    }

    private static void Rewrite()
    {
        var page = Path.Combine(SourceTree.Root(), ProblemTable.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(page)!);
        File.WriteAllText(page, ProblemTable.Write(SourceTree.Real));
    }
}
