using System.IO.Compression;
using System.Text;
using Gridloom.Server.Host;

namespace Gridloom.Server.Tests.Cases.Duties;

public sealed class SheetFileTests
{
    private static readonly string[][] Table = [["条款", "a,b", "\"引\"号"], ["3.10", "", "两\n行"], ["0103", "01-02", "=1+1"]];

    [Fact]
    public void Both_kinds_come_back_as_they_were_written()
    {
        SheetFile.Read(new Xlsx("x", Table[0], Table[1..]).Write(), 9)!.Select(r => string.Join('|', r)).ShouldBe(Table.Select(r => string.Join('|', r)));
        SheetFile.Read(Encoding.UTF8.GetBytes('\uFEFF' + string.Concat(Table.Select(Csv.Line))), 9)!.Select(r => string.Join('|', r)).ShouldBe(Table.Select(r => string.Join('|', r)));
    }

    [Fact]
    public void A_spreadsheet_here_may_save_its_text_as_GBK()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("条款,小类\n1.1,井盖");
        SheetFile.Read(gbk, 9)!.Select(r => string.Join('|', r)).ShouldBe(["条款|小类", "1.1|井盖"]);
    }

    [Theory]
    [InlineData("a,b\r\nc,d", "a|b/c|d")]
    [InlineData("a,b\nc,d\n", "a|b/c|d")]
    [InlineData("a\rb", "a/b")]
    [InlineData("a,,\n\n,b", "a||//|b")]
    [InlineData("\"a\"\"b\",\"c\nd\"", "a\"b|c\nd")]
    [InlineData("'=1,'x", "=1|'x")]
    [InlineData("", "")]
    public void A_text_is_taken_apart_as_the_standard_has_it(string text, string rows) => string.Join('/', CsvText.Rows(text).Select(r => string.Join('|', r))).ShouldBe(rows);

    [Theory]
    [InlineData("\"a")]
    [InlineData("\"a\"b")]
    [InlineData("a\0")]
    public void A_broken_text_is_none(string text) => SheetFile.Read(Encoding.UTF8.GetBytes(text), 9).ShouldBeNull();

    [Fact]
    public void Rows_beyond_the_limit_are_not_read() => SheetFile.Read(Encoding.UTF8.GetBytes("a\nb\nc"), 2)!.Count.ShouldBe(2);

    [Fact]
    public void A_file_that_unpacks_to_gigabytes_is_not_unpacked()
    {
        using var bomb = new MemoryStream();
        using (var packed = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = packed.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open())
            for (var i = 0; i < 201; i++) entry.Write(new byte[1024 * 1024]);
        bomb.Length.ShouldBeLessThan(1024 * 1024);
        SheetFile.Read(bomb.ToArray(), 9).ShouldBeNull();
    }

    [Fact]
    public void A_damaged_workbook_is_none()
    {
        var whole = new Xlsx("x", Table[0], Table[1..]).Write();
        for (var cut = 8; cut < whole.Length; cut += 97) SheetFile.Read(whole[..cut], 9).ShouldBeNull();
    }
}
