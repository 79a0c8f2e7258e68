namespace Gridloom.Server.Cases.Paper;

/// <summary>
/// A form as it lies on paper (文书): the one model from which both the print page and the DOCX are made, so that they say the same. Forms are
/// official documents of a Chinese office and are Chinese in either language of the pages.
/// </summary>
/// <param name="Form">Which form.</param>
/// <param name="Centre">Who issues it: 龙华区社区网格管理中心.</param>
/// <param name="Title">派遣单</param>
/// <param name="Number">案件编号：440309-20261120-00001</param>
public sealed record PaperSheet(PaperForm Form, string Centre, string Title, string Number)
{
    public IReadOnlyList<PaperPart> Parts { get; init; } = [];
}

/// <summary>The forms that there are (文书种类).</summary>
public enum PaperForm
{
    /// <summary>The whole case for the archive (案卷).</summary>
    File,

    /// <summary>What the unit gets with the case (派遣单). Nothing about the reporter stands on it.</summary>
    Dispatch,

    /// <summary>To the unit that is supervised (督办单).</summary>
    Supervision,

    /// <summary>What a unit prints, has signed and sends with its request (延期申请表).</summary>
    Extension,
}

/// <summary>A part of a form (文书内容), from the top down.</summary>
public abstract record PaperPart;

/// <summary>Sentences, each a paragraph (正文).</summary>
public sealed record PaperText(IReadOnlyList<string> Paragraphs) : PaperPart;

/// <summary>A table of labels and what belongs to them (表格).</summary>
public sealed record PaperTable(IReadOnlyList<PaperRow> Rows) : PaperPart;

/// <summary>One or two labels with their values.</summary>
/// <param name="Tall">Leaves room to write or to stamp.</param>
public sealed record PaperRow(IReadOnlyList<PaperCell> Cells, bool Tall = false);

/// <summary>A label and its value; an empty value is a blank to be filled in by hand.</summary>
public sealed record PaperCell(string Label, string Value);

/// <summary>A table with a head (明细).</summary>
/// <param name="Widths">Of the columns, in hundredths of the line.</param>
public sealed record PaperList(string Heading, IReadOnlyList<string> Head, IReadOnlyList<int> Widths, IReadOnlyList<IReadOnlyList<string>> Rows) : PaperPart;

/// <summary>Where it is signed and stamped (签字盖章), one line each.</summary>
public sealed record PaperSigns(IReadOnlyList<string> Lines) : PaperPart;
