using System.CommandLine;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Families;
using Gridloom.Domain.Tests.Budget;
using Gridloom.Server.Budget.Forms;
using Gridloom.Server.Tests.Budget.Audit;
using CommandLine = Gridloom.Server.Host.CommandLine;

namespace Gridloom.Server.Tests.Budget.Forms;

public sealed class FormCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gridloom-form-");

    public static readonly TheoryData<string, string> Refused = new()
    {
        { "宏.xlsx", "budget.audit-macro" }, { "密码.docx", "budget.audit-password" }, { "旧.xls", "budget.audit-old-office" }, { "炸弹.xlsx", "budget.audit-bomb" },
        { "坏.docx", "budget.audit-broken" }, { "别的.xlsx", "budget.foreign" }, { "别的.docx", "budget.foreign" }, { "空.xlsx", "budget.empty" }, { "纸.pdf", "budget.import-pdf" },
        { "包.zip", "budget.audit-unknown-package" },
    };

    public static readonly TheoryData<string> Families = [.. ModelMaker.Templates];

    public void Dispose() => folder.Delete(recursive: true);

    [Theory, MemberData(nameof(Refused))]
    public async Task What_nobody_should_open_is_refused_by_both_commands(string file, string code)
    {
        var path = Written(file, Bad(file));

        var (imported, _, said) = await Run("import", path);
        var (formed, _, saidToo) = await Run("form", path, "--to", Path.Combine(folder.FullName, "出.docx"));

        (imported, formed).ShouldBe((1, 1));
        said.ShouldContain(code);
        saidToo.ShouldContain(code);
        File.Exists(Path.Combine(folder.FullName, "出.docx")).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Families))]
    public async Task A_form_comes_out_sound_and_goes_in_again(string template)
    {
        var document = new ModelMaker(20260801).Document(template);
        FilledForm.Write(document, FormFileKind.Docx).Succeeded(out var content, out var refused).ShouldBeTrue(refused?.Chinese);
        var (docx, xlsx) = (Written("甲.bin", content!), Path.Combine(folder.FullName, "乙.xlsx"));

        (await Run("form", docx, "--to", xlsx)).ShouldBe((0, "", ""));
        var (code, answer, _) = await Run("import", xlsx, "--json");

        code.ShouldBe(0);
        answer.ShouldBe(new BudgetFacts([new("乙.xlsx", document.FactsOnly())]).Write());
        using var book = SpreadsheetDocument.Open(xlsx, isEditable: false);
        new OpenXmlValidator().Validate(book).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        using var text = WordprocessingDocument.Open(new MemoryStream(content!), isEditable: false);
        new OpenXmlValidator().Validate(text).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_family_takes_only_what_it_has_a_place_for()
    {
        var path = Written("甲.xlsx", Whole("longhua-project-targets"));
        var to = Path.Combine(folder.FullName, "乙.xlsx");

        (await Run("form", path, "--to", to, "--family", "huangpu-project-targets")).Errors.ShouldContain("budget.form-unfit");
        (await Run("form", path, "--to", to, "--family", "不知道")).Errors.ShouldContain("budget.family-unknown");
        File.Exists(to).ShouldBeFalse();
    }

    [Fact]
    public async Task A_wrong_command_line_is_a_usage_error()
    {
        var path = Written("甲.xlsx", Whole("huangpu-project-targets"));

        (await Run("form", path, "--to", Path.Combine(folder.FullName, "乙.pdf"))).Code.ShouldBe(2);
        (await Run("form", path, "--to", path)).Code.ShouldBe(2);
        (await Run("form", path)).Code.ShouldBe(2);
        (await Run("form", Path.Combine(folder.FullName, "没有.xlsx"), "--to", Path.Combine(folder.FullName, "乙.xlsx"))).Code.ShouldBe(2);
        (await Run("form", path, "--to", Path.Combine(folder.FullName, "没有", "乙.xlsx"))).Errors.ShouldContain("无法写入");
    }

    private static byte[] Whole(string template)
    {
        FamilyForms.Write(new ModelMaker(20260802).Document(template)).Succeeded(out var sheet, out _).ShouldBeTrue();
        return FilledForm.Write(sheet!, FormFileKind.Xlsx);
    }

    private static byte[] Bad(string file) => file switch
    {
        "宏.xlsx" => Packages.Zip([.. Packages.Workbook([("表", "visible", Packages.Rows("项目支出绩效目标表"))]), ("xl/vbaProject.bin", "x")]),
        "密码.docx" => [.. Ole, .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[512]],
        "旧.xls" => [.. Ole, .. new byte[512]],
        "炸弹.xlsx" => Packages.Zip([("xl/worksheets/sheet1.xml", new byte[64 * 1024 * 1024])]),
        "坏.docx" => Packages.Zip(Packages.Document("<w:p")),
        "别的.xlsx" => Packages.Zip(Packages.Workbook([("表", "visible", Packages.Rows("采购合同", "甲方|乙方"))])),
        "别的.docx" => Packages.Zip(Packages.Document(Packages.Paragraph("采购合同"))),
        "空.xlsx" => Packages.Zip(Packages.Workbook([("表", "visible", "<sheetData/>")])),
        "纸.pdf" => Encoding.ASCII.GetBytes("%PDF-1.7\n"),
        _ => Packages.Zip(("读我.txt", "不是表格")),
    };

    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private string Written(string name, byte[] content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private static async Task<(int Code, string Answer, string Errors)> Run(params string[] args)
    {
        using StringWriter answer = new(), errors = new();
        var code = await CommandLine.Run(["budget", .. args], new InvocationConfiguration { Output = answer, Error = errors });
        return (code, answer.ToString(), errors.ToString());
    }
}
