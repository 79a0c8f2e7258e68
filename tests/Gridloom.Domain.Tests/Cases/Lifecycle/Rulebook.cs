using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Tests.Cases.Lifecycle;

/// <summary>The rules that are shipped, and a case and persons to try them on.</summary>
internal static class Rulebook
{
    public const string District = "440309";
    public const string Area = "440309002001";

    public static readonly CaseCatalogue Catalogue = new("v2", [.. Lines("classes.v2.csv").Select(ClassOf)], [.. Lines("sources.csv").Select(static r => new CaseSource(r[0], r[1], r[2] == "yes"))]);

    private static readonly FilingConditions Conditions = Made(FilingConditions.Parse(Text("conditions.v2.csv"), Catalogue));

    public static readonly CaseRules Shipped = new(
        Catalogue, Conditions, Made(AreaLimits.Parse(Text("area-classes.csv"), Text("area-limits.v2.csv"), Conditions)), Made(DeskLimits.Parse(Text("desk-limits.csv"))),
        Made(HandlingUnits.Parse(Text("units.csv"))), Calendars.Shipped);

    public static readonly CaseLifecycle Loop = new(Shipped);

    public static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "cases", file));

    public static T Made<T>(Outcome<T> outcome)
        where T : notnull => outcome.Succeeded(out var made, out var refused) ? made : throw new InvalidOperationException($"{refused.Code}: {refused.English}");

    public static string Verdict(Outcome<CaseStep> outcome) => outcome.Succeeded(out var step, out var refused) ? step.Case.Stage.Code() : refused.Code;

    /// <summary>A person of this account with the permissions of these roles.</summary>
    public static Actor Person(string account, string roles, string? unit = null, string area = District) =>
        new(District, account, new Scope(area), roles.Split(' ').SelectMany(role => Roles[role]).ToHashSet()) { Unit = unit };

    public static CaseFile Reported(string source = "collector", string reporter = "reporter", string at = "2026-03-03 08:00", bool moderation = false) => Loop.Open(
        District, new CaseReported("id", "440309-20260303-00001", "01-02", "v2", source, Area, "", "垃圾", null, [], null, moderation), reporter, Calendars.China(at));

    private static readonly Dictionary<string, string[]> Roles = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "data", "access", "roles.csv")).Skip(1)
        .Select(static line => line.Split(',')).ToDictionary(static r => r[0], static r => r[3].Split(' '));

    private static IEnumerable<string[]> Lines(string file) => Text(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static line => line.Split(','));

    private static CaseClass ClassOf(string[] r) => new(r[0] == "event" ? $"{r[3][..2]}-{r[3][2..]}" : r[3], r[0] == "event", r[2], r[4], r[5] == "yes");
}
