using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Cases.Classes;

/// <summary>One version of the case catalogue (案件目录一版): its lines, and the rules that follow from them.</summary>
public sealed class ClassBook
{
    /// <summary>Lines of one version at most.</summary>
    public const int LinesMax = 5_000;

    private readonly Dictionary<string, ClassLine> byCode = new(StringComparer.Ordinal);

    /// <param name="version">As people call it: 2026-12.</param>
    public ClassBook(string version, IEnumerable<ClassLine> lines)
    {
        Version = version;
        Lines = [.. lines.OrderBy(static line => line.Code, ClassLine.Order)];
        foreach (var line in Lines) byCode.TryAdd(line.Code, line);
    }

    public string Version { get; }

    /// <summary>In the order of their codes.</summary>
    public IReadOnlyList<ClassLine> Lines { get; }

    public ClassLine? Line(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The shipped version (随附版), line by line.</summary>
    public static ClassBook Of(CaseRules rules) => new(rules.Catalogue.Version, rules.Catalogue.Classes.SelectMany(c => rules.Conditions.Of(c.Code).Select(k => LineOf(c, k, rules.Areas))));

    /// <summary>What cases are decided by under this version; desk limits, units and calendar are those of the rules that are shipped.</summary>
    /// <exception cref="InvalidOperationException">A limit cannot be read: a version with such a fault never came into force.</exception>
    public CaseRules ToRules(CaseRules shipped)
    {
        var classes = Lines.DistinctBy(static line => line.Class).Select(static line => new CaseClass(line.Class, ClassCode.KindOf(line.Class) != ClassKind.Component, line.Of.Major, line.Of.Name, line.Of.On));
        var filed = Lines.Where(static line => line.Condition.Length > 0).ToList();
        var conditions = filed.Select(static line => new FilingCondition(line.Class, line.Code, line.Condition, Limit(line.Limit), line.Closing, line.UnitKind, line.Sample));
        var areas = filed.SelectMany(static line => line.ByArea.Select(area => (line.Code, area.AreaClass, Limit(area.Limit))));
        return shipped with
        {
            Catalogue = new CaseCatalogue(Version, [.. classes], shipped.Catalogue.Sources),
            Conditions = FilingConditions.Of(Version, [.. conditions]),
            Areas = shipped.Areas.With(areas),
        };
    }

    private static ClassLine LineOf(CaseClass c, FilingCondition k, AreaLimits areas) => new(
        k.Code, new(c.Major, c.Name, c.On), k.Text, k.Limit.ToString(), k.Closing, k.UnitKind, k.Sample,
        string.Join(';', areas.ClassNames.Select(area => (Area: area, Limit: areas.LimitOf(k.Code, area))).Where(static a => a.Limit is not null).Select(static a => $"{a.Area} {a.Limit}")));

    private static TimeLimit Limit(string text) => TimeLimit.Parse(text).Succeeded(out var limit, out var refused) ? limit : throw new InvalidOperationException(refused.English);
}
