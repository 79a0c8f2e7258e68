using System.CommandLine;
using Gridloom.Domain;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Families;
using Gridloom.Server.Host;

namespace Gridloom.Server.Budget.Forms;

/// <summary>
/// <c>gridloom budget form FILE --to OUT.docx|OUT.xlsx [--family NAME]</c>: reads a document of a form family and writes it as a filled form.
/// Exit code 0 when it was written, 1 when the document was refused, 2 when there is no such file or no such kind of file.
/// </summary>
internal static class FormCommand
{
    private static readonly Argument<FileInfo> Source = new("FILE") { Description = "预算文件：文本、XLSX 或 DOCX" };

    private static readonly Option<FileInfo> To = new("--to") { Description = "写到这个文件，.docx 或 .xlsx；已有同名文件时替换", Required = true };

    private static readonly Option<string?> Family = new("--family") { Description = "表格模板的名称；不给时与原文件相同" };

    public static Command Build()
    {
        var command = new Command("form", "把预算文件写成填好的表（DOCX、XLSX）") { Source, To, Family };
        command.SetAction(async (parsed, stop) =>
        {
            var (error, source, to) = (parsed.InvocationConfiguration.Error, parsed.GetRequiredValue(Source), parsed.GetRequiredValue(To));
            if (KindOf(to) is not { } kind || to.FullName == source.FullName)
            {
                await error.WriteLineAsync($"请写到 .docx 或 .xlsx 文件，并且不是原文件：{to.FullName}");
                return ExitCode.Usage;
            }
            if (await ImportBudgetCommand.Read(source, error, stop) is not { } read) return ExitCode.Usage;
            if (!Sheet(read, parsed.GetValue(Family)).Succeeded(out var sheet, out var refused))
            {
                await ImportBudgetCommand.Report(source.Name, refused, error);
                return ExitCode.Refused;
            }
            return await Save(to, FilledForm.Write(sheet, kind), error, stop);
        });
        return command;
    }

    private static FormFileKind? KindOf(FileInfo file) => file.Extension.ToUpperInvariant() switch { ".DOCX" => FormFileKind.Docx, ".XLSX" => FormFileKind.Xlsx, _ => null };

    private static Outcome<FamilySheet> Sheet(Outcome<BudgetDocument> read, string? family) =>
        read.Succeeded(out var document, out var refused) ? FamilyForms.Write(document, family ?? document.Template) : refused;

    private static async Task<int> Save(FileInfo to, byte[] content, TextWriter error, CancellationToken stop)
    {
        try
        {
            await File.WriteAllBytesAsync(to.FullName, content, stop);
            return ExitCode.Done;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"无法写入文件：{to.FullName}（{unwritable.Message}）");
            return ExitCode.Usage;
        }
    }
}
