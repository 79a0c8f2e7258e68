using System.Buffers.Binary;
using System.Text;
using Gridloom.Server.Budget.Audit;
using Gridloom.Server.Budget.Files;

namespace Gridloom.Server.Tests.Budget.Audit;

public sealed class RefusedFileTests
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\uFEFF")]
    public async Task An_empty_file_is_refused(string text) => await Refused(Encoding.UTF8.GetBytes(text), "budget.audit-empty");

    [Fact]
    public async Task A_workbook_and_a_document_without_text_are_empty()
    {
        await Refused(Workbook("<sheetData/>"), "budget.audit-empty");
        await Refused(Packages.Zip(Packages.Document("<w:p/>")), "budget.audit-empty");
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused() => await Refused(new byte[AuditFiles.MostBytes + 1], "budget.audit-too-large");

    [Fact]
    public async Task A_bomb_is_refused_by_what_it_unpacks_to()
    {
        var bomb = Packages.Zip([.. Parts(Packages.Workbook([("表", "visible", "")])), ("xl/worksheets/sheet9.xml", new byte[64 * 1024 * 1024])]);

        bomb.Length.ShouldBeLessThan(1024 * 1024);
        await Refused(bomb, "budget.audit-bomb");
    }

    [Fact]
    public async Task A_bomb_that_lies_about_its_size_is_refused()
    {
        var bomb = Packages.Zip([("xl/worksheets/sheet1.xml", new byte[64 * 1024 * 1024])]);
        // The directory at the end says that the one entry is of ten bytes.
        BinaryPrimitives.WriteUInt32LittleEndian(bomb.AsSpan(bomb.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 24), 10);

        (await Opened.Refused("甲.xlsx", bomb)).Code.ShouldBeOneOf("budget.audit-bomb", "budget.audit-broken", "budget.audit-unknown-package");
    }

    [Fact]
    public async Task A_package_of_too_many_entries_is_refused() =>
        await Refused(Packages.Zip([.. Enumerable.Range(0, 4001).Select(i => ($"xl/{i}.xml", ""))]), "budget.audit-bomb");

    [Fact]
    public async Task A_sheet_that_pretends_to_be_endless_is_refused() =>
        await Refused(Workbook($"<sheetData><row r=\"1\">{Packages.Cell("XFD1", "甲")}</row><row r=\"1048576\">{Packages.Cell("A1048576", "乙")}</row></sheetData>"), "budget.audit-too-much");

    [Theory]
    [InlineData("xl/vbaProject.bin")]
    [InlineData("word/vbaProject.bin")]
    [InlineData("xl/macrosheets/sheet1.xml")]
    public async Task A_file_with_macros_is_refused(string part) => await Refused(Packages.Zip([.. Packages.Workbook([("表", "visible", Packages.Rows("甲"))]), (part, "x")]), "budget.audit-macro");

    [Fact]
    public async Task A_file_that_says_it_has_macros_is_refused() =>
        await Refused(Packages.Zip(("[Content_Types].xml", "<Types>application/vnd.ms-excel.sheet.macroEnabled.main+xml</Types>"), ("xl/workbook.xml", "<a/>")), "budget.audit-macro");

    [Fact]
    public async Task A_protected_file_and_one_of_the_old_formats_are_told_apart()
    {
        await Refused([.. Ole, .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[64]], "budget.audit-password");
        await Refused([.. Ole, .. Encoding.Unicode.GetBytes("Workbook")], "budget.audit-old-office");
    }

    [Fact]
    public async Task An_encrypted_package_is_refused()
    {
        var packed = Packages.Zip(Packages.Document(Packages.Paragraph("甲")));
        foreach (var (mark, flags) in new[] { ("PK\u0003\u0004", 6), ("PK\u0001\u0002", 8) }) packed[packed.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(mark)) + flags] |= 1;

        await Refused(packed, "budget.audit-password");
    }

    [Fact]
    public async Task A_broken_package_is_refused()
    {
        var sound = Packages.Zip(Packages.Document(Packages.Paragraph(new string('甲', 5000))));
        await Refused(sound[..(sound.Length / 2)], "budget.audit-broken");
        await Refused("PK\u0003\u0004 nothing else"u8.ToArray(), "budget.audit-broken");
        await Refused(Packages.Zip(Packages.Document("<w:p><w:r><w:t>没有完")), "budget.audit-broken");
        await Refused(Workbook("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v>"), "budget.audit-broken");
        await Refused(Packages.Zip([.. Packages.Workbook([]).Where(p => p.Name != "xl/workbook.xml"), ("xl/other.xml", "<a/>")]), "budget.audit-broken");
    }

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("xl/worksheets/sheet0.xml")]
    [InlineData("xl/workbook.xml")]
    public async Task Entities_of_the_file_are_never_followed(string part)
    {
        var sound = part[0] == 'w' ? Packages.Document(Packages.Paragraph("甲&out;")) : Packages.Workbook([("表", "visible", Packages.Rows("甲"))]);
        var secret = Path.Combine(AppContext.BaseDirectory, "data", "cases", "sources.csv");
        var evil = sound.Select(p => p.Name == part ? (p.Name, $"<!DOCTYPE a [<!ENTITY out SYSTEM \"file://{secret}\">]>{p.Text}") : p);

        await Refused(Packages.Zip([.. evil]), "budget.audit-broken");
    }

    [Fact]
    public async Task A_document_nested_without_end_is_refused() =>
        await Refused(Packages.Zip(Packages.Document(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 20_000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 20_000)))), "budget.audit-broken");

    [Fact]
    public async Task Another_package_is_refused() => await Refused(Packages.Zip(("a.txt", "甲")), "budget.audit-unknown-package");

    [Theory]
    [InlineData(new byte[] { 0x41, 0xFF, 0xFF, 0x41 })]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41, 0x00 })]
    [InlineData(new byte[] { 0x41, 0x00, 0x42, 0x00 })]
    public async Task What_is_no_text_is_refused(byte[] content) => await Refused(content, "budget.audit-not-text");

    [Fact]
    public async Task A_csv_with_a_quotation_that_has_no_end_is_refused() => await Refused(Encoding.UTF8.GetBytes("甲,\"乙\n1,2\n"), "budget.audit-broken");

    private static byte[] Workbook(string inside) => Packages.Zip(Packages.Workbook([("表", "visible", inside)]));

    private static IEnumerable<(string, byte[])> Parts(IEnumerable<(string Name, string Text)> parts) => parts.Select(p => (p.Name, Encoding.UTF8.GetBytes(p.Text)));

    private static async Task Refused(byte[] content, string code) => (await Opened.Refused("甲.csv", content)).Code.ShouldBe(code);
}
