using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Duties;

/// <summary>What the desk is told beside the choice of a unit (派遣建议): whom the catalogue names and by which clause, how much that unit has in hand, and how often such suggestions were right.</summary>
internal sealed class DutySuggestions(DutyLookup duties, DutySuggester suggester, DispatchedCases cases, FinishForecasts forecasts, DutyChange change, Clocks clocks)
{
    /// <summary>The units of the form in their order, the one that is chosen beforehand, and what is said beneath.</summary>
    /// <param name="Chosen">Empty when the person is to choose without one.</param>
    public sealed record Offer(IReadOnlyList<ChoiceGroup> Units, string Chosen, DutySuggestion Beneath);

    /// <summary>Null when no catalogue is in force today: the condition's kind of unit then orders them.</summary>
    public async Task<Offer?> For(HttpContext http, Caller caller, CaseFile c)
    {
        var (now, stop) = (clocks.Now(c.District), http.RequestAborted);
        if (await duties.InForce(c.District, now.ChinaDay(), stop) is not { } catalogue) return null;
        var words = new DutyWords(await change.GroundOf(c.District), http.RequestServices.GetRequiredService<Words>());
        var loads = (await cases.Loads(caller.Actor, now, stop)).ToLookup(l => l.Unit);
        var line = catalogue.Find(new(c.Class, c.Condition ?? "", c.Area));
        // Who sent it back is not offered a second time unasked, but stays first: the clause may have been right.
        var sentBack = line is not null && !c.AwaitsRework && c.Units.Split(' ').Contains(line.Unit);
        var within = caller.Actor.Scope;
        var kind = c.Condition is { } code ? words.Ground.Rules.Conditions.Find(code)?.UnitKind : null;
        var units = words.Ground.Rules.Units.Of(c.District, kind).Where(u => within.Covers(u.Area)).ToLookup(u => u.Code == line?.Unit);
        var beneath = line is null
            ? new DutySuggestion { Basis = words.T["{0} 版没有管这宗案件的条款，请自行选择。", catalogue.Version], Href = ShowDuties.AddressOf(catalogue.Version) }
            : (await Beneath((catalogue, line, sentBack ? Warning(c, line, words.T) : null), words, loads[line.Unit], Told(suggester.Record(caller.Actor, DispatchedAsked.Quarter(now, c.Class), stop), c.Class, now, words.T)))
                with { Forecast = await forecasts.Of(caller.Actor, c, line.Unit, (now, words.T)) };
        string Say(HandlingUnit u) => $"{u.Name}（{u.Kind}）{InHand(loads[u.Code], words.T)}";
        return new([.. UnitChoices.ByLevel(units[true], Say, words.T), .. UnitChoices.ByLevel(units[false], Say, words.T)], sentBack || !units.Contains(true) ? "" : line!.Unit, beneath);
    }

    private static async Task<DutySuggestion> Beneath((DutyCatalogue Catalogue, Duty Line, string? Warning) of, DutyWords words, IEnumerable<DispatchedCases.Load> loads, Task<SuggestionTold> told)
    {
        var (t, (catalogue, line, warning)) = (words.T, of);
        return new DutySuggestion
        {
            Basis = t["依据 {0} 版 {1} 条（{2}）", catalogue.Version, line.Clause, words.Fit(line)],
            Href = $"{ShowDuties.AddressOf(catalogue.Version)}?q={line.Clause}",
            Unit = words.Unit(line.Unit),
            Wording = line.Wording,
            Cooperating = words.Units(line),
            Supervisor = line.Supervisor,
            Warning = warning,
            Loads = [.. loads.OrderBy(l => l.Stage, StringComparer.Ordinal).Select(l => Load(l, t))],
            Record = await told,
        };
    }

    private static string Warning(CaseFile c, Duty line, Words t) => c.Raisers.Split(' ').Contains(line.Unit) ? t["这个单位上呈过此案，没有预选。"] : t["这个单位退回过此案，没有预选。"];

    private static SuggestionLoad Load(DispatchedCases.Load load, Words t)
    {
        var href = $"/cases?stage={load.Stage}&unit={Uri.EscapeDataString(load.Unit)}";
        return new(load.Stage == CaseStage.Dispatched.Code() ? t["待接收"] : t["处置中"], new(load.Count, href), load.Late);
    }

    private static string InHand(IEnumerable<DispatchedCases.Load> loads, Words t)
    {
        var (count, late) = (loads.Sum(l => l.Count), loads.Sum(l => l.Late));
        return count == 0 ? "" : late == 0 ? t["　在手 {0}", count] : t["　在手 {0}，超时 {1}", count, late];
    }

    private static async Task<SuggestionTold> Told(Task<SuggestionRecord> asked, string caseClass, Instant now, Words t)
    {
        var record = await asked;
        DutyCount Count(long count, bool right) => new(count, count == 0 ? null : ShowSuggestions.AddressOf(caseClass, right, now));
        return new(Count(record.Cases, right: false), Count(record.Right, right: true), record.Tells ? Ui.Show.Rate(record.Right, record.Cases) : "—", record.Tells ? null : t["不足 {0} 宗，不作判断", SuggestionRecord.Enough]);
    }
}
