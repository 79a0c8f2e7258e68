using System.Text;
using System.Text.Unicode;
using Gridloom.Domain.Budget.Families;

namespace Gridloom.Domain.Budget;

/// <summary>
/// Reads the text export of a published budget document (读取预算公开文件) of any form family. Either the whole document is understood
/// or nothing is taken from it.
/// </summary>
public static class BudgetReading
{
    /// <summary>The largest file that is read.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>Reads a file: UTF-8, with or without a byte order mark.</summary>
    /// <returns>
    /// The document, or <c>budget.too-large</c>, <c>budget.not-utf8</c>, <c>budget.empty</c>, <c>budget.foreign</c>,
    /// <c>budget.mixed-families</c>, or <c>budget.not-understood</c> whose <see cref="Problem.Errors"/> name every place that was not understood.
    /// </returns>
    public static Outcome<BudgetDocument> Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > MostBytes) return BudgetProblems.TooLarge;
        if (!Utf8.IsValid(file)) return BudgetProblems.NotUtf8(LineOfFirstInvalid(file));
        return Read(Encoding.UTF8.GetString(file));
    }

    /// <summary>The same for a text that is already decoded.</summary>
    public static Outcome<BudgetDocument> Read(string text) => Read(FormLine.Of(text.TrimStart('\uFEFF')));

    /// <summary>The same for the rows of a workbook or a document.</summary>
    /// <param name="rows">The cells of each row, where they stand; a merged cell's text in its first and the others blank. A paragraph is a row of one cell.</param>
    public static Outcome<BudgetDocument> Read(IEnumerable<IReadOnlyList<string>> rows) => Read(FormLine.Of(rows));

    private static Outcome<BudgetDocument> Read(IReadOnlyList<FormLine> lines)
    {
        if (lines.Count == 0) return BudgetProblems.Empty;
        // What stands exactly as it is written is read so, whatever the values say; only what does not is guessed at.
        if (FamilyForms.Find(lines) is { } exact && !lines.Any(line => line.Cells.Any(FormLine.HasControl))) return exact;
        if (!FamilyMarks.Tell(lines).Succeeded(out var family, out var refused)) return refused;

        var faults = new FormFaults();
        var document = family.Read(lines, faults);
        if (faults.Count == 0) ReportControl(lines, faults);
        return faults.Count > 0 ? faults.ToProblem() : document!;
    }

    private static void ReportControl(IReadOnlyList<FormLine> lines, FormFaults faults)
    {
        foreach (var line in lines)
            foreach (var (column, cell) in line.Cells.Index())
                if (FormLine.HasControl(cell)) faults.Add(FormPlace.At(line.Number, column), FormProblems.ControlCharacter(cell));
    }

    private static int LineOfFirstInvalid(ReadOnlySpan<byte> file)
    {
        var line = 1;
        while (Rune.DecodeFromUtf8(file, out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            if (rune.Value == '\n') line++;
            file = file[length..];
        }
        return line;
    }
}
