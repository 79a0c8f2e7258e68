using Gridloom.Domain.Media;

namespace Gridloom.Domain.Tests.Media;

public sealed class ProofNameTests
{
    [Theory]
    [InlineData("坐席验收单.pdf", MediaType.Pdf, "坐席验收单.pdf")]
    [InlineData(@"C:\材料\验收 2026.PDF", MediaType.Pdf, "验收 2026.pdf")]
    [InlineData("../../etc/passwd", MediaType.Pdf, "passwd.pdf")]
    [InlineData("invoice.pdf.exe", MediaType.Pdf, "invoice.pdf.pdf")]
    [InlineData("照片.jpeg", MediaType.Jpeg, "照片.jpg")]
    [InlineData("exe\u202Efdp.pdf", MediaType.Pdf, "exefdp.pdf")]
    [InlineData("a\"b\r\nSet-Cookie: x.pdf", MediaType.Pdf, "abSet-Cookie x.pdf")]
    [InlineData(".pdf", MediaType.Pdf, "pdf.pdf")]
    [InlineData("...", MediaType.Docx, "凭据.docx")]
    [InlineData("", MediaType.Xlsx, "凭据.xlsx")]
    [InlineData("\u0000\u0007", MediaType.Png, "凭据.png")]
    public void A_name_becomes_harmless_and_keeps_what_it_can(string given, MediaType type, string kept) => ProofName.Clean(given, type).ShouldBe(kept);

    [Fact]
    public void A_long_name_is_cut_between_whole_characters()
    {
        var kept = ProofName.Clean(new string('长', ProofName.LengthMax - 1) + "😀尾.pdf", MediaType.Pdf);

        kept.ShouldBe(new string('长', ProofName.LengthMax - 1) + ".pdf");
    }
}
