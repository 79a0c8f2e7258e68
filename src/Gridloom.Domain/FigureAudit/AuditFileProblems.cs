namespace Gridloom.Domain.FigureAudit;

/// <summary>Why a file cannot be opened for auditing (受审文件打不开). The file itself is never changed and nothing of it is kept.</summary>
public static class AuditFileProblems
{
    /// <summary>The largest file that is opened, in MB.</summary>
    public const int MostMegabytes = 50;

    private const int Unprocessable = 422;
    private const int TooLargeStatus = 413;
    private const int NotHere = 501;

    public static readonly Problem Empty = Refusal("budget.audit-empty", "文件是空的，里面没有文字。", "The file is empty; there is no text in it.");

    public static readonly Problem TooLarge = new(
        "budget.audit-too-large",
        TooLargeStatus,
        $"文件超过 {MostMegabytes} MB，没有读取。请拆成几个文件再核对。",
        $"The file is larger than {MostMegabytes} MB and was not read. Split it into several files.");

    public static readonly Problem TooMuch = new(
        "budget.audit-too-much",
        TooLargeStatus,
        "文件里的单元格或文字太多，没有核对。请删去空行空列，或拆成几个文件再核对。",
        "The file holds too many cells or too much text and was not audited. Delete empty rows and columns, or split it into several files.");

    public static readonly Problem Bomb = Refusal(
        "budget.audit-bomb",
        "文件解压后大得不正常，像是压缩炸弹，没有打开。",
        "The file grows abnormally when it is unpacked, as a zip bomb does, and was not opened.");

    public static readonly Problem Macro = Refusal(
        "budget.audit-macro",
        "文件带有宏，没有打开。请另存为不带宏的 .xlsx 或 .docx 再核对。",
        "The file holds macros and was not opened. Save it without them, as .xlsx or .docx.");

    public static readonly Problem Password = Refusal(
        "budget.audit-password",
        "文件有密码保护，打不开。请去掉密码再核对。",
        "The file is protected by a password. Remove the password first.");

    public static readonly Problem OldOffice = Refusal(
        "budget.audit-old-office",
        "这是旧格式（.xls、.doc）的文件，打不开。请另存为 .xlsx 或 .docx 再核对。",
        "This is a file of the old format (.xls, .doc). Save it as .xlsx or .docx.");

    public static readonly Problem Broken = Refusal(
        "budget.audit-broken",
        "文件已损坏或内容不合格式，打不开。请用原来的软件打开并另存后再核对。",
        "The file is broken or breaks its format. Open it in the program it was made with and save it again.");

    public static readonly Problem UnknownPackage = Refusal(
        "budget.audit-unknown-package",
        "这个压缩包既不是 .xlsx 工作簿，也不是 .docx 文档，没有打开。",
        "This package is neither a workbook (.xlsx) nor a document (.docx), and was not opened.");

    public static readonly Problem NotText = Refusal(
        "budget.audit-not-text",
        "认不出这是什么文件：它不是表格、文档或 PDF，也不是 UTF-8 或 GB18030 编码的文本。",
        "What this file is cannot be told: no workbook, no document, no PDF, and no text in UTF-8 or GB18030.");

    public static readonly Problem PdfWithoutText = Refusal(
        "budget.audit-pdf-without-text",
        "这个 PDF 里没有文字，可能是扫描件。请先做文字识别，或提供原来的文档。",
        "This PDF holds no text; it may be a scan. Recognise its text first, or send the document it was made from.");

    public static readonly Problem NoPdfReader = new(
        "budget.audit-no-pdf-reader",
        NotHere,
        "这台机器没有 pdftotext，打不开 PDF。请安装 poppler-utils，或提供 .docx、.xlsx、.txt。",
        "This machine has no pdftotext, so a PDF cannot be opened. Install poppler-utils, or send .docx, .xlsx or .txt.");

    public static readonly Problem PdfTooSlow = Refusal(
        "budget.audit-pdf-too-slow",
        "这个 PDF 在限定时间内没有读完，没有核对。请拆成几个文件再核对。",
        "This PDF could not be read within the time limit and was not audited. Split it into several files.");

    private static Problem Refusal(string code, string chinese, string english) => new(code, Unprocessable, chinese, english);
}
