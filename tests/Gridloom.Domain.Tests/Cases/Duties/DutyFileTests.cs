using Gridloom.Domain.Cases.Versions;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Domain.Tests.Cases.Lifecycle;
using static Gridloom.Domain.Tests.Cases.Duties.DutyBook;

namespace Gridloom.Domain.Tests.Cases.Duties;

public sealed class DutyFileTests
{
    [Fact]
    public void What_was_taken_along_comes_back_as_it_was()
    {
        var lines = DutySample.Lines(Ground);
        Rulebook.Made(DutyFile.Read(Rows([.. lines.Select(DutyFile.ToCells)]), Ground)).ShouldBe(lines);
    }

    [Fact]
    public void Every_faulty_row_is_told_and_none_is_read()
    {
        var read = DutyFile.Read(Rows(
            ["1.1", "01-10", "", "", "roads"],
            ["", " ", ""],
            ["1.1", "01-11", "", "", "roads"],
            ["1.2", "01-10", "", "", "water"],
            ["1.3", "01-12", "", "", "nobody", "nobody"],
            ["1.4", "01-12", "", "", "roads", "", "", "", "!"]), Ground);

        read.Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Code.ShouldBe("case.version-rows");
        refused.Errors.Select(e => e.Chinese).ShouldBe([
            "第 4 行：条款号 1.1 与第 2 行相同。", "第 5 行：小类、条件和区域与第 2 行全同，分不出谁主办。", "第 6 行：本区没有处置单位“nobody”。 本区没有协办单位“nobody”。", "第 7 行：这一行比表头多出几格。"]);
    }

    [Fact]
    public void A_long_list_of_faults_is_cut_and_counted()
    {
        DutyFile.Read(Rows([.. Enumerable.Range(1, 300).Select(_ => (string[])["?", "", "", "", ""])]), Ground).Succeeded(out _, out var refused);
        (refused!.Errors.Count, refused.Chinese).ShouldBe((200, "文件有 300 行有错（列出前 200 行），什么也没有导入。"));
    }

    [Theory]
    [InlineData("条款,小类", "case.version-head")]
    [InlineData("", "case.version-head")]
    [InlineData("条款,小类,立案条件,区域,主办单位,协办单位,督办部门,内容,,", "case.duties-empty")]
    public void The_head_says_what_the_columns_are(string head, string code)
    {
        DutyFile.Read([new(1, head.Split(','))], Ground).Succeeded(out _, out var refused);
        refused!.Code.ShouldBe(code);
    }

    [Fact]
    public void A_file_has_at_most_20000_lines()
    {
        string[] row = ["1.1", "01-10", "", "", "roads"];
        DutyFile.Read(Rows([.. Enumerable.Repeat(row, DutyCatalogue.LinesMax + 1)]), Ground).Succeeded(out _, out var refused);
        refused!.Code.ShouldBe("case.duties-too-many");
    }

    private static List<SheetRow> Rows(params IReadOnlyList<IReadOnlyList<string>> rows) => [.. rows.Prepend(DutyFile.Head).Select((cells, i) => new SheetRow(i + 1, cells))];
}
