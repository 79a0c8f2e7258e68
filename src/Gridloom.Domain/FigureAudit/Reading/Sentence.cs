using System.Text.RegularExpressions;

namespace Gridloom.Domain.FigureAudit.Reading;

/// <summary>A sentence of a passage (句) and the numbers in it.</summary>
/// <param name="Start">Its first character in the passage.</param>
/// <param name="End">Behind its last.</param>
internal sealed partial record Sentence(Passage Of, int Start, int End)
{
    private const int Before = 30;

    private List<(Figure Figure, Role Role)>? figures;

    public string Text => Of.Plain[Start..End];

    /// <summary>Its numbers, placed as in the passage.</summary>
    public List<(Figure Figure, Role Role)> Figures => figures ??=
        [.. Reading.Figures.In(Text).Select(f => f with { Start = f.Start + Start, End = f.End + Start }).Select(f => (f, RoleOf(f)))];

    /// <summary>The number that begins where a group of a match on <see cref="Text"/> does; one without a unit when none does.</summary>
    public Figure At(Group group) => Figures.Find(f => f.Figure.Start == Start + group.Index).Figure;

    /// <summary>The sentences of a passage; a line that ends is a sentence that ends.</summary>
    public static List<Sentence> In(Passage passage)
    {
        var (found, start, plain) = (new List<Sentence>(), 0, passage.Plain);
        for (var at = 0; at < plain.Length; at++)
        {
            if (plain[at] is not ('。' or '！' or '？' or '\n')) continue;
            if (at > start) found.Add(new(passage, start, at));
            start = at + 1;
        }

        if (start < plain.Length) found.Add(new(passage, start, plain.Length));
        return found;
    }

    /// <summary>The sentences that hold a number.</summary>
    public static IEnumerable<Sentence> WithNumbers(Passage passage) => passage.Plain.AsSpan().ContainsAnyInRange('0', '9') ? In(passage) : [];

    /// <summary>In 元, the first amount that the sentence tells before a place in its passage; null when it tells none, or begins with 其中: the whole was told before.</summary>
    public static decimal? WholeBefore(Passage passage, int at) =>
        WithNumbers(passage).Where(s => s.Start <= at && at <= s.End && !s.Text.TrimStart().StartsWith("其中", StringComparison.Ordinal)).SelectMany(s => s.Figures).Where(f => f.Role == Role.Plain && f.Figure.IsMoney && f.Figure.End <= at).Select(f => (decimal?)f.Figure.Value.Value).FirstOrDefault();

    /// <summary>How deep in brackets a character stands, seen from the sentence's begin.</summary>
    public int Depth(int at)
    {
        var depth = 0;
        for (var i = Start; i < at; i++) depth += Of.Plain[i] switch { '(' or '【' or '[' => 1, ')' or '】' or ']' => -1, _ => 0 };
        return depth;
    }

    private Role RoleOf(Figure figure)
    {
        var plain = Of.Plain;
        var (before, after) = (plain[Math.Max(Start, figure.Start - Before)..figure.Start].TrimEnd(), plain[figure.End..End].TrimStart());
        if (before.EndsWith('=')) return Role.Result;
        if (before.EndsWith('*') || before.EndsWith('/') || before.EndsWith('×') || after.StartsWith('*') || after.StartsWith('×')) return Role.Operand;
        if (Changes().IsMatch(before) || Compared().IsMatch(before)) return Role.Change;
        if (Asides().IsMatch(before)) return Role.Aside;
        return PerUnit().IsMatch(after) || Each().IsMatch(before) ? Role.UnitPrice : Role.Plain;
    }

    [GeneratedRegex("(?:增加|减少|增长|下降|降低|压减|上升|增收|减收|增支|减支|增幅|降幅|核减|调减|调增|提高|提升)(?:了|额|约|为|数|金额)*$", RegexOptions.None, 1000)]
    private static partial Regex Changes();

    [GeneratedRegex(@"(?:比|较|同比)(?:上年|上一年|去年|\d{4} ?年)[^，,。；;、%]{0,14}$", RegexOptions.None, 1000)]
    private static partial Regex Compared();

    // What is so much for a year is a total, not a price.
    [GeneratedRegex(@"^(?:/(?! ?年)|每(?!年))", RegexOptions.None, 1000)]
    private static partial Regex PerUnit();

    [GeneratedRegex(@"(?:[年日车次周]均|平均[^\d，,;；、。]{0,14}|相差|(?:最高|最低|最多|最少)[，,]?(?:的|分别)?) ?(?:约|为|是|达)? ?$", RegexOptions.None, 1000)]
    private static partial Regex Asides();

    [GeneratedRegex(@"(?:单价|每[^\d，,;、。]{1,4}|月租金|一[次场期套个]|[人户车日月年]均[\u4e00-\u9fff]{0,5}) ?(?:约|为|按)? ?$", RegexOptions.None, 1000)]
    private static partial Regex Each();
}
