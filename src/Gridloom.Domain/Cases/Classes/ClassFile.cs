using Gridloom.Domain.Cases.Versions;

namespace Gridloom.Domain.Cases.Classes;

/// <summary>The columns in which a case catalogue is taken along and brought back (目录文件), and what they say.</summary>
public static class ClassFile
{
    public static readonly IReadOnlyList<string> Head = ["代码", "大类", "小类", "启用", "立案条件", "时限", "结案条件", "责任主体", "标注", "区域时限"];

    public static IReadOnlyList<string> ToCells(ClassLine line)
    {
        var of = ClassInput.Of(line);
        return [of.Code!, of.Major!, of.Name!, of.On!, of.Condition!, of.Limit!, of.Closing!, of.UnitKind!, of.Mark!, of.AreaLimits!];
    }

    /// <summary>Every line of the file, or every faulty row of it and no line at all.</summary>
    /// <param name="rows">With the head; rows of empty cells are passed over.</param>
    public static Outcome<List<ClassLine>> Read(IReadOnlyList<SheetRow> rows, ClassGround ground)
    {
        var (codes, classes) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, (ClassOfLine Of, int Row)>(StringComparer.Ordinal));
        return new SheetLines(Head, ClassBook.LinesMax, ClassProblems.TooManyLines, ClassProblems.NoLines).Read<ClassLine>(rows, row =>
        {
            if (!InputOf(row).Read(ground).Succeeded(out var line, out var refused)) return refused;
            if (!codes.TryAdd(line.Code, row.Number)) return ClassProblems.SameCodeAsRow(line.Code, codes[line.Code]);
            return classes.TryAdd(line.Class, (line.Of, row.Number)) || classes[line.Class].Of == line.Of ? line : ClassProblems.OtherThanRow(line.Class, classes[line.Class].Row);
        });
    }

    private static ClassInput InputOf(SheetRow row) => new(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9]);
}
