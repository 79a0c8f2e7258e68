using System.Globalization;

namespace Gridloom.Domain.Cases.Duties;

/// <summary>What was ruled about one case (裁定), as far as a clause may follow from it.</summary>
/// <param name="Number">The case's number.</param>
/// <param name="Of">What the case is.</param>
/// <param name="Unit">Code of the unit to which it was given.</param>
/// <param name="Reason">Why, as the ruling says it.</param>
public sealed record CaseRuling(string Number, DutyCase Of, string Unit, string Reason);

/// <summary>For which cases the ruling shall hold from now on (裁定适用范围).</summary>
/// <param name="OnlyCondition">For the filing condition of the case alone, not for the whole class.</param>
/// <param name="Area">An area that holds the case; empty for the whole district.</param>
public sealed record RulingRange(bool OnlyCondition, string Area);

/// <summary>A ruling as a clause (裁定成条).</summary>
/// <param name="Known">The draft says so already, and nothing is to be written.</param>
public sealed record RulingClause(Duty Line, bool Known)
{
    private const string Prefix = "裁定：";

    /// <summary>The clause that the draft gets, or already has; refused where another of the same range names another unit.</summary>
    /// <param name="lines">Those of the draft.</param>
    public static Outcome<RulingClause> Of(CaseRuling ruling, RulingRange range, IReadOnlyList<Duty> lines, DutyGround ground)
    {
        if (!ruling.Of.Area.StartsWith(range.Area, StringComparison.Ordinal)) return RulingProblems.AreaElsewhere;
        var wording = Prefix + string.Join(' ', ruling.Reason.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var input = new DutyInput(
            Next(lines), ruling.Of.Class, range.OnlyCondition ? ruling.Of.Condition : "", range.Area, ruling.Unit, "", "", wording.Length > DutyInput.WordingMax ? wording[..DutyInput.WordingMax] : wording);
        if (!input.Read(ground).Succeeded(out var line, out var refused)) return RulingProblems.Unfit(refused);
        if (lines.FirstOrDefault(other => other.Of == line.Of) is not { } same) return new RulingClause(line with { Source = ruling.Number }, Known: false);
        return same.Unit == ruling.Unit ? new RulingClause(same, Known: true) : RulingProblems.Clash(same.Clause, ground.FindUnit(same.Unit)?.Name ?? same.Unit);
    }

    /// <summary>Rulings have a chapter of their own, behind all others.</summary>
    private static string Next(IReadOnlyList<Duty> lines)
    {
        var chapter = lines.Where(l => l.Source.Length > 0).Select(l => Part(l, 0)).DefaultIfEmpty(lines.Select(l => Part(l, 0)).DefaultIfEmpty(0).Max() + 1).Max();
        var last = lines.Where(l => Part(l, 0) == chapter).Select(l => Part(l, 1)).DefaultIfEmpty(0).Max();
        return FormattableString.Invariant($"{chapter}.{last + 1}");
    }

    private static int Part(Duty line, int at) =>
        line.Clause.Split('.') is var parts && parts.Length > at ? int.Parse(parts[at], NumberStyles.None, CultureInfo.InvariantCulture) : 0;
}
