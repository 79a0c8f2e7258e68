using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Cases.Recurring;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Recurring;

/// <summary>Puts recurring problems into words (屡发问题用语).</summary>
internal sealed class RecurringWords(CaseRulesLookup rules, HomeRows rows, CaseWords words, MapViews maps, Territory.TerritoryLookup territory, Access.AccountLookup accounts)
{
    private const int Shown = 100;

    /// <param name="cases">All of its cases, the newest first.</param>
    public async Task<ProblemRow> Row(StoredProblem p, List<StoredCase> cases, Words t)
    {
        var relapse = p.SettledAt is { } at ? cases.Count(c => (c.HappenedAt ?? c.ReportedAt) > at) : 0;
        var state = p.SettledAt is null ? new Remark(t["未了结"], Tone.Warn) : relapse > 0 ? new Remark(t["了结后又发 {0} 宗", relapse], Tone.Late) : new Remark(t["已了结"], Tone.Ok);
        return new(ShowRecurring.AddressOf(p.Code), p.Code, p.Title, rules.ClassName(p.District, null, p.Class), (await territory.Of(p.District)).NameBelow(p.Area), state, cases.Count, relapse, p.OpenedAt);
    }

    public async Task<ProposedPlace> Place(Actor actor, Gathering place, string? key)
    {
        var ground = await territory.Of(actor.District);
        var (name, area) = (rules.ClassName(actor.District, null, place.Class), ground.NameBelow(ground.AreaOf(place.Middle, "")));
        var title = $"{area.Replace(" ", "", StringComparison.Ordinal)}{name}屡发";
        return new(place.Class, name, area, place.Cases, place.Middle.LongitudeE7, place.Middle.LatitudeE7, title.Length <= RecurringProblems.TitleLimit ? title : name + "屡发", key);
    }

    public async Task<ProblemModel> Page(Actor actor, (StoredProblem Problem, List<StoredCase> Cases) of, Instant now, Words t)
    {
        var (p, cases) = of;
        return new(await Row(p, cases, t), await rows.Of(cases.Take(Shown).Select(c => Waiting(c, actor)), now, t))
        {
            Figures = Figures(cases, p.District, t),
            Ground = t["{0}，半径 {1} 米", (await territory.Of(p.District)).NameBelow(p.Area), p.Metres],
            Map = cases.FirstOrDefault() is { } newest ? await maps.Around(actor, newest with { LongitudeE7 = p.LongitudeE7, LatitudeE7 = p.LatitudeE7 }, CancellationToken.None) : null,
            Conclusion = p.Conclusion,
            SettledBy = p.SettledAt is { } at ? $"{await accounts.PostOf(p.District, p.SettledBy!, CancellationToken.None)} {Show.Desk(at, now)}" : null,
        };
    }

    private List<(string Name, string Value)> Figures(List<StoredCase> cases, string district, Words t)
    {
        var days = cases.Count > 1 ? (cases[0].ReportedAt - cases[^1].ReportedAt).TotalDays / (cases.Count - 1) : (double?)null;
        var units = cases.Select(c => c.Unit).OfType<string>().GroupBy(u => u).OrderByDescending(static g => g.Count()).Take(3).Select(g => t["{0} {1} 宗", words.UnitName(district, g.Key), g.Count()]);
        return
        [
            (t["案件"], t["{0} 宗", cases.Count]),
            (t["在办"], t["{0} 宗", cases.Count(c => c.EndedAt is null)]),
            (t["平均隔"], days is { } between ? t["{0} 天", between.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)] : "—"),
            (t["返工"], Show.Count(cases.Sum(static c => c.Reworks))),
            (t["重开"], Show.Count(cases.Sum(static c => c.Reopens))),
            (t["办过的单位"], string.Join("、", units) is { Length: > 0 } named ? named : "—"),
        ];
    }

    private static WorkQueues.Waiting Waiting(StoredCase c, Actor actor)
    {
        var file = c.ToFile();
        return new(c, file, CaseQueues.Of(file, actor), null);
    }
}
