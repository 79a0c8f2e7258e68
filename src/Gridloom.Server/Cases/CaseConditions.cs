using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>Puts a list's conditions into words (条件用语): the chips over the list, and what an export says of itself.</summary>
internal sealed class CaseConditions(CaseRulesLookup rules, HandlingUnits units, Territory.TerritoryLookup territory)
{
    /// <summary>What the chips of the conditions are called, in their order.</summary>
    public static readonly IReadOnlyList<string> ChipNames = ["文字", "小类", "来源", "上报自", "至（含当日）", "审看", "上报人", "区划", "环节", "超时", "处置单位", "指标"];

    public async Task<List<Condition>> Of(CaseFilter filter, Actor actor, Words t)
    {
        (string? Value, CaseFilter Without)[] set =
        [
            (filter.Text, filter with { Text = null }),
            (filter.Class is { } c ? rules.ClassName(actor.District, null, c) : null, filter with { Class = null }),
            (filter.Source is { } s ? rules.Shipped.Rules.Catalogue.SourceName(s) : null, filter with { Source = null }),
            (CaseFilter.Day(filter.From), filter with { From = null }),
            (CaseFilter.Day(filter.To), filter with { To = null }),
            (filter.Moderation ? t["待审看"] : null, filter with { Moderation = false }),
            (filter.Reporter is null ? null : t["同一电话"], filter with { Reporter = null }),
            (await AreaNamed(actor, filter), filter with { Area = null }),
            (filter.Stage is not { } stage ? null : CaseStageNames.Find(stage) is { } known ? StageName(known, t) : t["在办"], filter with { Stage = null }),
            (filter.Late is { } late ? t["截至 {0}", Ui.Show.Desk(late, late)] : null, filter with { Late = null }),
            (UnitNamed(actor, filter, t), filter with { Unit = null }),
            (filter.Figure is { } f ? f.Name(t) : null, filter with { Figure = null }),
        ];
        return [.. ChipNames.Zip(set).Where(p => p.Second.Value is not null).Select(p => new Condition(t[p.First], p.Second.Value!, p.Second.Without.ToUrl()))];
    }

    public static string StageName(CaseStage stage, Words t) => t.InEnglish ? stage.English() : stage.Chinese();

    private async Task<string?> AreaNamed(Actor actor, CaseFilter filter)
    {
        if (filter.Area is not { } area) return null;
        var ground = await territory.Of(actor.District);
        return area.Length == 6 ? ground.NameOf(area) : ground.NameBelow(area);
    }

    private string? UnitNamed(Actor actor, CaseFilter filter, Words t) =>
        filter.Unit is not { } unit ? null : unit == CaseFilter.NoUnit ? t["没有单位"] : units.Find(actor.District, unit)?.Name ?? unit;
}
