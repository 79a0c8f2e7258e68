using Gridloom.Domain.Emergency;
using static Gridloom.Domain.Tests.Emergency.DrillBook;

namespace Gridloom.Domain.Tests.Emergency;

public sealed class DrillFileTests
{
    [Theory]
    [InlineData(8201)]
    [InlineData(8202)]
    public void What_was_written_is_read_back(long seed)
    {
        var chance = new Seeded(seed);
        var drills = Enumerable.Range(0, 200).Select(_ => Any(chance)).ToList();

        DrillFile.Read([DrillFile.Head, .. drills.Select(d => DrillFile.ToCells(d, Kinds))], Ground).Succeeded(out var read, out var refused).ShouldBeTrue($"seed {seed}: {refused?.Errors.FirstOrDefault()?.Chinese}");
        read.ShouldBe(drills, $"seed {seed}");
    }

    [Theory]
    [InlineData("昨天|应急演练|演练|440309001|||||", "第 2 行：日期看不懂，请写作 2026-12-01 的样子。参加人数写 0 至 1000000 的整数。")]
    [InlineData("2026-11-08|演习|演练|440309001||5|||", "第 2 行：请从列出的类型里选一项。")]
    [InlineData("2026-11-08|应急演练|演练|440309009||5|||", "第 2 行：请选择街道或社区；只能选您数据范围内的。")]
    [InlineData("2026-11-08|应急演练|演练|440309001||5|3", "第 2 行：计划派发和实际派发要么都填，要么都留空。")]
    public void Everything_that_is_wrong_with_a_row_is_told(string row, string said)
    {
        DrillFile.Read([DrillFile.Head, row.Split('|'), ["", " "]], Ground).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Errors.ShouldHaveSingleItem().Chinese.ShouldBe(said);
        refused.Chinese.ShouldBe("文件有 1 行有错，什么也没有导入。");
    }

    [Fact]
    public void Every_faulty_row_is_told_or_counted()
    {
        DrillFile.Read([DrillFile.Head, .. Enumerable.Repeat<string[]>(["x"], 120)], Ground).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Chinese.ShouldBe("文件有 120 行有错（列出前 100 行），什么也没有导入。");
        refused.Errors.Count.ShouldBe(100);
    }

    [Fact]
    public void A_kind_may_be_written_by_its_code()
    {
        DrillFile.Read([DrillFile.Head, ["2026-11-08", "lecture", "讲座", "440309001", "", "5"]], Ground).Succeeded(out var read, out var refused).ShouldBeTrue(refused?.Chinese);
        read!.ShouldHaveSingleItem().Kind.ShouldBe("lecture");
    }

    [Fact]
    public void A_file_without_its_head_or_without_rows_or_with_too_many_is_refused()
    {
        string Code(params IReadOnlyList<string>[] rows) => DrillFile.Read(rows, Ground).Succeeded(out _, out var refused) ? "" : refused.Code;
        (Code(["日期"]), Code(DrillFile.Head), Code([DrillFile.Head, .. Enumerable.Repeat<string[]>([""], DrillFile.RowsMax + 1)])).ShouldBe(("emergency.drill-head", "emergency.drill-empty", "emergency.drill-too-many"));
    }
}
