using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Cases.Duties;

/// <summary>
/// A first catalogue out of what is known already (样例清单): the kind of unit that each filing condition names, and the district's units. A
/// sample for a district to begin with; nobody has agreed to it.
/// </summary>
public static class DutySample
{
    /// <summary>The kind whose units share the district by streets.</summary>
    public const string StreetKind = "街道";

    /// <summary>Matters at the doors of houses, which a community's station settles where there is one (社区处置的小类).</summary>
    public static readonly IReadOnlyList<string> LocalClasses = ["05-06", "05-07", "05-11"];

    private const string CleaningKind = "环卫";
    private const string FallbackKind = "城管执法";
    private const string Supervisor = "区城市管理监督指挥中心（样例）";
    private const int StreetDigits = 3;
    private const int Proposals = 3;

    /// <summary>One chapter for each major class, and a last one with the unit that takes what no clause names.</summary>
    public static IReadOnlyList<Duty> Lines(DutyGround ground)
    {
        var (lines, chapter) = (new List<Duty>(), 0);
        foreach (var major in ground.Rules.Catalogue.Classes.Where(c => c.On).GroupBy(c => DutyKey.MajorOf(c.Code)))
        {
            chapter++;
            var drafts = major.SelectMany(c => OfClass(c, ground).Concat(OfStations(c, ground)));
            lines.AddRange(drafts.Select((line, i) => line with { Clause = FormattableString.Invariant($"{chapter}.{i + 1}") }));
        }
        var last = FormattableString.Invariant($"{chapter + 1}.1");
        if (UnitOf(ground, FallbackKind) is { } fallback) lines.Add(new(last, new(DutyKey.AnyClass, "", ""), fallback.Code, "", Supervisor, "以上各条未列明的，由城管执法牵头。"));
        return lines;
    }

    /// <summary>The same with a change to try: some kinds of events of the cleaning unit go to the street of the place, and the unit helps.</summary>
    public static IReadOnlyList<Duty> Proposed(IReadOnlyList<Duty> lines, DutyGround ground)
    {
        var cleaning = UnitOf(ground, CleaningKind)?.Code;
        var given = lines.Where(line => line.Unit == cleaning && line.Of is { Condition: "", Area: "" } && ground.Rules.Catalogue.FindClass(line.Of.Class)?.IsEvent == true).Take(Proposals);
        var streets = given.SelectMany(line => OfStreets(ground.ClassName(line.Of.Class), line.Of, ground)
            .Select((street, i) => street with { Clause = FormattableString.Invariant($"{line.Clause}.{i + 1}"), Cooperating = line.Unit, Wording = Fit($"{ground.ClassName(line.Of.Class)}：由所在街道负责，环卫配合。") }));
        return [.. lines, .. streets];
    }

    private static IEnumerable<Duty> OfClass(CaseClass c, DutyGround ground)
    {
        var conditions = ground.Rules.Conditions.Of(c.Code).ToList();
        if (conditions.Select(k => k.UnitKind).Distinct(StringComparer.Ordinal).Count() == 1)
            return OfKind(c.Name, new(c.Code, "", ""), conditions[0].UnitKind, ground);
        return conditions.SelectMany(k => OfKind(k.Text, new(c.Code, k.Code, ""), k.UnitKind, ground));
    }

    private static IEnumerable<Duty> OfKind(string about, DutyKey of, string kind, DutyGround ground)
    {
        if (kind == StreetKind) return OfStreets(about, of, ground);
        return UnitOf(ground, kind) is not { } unit ? [] : [new("", of, unit.Code, "", Supervisor, Fit($"{about}：由{unit.ShortName}负责。"))];
    }

    private static IEnumerable<Duty> OfStations(CaseClass c, DutyGround ground) =>
        from unit in ground.Rules.Units.Of(ground.District)
        where unit.Level == UnitLevel.Community && LocalClasses.Contains(c.Code) && ground.KnowsArea(unit.Area)
        select new Duty("", new(c.Code, "", unit.Area), unit.Code, unit.Parent ?? "", Supervisor, Fit($"{c.Name}：由{unit.ShortName}工作站先行处置，所在街道协办。"));

    // A street's unit ends in the last digits of the street's code.
    private static IEnumerable<Duty> OfStreets(string about, DutyKey of, DutyGround ground) =>
        from unit in ground.Rules.Units.Of(ground.District, StreetKind)
        where unit.Kind == StreetKind && unit.Code.Length >= StreetDigits
        let street = ground.District + unit.Code[^StreetDigits..]
        where ground.KnowsArea(street)
        select new Duty("", of with { Area = street }, unit.Code, UnitOf(ground, FallbackKind)?.Code ?? "", Supervisor, Fit($"{about}：由{unit.ShortName}负责，城管执法配合。"));

    private static HandlingUnit? UnitOf(DutyGround ground, string kind) => ground.Rules.Units.Of(ground.District, kind) is [{ } first, ..] && first.Kind == kind ? first : null;

    private static string Fit(string wording) => wording.Length <= DutyInput.WordingMax ? wording : wording[..DutyInput.WordingMax];
}
