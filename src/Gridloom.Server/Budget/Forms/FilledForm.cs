using Gridloom.Domain;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Families;
using Gridloom.Server.Budget.Files;

namespace Gridloom.Server.Budget.Forms;

/// <summary>The kinds of file in which filled forms come out (表格文件种类).</summary>
internal enum FormFileKind
{
    Docx,
    Xlsx,
}

/// <summary>A document of a form family as a file (表格文件): read from text, workbook or document, and written as workbook or document.</summary>
internal static class FilledForm
{
    /// <summary>Reads a file; what it is, its content says and not its name.</summary>
    /// <returns>The document, or what <see cref="BudgetReading"/> refuses, or why the file cannot be opened.</returns>
    public static Outcome<BudgetDocument> Read(byte[] content, CancellationToken stop)
    {
        if (content.Length > BudgetReading.MostBytes) return BudgetProblems.TooLarge;
        IReadOnlyList<IReadOnlyList<string>>? rows;
        try
        {
            var kind = OfficeFile.KindOf(content, stop);
            if (kind == OfficeKind.Pdf) return ImportProblems.Pdf;
            rows = kind switch
            {
                OfficeKind.Workbook => FormRows.OfWorkbook(content, stop),
                OfficeKind.Document => FormRows.OfDocument(content, stop),
                _ => null,
            };
        }
        catch (Exception thrown) when (OfficeFile.ProblemOf(thrown) is not null)
        {
            return OfficeFile.ProblemOf(thrown)!;
        }
        return rows is null ? BudgetReading.Read(content.AsSpan()) : BudgetReading.Read(rows);
    }

    /// <summary>Writes a document in its own family's shape.</summary>
    /// <returns>The whole file, or what <see cref="FamilyForms.Write(BudgetDocument)"/> refuses.</returns>
    public static Outcome<byte[]> Write(BudgetDocument document, FormFileKind kind) =>
        FamilyForms.Write(document).Succeeded(out var sheet, out var refused) ? Write(sheet, kind) : refused;

    public static byte[] Write(FamilySheet sheet, FormFileKind kind) => kind == FormFileKind.Docx ? FormDocx.Write(sheet) : FormXlsx.Write(sheet);
}
