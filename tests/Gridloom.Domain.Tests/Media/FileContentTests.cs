using System.IO.Compression;
using System.Text;
using Gridloom.Domain.Media;

namespace Gridloom.Domain.Tests.Media;

public sealed class FileContentTests
{
    [Theory]
    [InlineData("....ftyp3gp5....", "视频")]
    [InlineData("\x1A\x45\xDF\xA3matroska", "视频")]
    [InlineData("RIFF....AVI LIST", "视频")]
    [InlineData("\0\0\0\x08wide....", "视频")]
    [InlineData("....ftypheic....", "HEIC")]
    [InlineData("....ftypmif1....", "HEIC")]
    [InlineData("....ftypavif....", "AVIF")]
    [InlineData("GIF89a", "GIF")]
    [InlineData("BM......", "BMP")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "网页")]
    [InlineData("<?xml version='1.0'?><svg/>", "网页")]
    [InlineData(" \r\n<!DOCTYPE html>", "网页")]
    [InlineData("\xEF\xBB\xBF<html>", "网页")]
    [InlineData("MZ\x90\0", "程序")]
    [InlineData("\x7F" + "ELF", "程序")]
    [InlineData("#!/bin/sh", "程序")]
    [InlineData("Rar!\x1A\x07", "压缩包")]
    [InlineData("7z\xBC\xAF\x27\x1C", "压缩包")]
    [InlineData("PK\x05\x06\0\0", "压缩包")]
    [InlineData("\x1F\x8B\x08", "压缩包")]
    [InlineData("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "旧版")]
    [InlineData("\xFF\xD8", "无法识别")]
    public void Everything_else_is_refused_with_words_for_what_it_is(string start, string words)
    {
        var bytes = start.Any(static c => c > 255) ? Encoding.UTF8.GetBytes(start) : Encoding.Latin1.GetBytes(start);

        FileContent.Recognise(bytes).Succeeded(out _, out var refused).ShouldBeFalse();

        refused.Code.ShouldBe("media.wrong-type");
        refused.Status.ShouldBe(415);
        refused.Chinese.ShouldContain(words);
    }

    [Theory]
    [InlineData("....ftypmp42....", "视频")]
    [InlineData("RIFF....WAVEfmt ", "录音")]
    [InlineData("#!AMR\n", "录音")]
    [InlineData("你好，这是一段文字", "文档")]
    public void What_may_be_attached_elsewhere_is_refused_where_only_photos_are_taken(string start, string words)
    {
        Photo.Read(Encoding.UTF8.GetBytes(start)).Succeeded(out _, out var refused).ShouldBeFalse();

        refused.Code.ShouldBe("media.wrong-type");
        refused.Chinese.ShouldContain(words);
    }

    [Fact]
    public void A_heic_photo_is_told_to_come_as_jpeg() => MediaProblems.Heic.Chinese.ShouldContain("JPEG");

    [Fact]
    public void An_empty_file_is_refused_as_empty() => Refusal([]).Code.ShouldBe("media.empty");

    [Fact]
    public void Photos_are_told_by_their_content()
    {
        Recognised(Pictures.Jpeg()).ShouldBe(MediaType.Jpeg);
        Recognised(Pictures.Png()).ShouldBe(MediaType.Png);
        Recognised(Pictures.WebP(Pictures.Lossless(3, 2))).ShouldBe(MediaType.WebP);
    }

    [Theory]
    [InlineData("[Content_Types].xml word/document.xml", "Docx")]
    [InlineData("[Content_Types].xml docProps/app.xml xl/workbook.xml", "Xlsx")]
    [InlineData("_rels/.rels word/document.xml [Content_Types].xml", "Docx")]
    [InlineData("[Content_Types].xml word/document.xml word/vbaProject.bin", "宏")]
    [InlineData("[Content_Types].xml ppt/presentation.xml", "演示文稿")]
    [InlineData("word/document.xml", "压缩包")]
    [InlineData("[Content_Types].xml other.xml", "压缩包")]
    [InlineData("photos/1.jpg photos/2.jpg", "压缩包")]
    public void A_zip_is_judged_by_its_directory(string names, string expected)
    {
        var told = FileContent.Recognise(Zip(names.Split(' '))).Succeeded(out var type, out var refused) ? type.ToString() : refused.Chinese;

        told.ShouldContain(expected);
    }

    [Fact]
    public void An_office_document_cut_off_anywhere_is_broken_or_an_archive_and_never_taken()
    {
        var whole = Zip(["[Content_Types].xml", "word/document.xml"]);

        for (var length = 4; length < whole.Length; length++) Refusal(whole[..length]).Code.ShouldBeOneOf("media.broken", "media.wrong-type");
        Refusal(whole[..(whole.Length / 2)]).Code.ShouldBe("media.broken");
    }

    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n", "Pdf")]
    [InlineData("%PDF-1.7\n1 0 obj\nendobj\n", "media.broken")]
    [InlineData("%PDF-1.7\n%%EOF\n", "media.broken")]
    [InlineData("%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%E", "media.broken")]
    [InlineData("PDF-1.7", "media.wrong-type")] // a text
    [InlineData("\u0001PDF-1.7", "media.wrong-type")]
    public void A_pdf_is_whole_when_its_end_is(string text, string expected) => Proof(Encoding.ASCII.GetBytes(text)).ShouldBe(expected);

    [Fact]
    public void Each_door_takes_only_its_own_kind()
    {
        Proof(Pictures.Png()).ShouldBe("media.wrong-type");
        Proof(Zip(["[Content_Types].xml", "xl/workbook.xml"])).ShouldBe("Xlsx");
        Proof(new byte[MediaLimits.ProofBytesMax + 1]).ShouldBe("media.too-large");
        Photo.Read("%PDF-1.7"u8.ToArray()).Succeeded(out _, out var refused).ShouldBeFalse();
        refused.ShouldBe(MediaProblems.NotAPhoto);
    }

    [Fact]
    public void Every_kept_type_has_a_content_type_and_an_extension()
    {
        var types = Enum.GetValues<MediaType>();

        types.Select(static type => type.ContentType()).Distinct().Count().ShouldBe(types.Length);
        types.Select(static type => type.Extension()).Distinct().Count().ShouldBe(types.Length);
        types.Where(static type => type.IsPhoto()).ShouldBe([MediaType.Jpeg, MediaType.Png, MediaType.WebP]);
    }

    private static string Proof(byte[] bytes) =>
        ProofFile.Read(bytes).Succeeded(out var proof, out var refused) ? proof.Type.ToString() : refused.Code;

    private static MediaType Recognised(byte[] bytes) =>
        FileContent.Recognise(bytes).Succeeded(out var type, out var refused) ? type : throw new InvalidOperationException(refused.Chinese);

    private static Problem Refusal(byte[] bytes) =>
        FileContent.Recognise(bytes).Succeeded(out var type, out var refused) ? throw new InvalidOperationException($"taken as {type}") : refused;

    private static byte[] Zip(string[] names)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write("<x/>"u8);
            }
        }

        return output.ToArray();
    }
}
