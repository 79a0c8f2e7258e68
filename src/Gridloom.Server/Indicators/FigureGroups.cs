using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Indicators;
using Gridloom.Domain.Territory;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Indicators;

/// <summary>What groups of figures are called (分组名称).</summary>
internal sealed class FigureGroups(Divisions divisions, Cases.CaseRulesLookup rules, HandlingUnits units, HazardLists hazards, Access.AccountLookup accounts)
{
    /// <summary>The groupings in the order of the form.</summary>
    public static IReadOnlyList<Choice> Choices(Words t) => [.. Enum.GetValues<Grouping>().Select(by => new Choice(by.Code(), Name(by, t)))];

    public static string Name(Grouping by, Words t) => by switch
    {
        Grouping.None => t["不分组"],
        Grouping.Month => t["按月"],
        Grouping.Street => t["按街道"],
        Grouping.Community => t["按社区"],
        Grouping.Grid => t["按网格"],
        Grouping.Unit => t["按处置单位"],
        Grouping.Class => t["按小类"],
        Grouping.Source => t["按来源"],
        Grouping.Worker => t["按上报人"],
        Grouping.Risk => t["按风险等级"],
        Grouping.Hazard => t["按隐患类别"],
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "This grouping has no name."),
    };

    /// <summary>A group's name; an area that is known no closer than its code says so.</summary>
    public async ValueTask<string> NameOf(string district, (Grouping By, string? Code) group, Words t, CancellationToken stop) => group.By switch
    {
        Grouping.Risk => HazardOf(hazards.Risks, group.Code, t),
        Grouping.Hazard => HazardOf(hazards.Classes, group.Code, t),
        _ when group.Code is null => t["没有单位"],
        Grouping.Unit => UnitOf(district, group.Code, t),
        Grouping.Class => group.Code + " " + rules.ClassName(district, null, group.Code),
        Grouping.Source => rules.Shipped.Rules.Catalogue.FindSource(group.Code)?.Name ?? group.Code,
        Grouping.Worker => group.Code == Actor.PublicAccount ? t["群众"] : await accounts.PostOf(district, group.Code, stop),
        Grouping.Street => AreaOf(group.Code, 9, t),
        Grouping.Community => AreaOf(group.Code, 12, t),
        Grouping.Grid => AreaOf(group.Code, 15, t),
        _ => group.Code,
    };

    public string AreaOf(string code, int length, Words t)
    {
        var known = code[..Math.Min(code.Length, 12)];
        var full = divisions.FullName(known);
        // Below the district its name says nothing: everybody who looks is in it.
        if (known.Length > 6 && divisions.Find(known[..6]) is { } district) full = full[district.Name.Length..].TrimStart();
        var name = full.Length > 0 ? (full + " " + code[known.Length..]).TrimEnd() : code;
        return code.Length < length ? t["{0}（未再细分）", name] : name;
    }

    /// <summary>Where a group stands among the others: hazards' words in the order of their list, what nobody told behind them; all else as it comes.</summary>
    public int PlaceOf(Grouping by, string? code)
    {
        var list = by == Grouping.Risk ? hazards.Risks : by == Grouping.Hazard ? hazards.Classes : [];
        var at = list.Index().Where(w => w.Item.Code == code).Select(static w => w.Index + 1).FirstOrDefault();
        return at > 0 || list.Count == 0 ? at : list.Count + 1;
    }

    /// <summary>The risk of that code; what nobody told says so.</summary>
    public string RiskOf(string? code, Words t) => HazardOf(hazards.Risks, code, t);

    /// <summary>The hazard's class of that code; what nobody told says so.</summary>
    public string HazardOf(string? code, Words t) => HazardOf(hazards.Classes, code, t);

    private static string HazardOf(IReadOnlyList<KindWord> list, string? code, Words t) =>
        code is null or FigureQuestion.Nobody ? t["未补充"] : KindWord.Find(list, code) is { } word ? t.InEnglish ? word.English : word.Name : code;

    public string UnitOf(string district, string code, Words t) => code == FigureQuestion.Nobody ? t["没有单位"] : units.Find(district, code)?.Name ?? code;
}
