using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Classes;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Fieldwork;
using Gridloom.Domain.Indicators;
using Gridloom.Domain.Territory;
using Gridloom.Server.Access;
using Gridloom.Server.Cases;
using Gridloom.Server.Cases.Classes;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Host;

/// <summary>The versioned files of <c>data/</c>, read once at the start. A file that cannot be read stops the start: half a catalogue is worse than none.</summary>
internal static class ReferenceData
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "data");

    public static string PathOf(string file) => Path.Combine(Folder, file);

    public static Divisions Divisions() => new(
        Rows("territory/divisions.csv", r => new Division(r("code"), r("name"), r("level"), r("parent_code"))),
        Rows("territory/envelopes.csv", r => new Envelope(r("district"), Degrees(r("west")), Degrees(r("south")), Degrees(r("east")), Degrees(r("north")))));

    /// <summary>The newest version of the class list: <c>classes.v1.csv</c> is version <c>v1</c>.</summary>
    public static CaseCatalogue Catalogue()
    {
        var newest = Directory.EnumerateFiles(Path.Combine(Folder, "cases"), "classes.v*.csv").Select(p => Path.GetFileName(p)).MaxBy(VersionOf)
            ?? throw new InvalidDataException("data/cases holds no classes.v….csv");
        return new(
            FormattableString.Invariant($"v{VersionOf(newest)}"),
            Rows("cases/" + newest, r => new CaseClass(ClassCode(r("kind"), r("code")), r("kind") == "event", r("major"), r("name"), r("default_on") == "yes")),
            Rows("cases/sources.csv", r => new CaseSource(r("code"), r("name"), r("from_public") == "yes")));
    }

    /// <summary>The classes of community dispatch (统一分拨目录); their limits are samples, and their names ours.</summary>
    public static DispatchClasses Dispatch() => new(Rows("cases/dispatch.v1.csv", r => new ClassLine(
        r("code") + "/1", new(r("major"), r("name"), r("on") == "yes"), r("condition"), Parsed(TimeLimit.Parse(r("limit"))).ToString(), r("closing"), r("unit_kind"), true, "")));

    public static HandlingUnits Units() => Parsed(HandlingUnits.Parse(Text("cases/units.csv")));

    /// <summary>What cases are decided by: the conditions of the catalogue's version, limits, units, calendar.</summary>
    public static CaseRules CaseRules(CaseCatalogue catalogue, HandlingUnits units)
    {
        var conditions = Parsed(FilingConditions.Parse(Text($"cases/conditions.{catalogue.Version}.csv"), catalogue));
        var areas = Parsed(AreaLimits.Parse(Text("cases/area-classes.csv"), Text($"cases/area-limits.{catalogue.Version}.csv"), conditions));
        return new(catalogue, conditions, areas, Parsed(DeskLimits.Parse(Text("cases/desk-limits.csv"))), units, Parsed(CalendarFile.Parse(Text("cases/calendar.csv"))));
    }

    /// <summary>What the figure auditor knows of the world.</summary>
    public static Domain.FigureAudit.AuditLists AuditLists() => new(
        Rows("budget/economic-codes.v1.csv", r => (Code: r("code"), Name: r("name"))).ToDictionary(e => e.Code, e => e.Name, StringComparer.Ordinal),
        Rows("budget/districts.v1.csv", r => (City: r("city"), Name: r("district"))).GroupBy(d => d.City, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(d => d.Name)], StringComparer.Ordinal));

    /// <summary>By what two reports are taken for one matter.</summary>
    public static Domain.Cases.Doubles.DoubleRules Doubles() => Parsed(Domain.Cases.Doubles.DoubleRules.Parse(Text("cases/doubles.csv")));

    public static Domain.Notices.NoticeTeller Notices() => new(Parsed(Domain.Notices.NoticeRules.Parse(Text("notices/rules.csv"))), Parsed(Domain.Notices.NoticeSettings.Parse(Text("notices/settings.csv"))));

    /// <summary>By when units that are asked for a part report in and are done; the newest version.</summary>
    public static Domain.Cases.Parts.PartLimits PartLimits() => Parsed(Domain.Cases.Parts.PartLimits.Parse("v1", Text("cases/part-limits.v1.csv")));

    /// <summary>What cases are counted by.</summary>
    public static CaseMeasures Measures(CaseKinds kinds) => Parsed(CaseMeasures.Parse(Text("indicators/measures.v1.csv"), kinds));

    /// <summary>Which classes are hazards, disputes and emergencies.</summary>
    public static CaseKinds Kinds() => Parsed(CaseKinds.Parse(Text($"cases/kinds.{CaseKinds.Version}.csv")));

    /// <summary>In which words a dispute is told.</summary>
    public static DisputeLists Disputes() => Parsed(DisputeLists.Parse(Text("cases/disputes.v1.csv")));

    /// <summary>In which words a hazard is told.</summary>
    public static HazardLists Hazards() => Parsed(HazardLists.Parse(Text("cases/hazards.v1.csv")));

    /// <summary>In which words the emergency desk writes.</summary>
    public static Domain.Emergency.EmergencyLists Emergency() => Parsed(Domain.Emergency.EmergencyLists.Parse(Text("emergency/lists.v1.csv")));

    /// <summary>How long an inspection of a shelter holds.</summary>
    public static Domain.Emergency.ShelterSettings Shelters() => Parsed(Domain.Emergency.ShelterSettings.Parse(Text("emergency/settings.csv")));

    public static RateFormulas Formulas(CaseMeasures measures) => Parsed(RateFormulas.Parse(Text("indicators/formulas.v1.csv"), measures));

    public static Shifts Shifts() => new(Rows("fieldwork/shifts.csv", r => new Shift(
        r("code"), RosterPostNames.Find(r("post")) ?? throw new InvalidDataException("data/fieldwork/shifts.csv knows no post " + r("post")), r("name"), r("english"),
        TimeOnly.Parse(r("from"), CultureInfo.InvariantCulture), TimeOnly.Parse(r("until"), CultureInfo.InvariantCulture), int.Parse(r("least"), CultureInfo.InvariantCulture))));

    public static PublicKinds PublicKinds() => new(Rows("cases/public-kinds.csv", r => new Choice(r("class"), r("words"))));

    public static RoleBook Roles() => new(
        Rows("access/roles.csv", r => new Role(r("code"), r("name"), r("english"), r("officer") == "yes", r("permissions").Split(' ', StringSplitOptions.RemoveEmptyEntries))),
        Rows("access/permissions.csv", r => (Code: r("code"), Names: (r("name"), r("english")))).ToDictionary(p => p.Code, p => p.Names, StringComparer.Ordinal));

    public static IndicatorBook Indicators(CaseMeasures measures, RateFormulas formulas) => new(
        Rows("budget/bindings.csv", r => new Binding(r("template"), r("indicator"), LiveSource.Parse((r("kind"), r("of"), r("by")), measures, formulas), new(r("note"), r("note_english")))),
        Rows("budget/reasons.csv", r => new NotMeasured(r("level"), r("word"), WayInOf(r("entry")), new(r("reason"), r("reason_english")))));

    /// <summary>Every version of the levels of satisfaction, oldest first.</summary>
    public static Domain.Budget.Surveys.SurveyLevelBook SurveyLevels() => new([.. Directory.EnumerateFiles(Path.Combine(Folder, "budget"), "survey-levels.v*.csv").Select(p => Path.GetFileName(p))
        .OrderBy(static p => int.Parse(p["survey-levels.v".Length..^".csv".Length], CultureInfo.InvariantCulture))
        .Select(file => new Domain.Budget.Surveys.SurveyLevels(file["survey-levels.".Length..^".csv".Length], Rows("budget/" + file, r => new Domain.Budget.Surveys.SurveyLevel(r("code"), r("name"), r("english"), r("strict") == "yes", r("neutral") == "yes"))))]);

    /// <summary>What kinds of work are counted, and by what.</summary>
    public static Domain.Budget.Work.WorkKinds WorkKinds()
    {
        var rows = Rows("budget/work-kinds.v1.csv", r => (Kind: r("kind"), Count: new Domain.Budget.Work.WorkCount(
            r("count"), new(r("name"), r("english")), new(r("unit"), r("unit_english")), r("needed") == "yes", r("part_of") is { Length: > 0 } whole ? whole : null, r("rate") is { Length: > 0 } rate ? new(rate, r("rate_english")) : null)));
        return new([.. rows.GroupBy(r => r.Kind, StringComparer.Ordinal).Select(kind => new Domain.Budget.Work.WorkKind(
            kind.Key, kind.First().Count.Name, kind.First().Count.Unit, [.. kind.Skip(1).Select(r => r.Count)]))]);
    }

    /// <summary>The district of each unit that publishes budget documents, by the unit's name as printed.</summary>
    public static IReadOnlyDictionary<string, string> BudgetUnits() =>
        Rows("budget/units.csv", r => (Unit: r("unit"), District: r("district"))).ToDictionary(u => u.Unit, u => u.District, StringComparer.Ordinal);

    /// <summary>The fact files of the published documents, for the demo alone.</summary>
    public static IReadOnlyList<string> DemoTargets() => [.. Directory.EnumerateFiles(PathOf("demo"), "*-targets.json").Order(StringComparer.Ordinal)];

    /// <summary>The rough middles of streets, for the demo alone.</summary>
    public static IReadOnlyDictionary<string, Position> StreetMiddles() => Rows("demo/street-middles.csv", r => (Street: r("street"), At: Position.Of(Degrees(r("longitude")), Degrees(r("latitude")))!.Value))
        .ToDictionary(m => m.Street, m => m.At, StringComparer.Ordinal);

    /// <summary>What the program is built from, for the page about it.</summary>
    public static IReadOnlyList<AboutLibrary> Libraries() => Rows("about/libraries.csv", r => new AboutLibrary(r("name"), r("version"), r("licence"), r("part")));

    private static WayIn WayInOf(string entry) => entry switch
    {
        "manual" => WayIn.ByHand,
        "later" => WayIn.Later,
        "never" => WayIn.Never,
        "not-applicable" => WayIn.NotApplicable,
        _ => throw new InvalidDataException($"data/budget/reasons.csv knows no entry {entry}."),
    };

    private static string Text(string file) => File.ReadAllText(PathOf(file));

    private static T Parsed<T>(Outcome<T> read)
        where T : notnull =>
        read.Succeeded(out var found, out var refused) ? found : throw new InvalidDataException(string.Join(' ', refused.Errors.DefaultIfEmpty(refused).Select(p => p.Chinese)));

    private static int VersionOf(string file) => int.Parse(file["classes.v".Length..^".csv".Length], CultureInfo.InvariantCulture);

    // Component and event classes share their four digits; the desk tells them apart by the hyphen (0103 and 01-03).
    private static string ClassCode(string kind, string code) => kind == "event" ? code[..2] + "-" + code[2..] : code;

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    // Our own files hold no commas inside a field, so they need no quoting; a quote is a mistake and stops the start.
    internal static List<T> Rows<T>(string file, Func<Func<string, string>, T> make)
    {
        var lines = File.ReadAllLines(PathOf(file));
        var columns = lines[0].Split(',');
        return lines.Length > 1 ? [.. lines.Skip(1).Select(Row)] : throw new InvalidDataException($"data/{file} holds no row.");

        T Row(string line, int index)
        {
            var fields = line.Split(',');
            return fields.Length == columns.Length && !line.Contains('"', StringComparison.Ordinal)
                ? make(name => fields[Array.IndexOf(columns, name)])
                : throw new InvalidDataException($"data/{file} line {index + 2}: {fields.Length} fields, {columns.Length} expected.");
        }
    }
}
