using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Classes;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Classes;

/// <summary>How lines of the case catalogue are put into words (目录用语).</summary>
internal static class ClassWords
{
    public static readonly IReadOnlyList<(ClassKind Kind, string Code)> Kinds = [(ClassKind.Event, "event"), (ClassKind.Component, "component"), (ClassKind.Dispatch, "dispatch")];

    public static string Name(ClassKind kind, Words t) => kind switch
    {
        ClassKind.Component => t["部件"],
        ClassKind.Event => t["事件"],
        ClassKind.Dispatch => t["统一分拨"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of class has no name."),
    };

    /// <summary>Which of the two catalogues a class belongs to.</summary>
    public static string CatalogueOf(string caseClass, Words t) => ClassCode.KindOf(caseClass) == ClassKind.Dispatch ? t["统一分拨目录"] : t["城市管理目录"];

    /// <summary>01-10 道路破损.</summary>
    public static string Class(ClassLine line) => $"{line.Class} {line.Of.Name}";

    public static string Limit(string text, Words t) => TimeLimit.Parse(text).Succeeded(out var limit, out _) ? ActFields.Limit(limit, t) : text;

    public static ClassRow Row(ClassLine line, string? editHref, Words t) => new(
        line.Code, Class(line), Name(ClassCode.KindOf(line.Class), t) + " · " + line.Of.Major, line.Of.On, line.Condition, Limit(line.Limit, t), line.Sample, line.Closing, line.UnitKind,
        [.. line.ByArea.Select(a => $"{a.AreaClass} {Limit(a.Limit, t)}")], editHref);

    /// <summary>What differs, field by field: 时限：4 工作时 → 2 工作时.</summary>
    public static IReadOnlyList<string> Changes(ClassLine before, ClassLine after, Words t)
    {
        string Switch(ClassLine line) => line.Of.On ? t["启用"] : t["停用"];
        string Areas(ClassLine line) => string.Join(t["；"], line.ByArea.Select(a => $"{a.AreaClass} {Limit(a.Limit, t)}"));
        (string Name, string Before, string After)[] fields =
        [
            (t["大类"], before.Of.Major, after.Of.Major), (t["小类"], before.Of.Name, after.Of.Name), (t["状态"], Switch(before), Switch(after)), (t["立案条件"], before.Condition, after.Condition),
            (t["时限"], Limit(before.Limit, t), Limit(after.Limit, t)), (t["区域时限"], Areas(before), Areas(after)), (t["结案条件"], before.Closing, after.Closing),
            (t["责任主体"], before.UnitKind, after.UnitKind), (t["标注"], Mark(before, t), Mark(after, t)),
        ];
        string Or(string text) => text.Length > 0 ? text : t["（空）"];
        return [.. fields.Where(f => f.Before != f.After).Select(f => t["{0}：{1} → {2}", f.Name, Or(f.Before), Or(f.After)])];
    }

    private static string Mark(ClassLine line, Words t) => line.Sample ? t["样例"] : t["正式"];
}
