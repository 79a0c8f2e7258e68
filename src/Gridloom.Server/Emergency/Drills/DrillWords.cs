using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Emergency.Drills;

/// <summary>How drills and their sums are put into words (演练宣教用语).</summary>
/// <param name="nameOf">An area's name below the district.</param>
internal sealed class DrillWords(EmergencyLists lists, Func<string, string> nameOf, Words t)
{
    public Words T => t;

    public IReadOnlyList<Choice> Kinds => [.. lists.Drills.Select(w => new Choice(w.Code, Kind(w.Code)))];

    public string Kind(string code) => KindWord.Find(lists.Drills, code) is { } word ? t.InEnglish ? word.English : word.Name : code;

    public string Area(string code) => nameOf(code);

    /// <summary>The sums as a yearly report has them.</summary>
    public string Sentence(DrillSums sums, DrillQuery query)
    {
        var where = query.IsYear ? t["{0}年", query.From.Year] : t["{0}至{1}", Day(query.From), Day(query.To)];
        if (query.Area.Length > 0) where += (t.InEnglish ? ", " : "") + Area(query.Area);
        if (sums.Together.Held == 0) return t["{0}没有登记演练和宣教。", where];
        var kinds = sums.ByKind.Where(g => query.Kind.Length == 0 || g.Key == query.Kind).Select(g => t["{0} {1} 场", Kind(g.Key), Ui.Show.Count(g.Sum.Held)]);
        var held = t["{0}开展{1}，参加 {2} 人次", where, string.Join(t["、"], kinds), Ui.Show.Count(sums.Together.People)];
        var (planned, given) = (sums.Together.Planned, sums.Together.Given);
        return held + (planned == 0 ? t["；没有计划派发宣传册。"] : t["；计划派发宣传册 {0} 册，实际派发 {1} 册，覆盖率 {2}。", Ui.Show.Count(planned), Ui.Show.Count(given), Ui.Show.Rate(given, planned)]);
    }

    /// <summary>The sums of each kind, and together.</summary>
    public DrillTable ByKind(DrillSums sums, DrillQuery query) => new(t["按类型"],
    [
        .. sums.ByKind.Where(g => query.Kind.Length == 0 || g.Key == query.Kind).Select(g => new DrillLine(Kind(g.Key), Numbers(g.Sum, query with { Kind = g.Key }))),
        new(t["合计"], Numbers(sums.Together, query)),
    ]);

    /// <summary>The sums of each street and of each month, with how many of each kind.</summary>
    public IReadOnlyList<DrillTable> Tables(DrillSums sums, DrillQuery query) =>
    [
        new(t["按街道"], [.. sums.ByStreet.Select(g => Line(nameOf(g.Key), g.Sum, sums, query.Area.Length > 0 ? query : query with { Area = g.Key }))]),
        new(t["按月"], [.. sums.ByMonth.Select(g => Line(g.Key, g.Sum, sums, query.InMonth(g.Key)))]),
    ];

    // As a report writes a day, not as a table does.
    private string Day(DateOnly day) => t.InEnglish ? Ui.Show.Day(day) : FormattableString.Invariant($"{day.Year}年{day.Month}月{day.Day}日");

    private DrillLine Line(string name, DrillSum sum, DrillSums sums, DrillQuery query) =>
        new(name, [.. sums.Kinds.Zip(sum.Kinds).Where(k => query.Kind.Length == 0 || k.First == query.Kind).Select(k => Number(Kind(k.First), k.Second, query with { Kind = k.First })), .. Numbers(sum, query)]);

    private IEnumerable<DrillNumber> NumbersOf(DrillSum sum, DrillQuery query)
    {
        yield return Number(t["场次"], sum.Held, query);
        yield return Number(t["参加人次"], sum.People, query);
        yield return Number(t["计划派发"], sum.Planned, query);
        yield return Number(t["实际派发"], sum.Given, query);
        yield return new(t["派发覆盖率"], Ui.Show.Rate(sum.Given, sum.Planned), null, sum.Planned == 0 ? t["没有计划派发，不算覆盖率"] : t["实际派发 / 计划派发"]);
    }

    private IReadOnlyList<DrillNumber> Numbers(DrillSum sum, DrillQuery query) => [.. NumbersOf(sum, query)];

    private static DrillNumber Number(string name, long count, DrillQuery query) => new(name, Ui.Show.Count(count), query.ToList(), null);
}
