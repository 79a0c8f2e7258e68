using Gridloom.Domain.Text;

namespace Gridloom.Domain.Cases.Classes;

/// <summary>A line as it was typed or came in a file (目录输入), nothing of it checked yet.</summary>
public sealed record ClassInput(
    string? Code, string? Major, string? Name, string? On, string? Condition, string? Limit, string? Closing, string? UnitKind, string? Mark, string? AreaLimits)
{
    public const int NameMax = 30;
    public const int TextMax = 200;
    public const string Yes = "是";
    public const string No = "否";
    public const string OfSample = "样例";
    public const string Agreed = "正式";

    private static readonly char[] BetweenAreas = [';', '；'];

    /// <summary>The line, or every fault of it by its field.</summary>
    public Outcome<ClassLine> Read(ClassGround ground)
    {
        var faults = new List<Problem>();
        var code = ClassLine.ReadCode(Code?.Trim() ?? "");
        if (code is null) faults.Add(ClassProblems.CodeUnreadable);
        var of = new ClassOfLine(Needed(Major, (NameMax, "major"), faults), Needed(Name, (NameMax, "name"), faults), OneOf(On, (Yes, No, "on"), faults));
        var (condition, limit) = (Text(Condition, (TextMax, "condition"), faults), Limit?.Trim() ?? "");
        var areas = ReadAreas(ground, faults);
        var sample = OneOf(Mark, (OfSample, Agreed, "mark"), faults);
        if (condition.Length == 0)
        {
            if (of.On) faults.Add(ClassProblems.NoCondition);
            return faults.Count > 0 ? Problem.Of(faults) : new ClassLine(code!, of, "", "", "", "", sample, "");
        }
        limit = ReadLimit(limit, "limit", faults);
        var closing = Needed(Closing, (TextMax, "closing"), faults);
        var kind = UnitKind?.Trim() ?? "";
        if (!ground.UnitKinds.Contains(kind)) faults.Add(ClassProblems.UnknownUnitKind(kind));
        return faults.Count > 0 ? Problem.Of(faults) : new ClassLine(code!, of, condition, limit, closing, kind, sample, areas);
    }

    public static ClassInput Of(ClassLine line) => new(
        line.Code, line.Of.Major, line.Of.Name, line.Of.On ? Yes : No, line.Condition, Spoken(line.Limit), line.Closing, line.UnitKind, line.Sample ? OfSample : Agreed,
        string.Join('；', line.ByArea.Select(static area => $"{area.AreaClass} {Spoken(area.Limit)}")));

    private string ReadAreas(ClassGround ground, List<Problem> faults)
    {
        var read = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in (AreaLimits ?? "").Split(BetweenAreas, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var space = part.IndexOf(' ', StringComparison.Ordinal);
            var area = space < 0 ? part : part[..space];
            if (!ground.AreaClasses.Contains(area)) faults.Add(ClassProblems.UnknownAreaClass(area));
            else if (!read.TryAdd(area, ReadLimit(space < 0 ? "" : part[(space + 1)..], "areaLimits", faults))) faults.Add(ClassProblems.AreaClassTwice(area));
        }
        return string.Join(';', read.Select(static a => $"{a.Key} {a.Value}"));
    }

    // 4工作时 is as good as 4 工作时.
    private static string ReadLimit(string typed, string field, List<Problem> faults)
    {
        var unit = typed.AsSpan().IndexOfAnyExcept("0123456789.");
        var spaced = unit > 0 ? typed[..unit] + " " + typed[unit..] : typed;
        if (TimeLimit.Parse(spaced).Succeeded(out var limit, out var refused)) return limit.ToString();
        faults.Add(refused.At(field));
        return "";
    }

    private static string Needed(string? typed, (int Most, string Field) rule, List<Problem> faults)
    {
        var text = Text(typed, rule, faults);
        if (text.Length == 0) faults.Add(ClassProblems.Empty(rule.Field));
        return text;
    }

    private static string Text(string? typed, (int Most, string Field) rule, List<Problem> faults)
    {
        var text = Typed.Clean(typed) ?? "";
        if (text.Length > rule.Most) faults.Add(ClassProblems.TooLong(rule.Field, text.Length, rule.Most));
        else if (Typed.HasControl(text) || text.AsSpan().ContainsAny('\n', '\t')) faults.Add(ClassProblems.OneLine(rule.Field));
        return text;
    }

    private static bool OneOf(string? typed, (string Yes, string No, string Field) words, List<Problem> faults)
    {
        var text = typed?.Trim() ?? "";
        if (text != words.Yes && text != words.No) faults.Add(ClassProblems.NotOneOf(words.Field, words.Yes, words.No));
        return text == words.Yes;
    }

    private static string Spoken(string limit) => TimeLimit.Parse(limit).Succeeded(out var read, out _) ? read.ToChinese() : limit;
}
