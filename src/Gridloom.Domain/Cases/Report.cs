using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Territory;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Cases;

/// <summary>What somebody sent in as a report, not yet checked. Null and blank mean "not given".</summary>
public sealed record ReportInput(
    string? Class, string? Description, string? Address, double? Longitude, double? Latitude,
    string? Source, string? ReporterName, string? ReporterPhone)
{
    /// <summary>When it was seen; null when nobody said so.</summary>
    public DateTimeOffset? HappenedAt { get; init; }

    /// <summary>What is told of a hazard with the report; null or empty for nothing.</summary>
    public HazardInput? Hazard { get; init; }
}

/// <summary>A report (上报) that may become a case: every field checked, personal values apart.</summary>
/// <param name="Area">The grid under the position, or else the smallest division that the address names; the district when nothing smaller is known.</param>
/// <param name="Position">Null when only an address was given.</param>
/// <param name="ReporterName">Null when the reporter gave no name; never part of an event.</param>
/// <param name="ReporterPhone">Digits only, with the country code when it is not China's; null when none was given.</param>
public sealed record Report(
    CaseClass Class, CaseSource Source, string Description, string Address, string Area, Position? Position,
    string? ReporterName, string? ReporterPhone)
{
    /// <summary>Characters, line ends included.</summary>
    public const int DescriptionLimit = 2000;

    public const int AddressLimit = 200;

    public const int NameLimit = 50;

    /// <summary>How late a report may come: a handheld that lay in a drawer for longer tells of another time.</summary>
    public static readonly TimeSpan Latest = TimeSpan.FromDays(30);

    /// <summary>A clock in a hand may run ahead of the centre's by this much.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    /// <summary>When it was seen (发生时间), where that was told; whatever lies no more than some minutes ahead counts as now.</summary>
    public Instant? HappenedAt { get; init; }

    /// <summary>Why a report that comes now cannot have been seen then; null when it can.</summary>
    public Problem? RefuseTime(Instant now) => HappenedAt is { } seen && (seen > now + Ahead || seen < now - Latest) ? CaseProblems.HappenedUnlikely : null;

    /// <summary>Checks all fields and reports all faults together, so that nobody mends a form one error at a time.</summary>
    public static Outcome<Report> Check(ReportInput input, Ground ground, CaseCatalogue catalogue)
    {
        var faults = new List<Problem>();
        var caseClass = CheckClass(input.Class, catalogue, faults);
        var source = CheckSource(input.Source, catalogue, faults);
        var description = CheckText(input.Description, "description", DescriptionLimit, faults);
        if (description is null && faults.TrueForAll(f => f.Field != "description")) faults.Add(CaseProblems.NoDescription);
        var address = CheckText(input.Address, "address", AddressLimit, faults) ?? "";
        var position = CheckPosition(input, ground, faults);
        if (address.Length == 0 && position is null && !faults.Exists(f => f.Field is "address" or "longitude")) faults.Add(CaseProblems.NoPlace);
        var name = CheckText(input.ReporterName, "reporter.name", NameLimit, faults);
        var phone = CheckPhone(input.ReporterPhone, faults);

        if (faults.Count > 0) return Problem.Of(faults);
        return new Report(caseClass!, source!, description!, address, ground.AreaOf(position, address), position, name, phone) { HappenedAt = input.HappenedAt is { } seen ? Instant.From(seen) : null };
    }

    private static CaseClass? CheckClass(string? given, CaseCatalogue catalogue, List<Problem> faults)
    {
        if (Typed.Clean(given) is not { } wanted)
        {
            faults.Add(CaseProblems.NoClass);
            return null;
        }
        var found = catalogue.FindClass(wanted);
        if (found is null) faults.Add(CaseProblems.UnknownClass);
        return found;
    }

    private static CaseSource? CheckSource(string? given, CaseCatalogue catalogue, List<Problem> faults)
    {
        var found = Typed.Clean(given) is { } wanted ? catalogue.FindSource(wanted) : null;
        if (found is null) faults.Add(CaseProblems.UnknownSource);
        return found;
    }

    private static string? CheckText(string? given, string field, int limit, List<Problem> faults)
    {
        if (Typed.Clean(given) is not { } text) return null;
        if (text.Length > limit) faults.Add(CaseProblems.TooLong(field, text.Length, limit));
        else if (Typed.HasControl(text)) faults.Add(CaseProblems.ControlCharacters.At(field));
        else return text;
        return null;
    }

    private static Position? CheckPosition(ReportInput input, Ground ground, List<Problem> faults)
    {
        if (input is { Longitude: null, Latitude: null }) return null;
        if (input is not { Longitude: { } longitude, Latitude: { } latitude } || Territory.Position.Of(longitude, latitude) is not { } position)
        {
            faults.Add(CaseProblems.PositionUnreadable);
            return null;
        }
        if (!ground.Holds(position)) faults.Add(ground.HasGrids ? CaseProblems.PositionInNoGrid(ground.Name) : CaseProblems.PositionOutside(ground.Name));
        return position;
    }

    private static string? CheckPhone(string? given, List<Problem> faults)
    {
        if (Typed.Clean(given) is not { } typed) return null;
        var phone = Phone.Normalise(typed);
        if (phone is null) faults.Add(CaseProblems.PhoneUnreadable);
        return phone;
    }
}
