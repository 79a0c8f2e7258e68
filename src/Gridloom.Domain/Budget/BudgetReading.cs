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
    public static Outcome<BudgetDocument> Read(string text)
    {
        var lines = FormLine.Of(text.TrimStart('\uFEFF'));
        if (lines.Count == 0) return BudgetProblems.Empty;
        if (!FamilyMarks.Tell(lines).Succeeded(out var family, out var refused)) return refused;

        var faults = new FormFaults();
        var document = family.Read(lines, faults);
        return faults.Count > 0 ? faults.ToProblem() : document!;
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
