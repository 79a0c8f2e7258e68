using Gridloom.Domain;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Cases.Parts;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Parts;

/// <summary>Puts parts into cards and rows (协同视图).</summary>
internal sealed class PartViews(PartLookup lookup, PartForms forms, CaseRulesLookup rules, CaseWords words, Access.AccountLookup accounts)
{
    /// <summary>What a case's page tells of its parts; null where it has none and this person may ask for none.</summary>
    public async Task<CasePartsModel?> Of(HttpContext http, Caller caller, StoredCase c, (PartAttempt? Attempt, Instant Now) at)
    {
        var stored = c.Helpers.Length == 0 ? [] : await lookup.Of(c.District, c.Number, http.RequestAborted);
        var ground = new PartGround(c.ToFile(), stored.ConvertAll(static p => p.ToFile()), at.Now);
        var asked = new PartForms.Asked(c, ground, caller.Actor, at.Attempt);
        var cards = new List<PartCardModel>();
        foreach (var part in ground.Parts) cards.Add(await Card(http, asked, part));
        return new CasePartsModel(cards, await forms.ToAsk(http, asked)) is { IsEmpty: false } told ? told : null;
    }

    public async Task<PartListRow> Row(StoredPart stored, StoredCase c, Instant now, Words t)
    {
        var part = stored.ToFile();
        return new("/cases/" + c.Id + "#parts", c.Number, rules.ClassName(c), await words.Place(c), PartWords.Type(part.Type, t), words.UnitName(c.District, part.Unit), part.Task, PartWords.State(part, t), Running(part, now, t), await AskedBy(part), part.AskedAt)
        {
            Remarks = [.. PartWords.Remarks(part, t).Take(2)],
        };
    }

    private async Task<PartCardModel> Card(HttpContext http, PartForms.Asked asked, PartFile part)
    {
        var (t, now) = (http.RequestServices.GetRequiredService<Words>(), asked.Ground.Now);
        return new(part.Part, PartWords.Type(part.Type, t), words.UnitName(part.District, part.Unit), PartWords.State(part, t), part.Task, await AskedBy(part), part.AskedAt)
        {
            Remarks = [.. PartWords.Remarks(part, t)],
            Clock = Running(part, now, t),
            Facts = [.. Facts(part, now, t)],
            Said = part.Stage == PartStage.Refused ? t["依据权责清单 {0} 条", part.Clause ?? ""] : part.DoneNote ?? "",
            Acts = forms.ToAct(http, asked, part),
        };
    }

    private async Task<string> AskedBy(PartFile part) => part.AskerUnit is { } unit ? words.UnitName(part.District, unit) : await accounts.PostOf(part.District, part.Asker, CancellationToken.None);

    private ClockLine? Running(PartFile part, Instant now, Words t) =>
        PartClock.Step(part) is { } kind ? PartWords.Clock(PartClock.Of(part, kind, rules.Shipped.Rules.Calendar, now), t) : null;

    private IEnumerable<string> Facts(PartFile part, Instant now, Words t)
    {
        string InTime(PartClockKind kind) => PartWords.Clock(PartClock.Of(part, kind, rules.Shipped.Rules.Calendar, now), t).Left;
        if (part.ReportedAt is { } reported) yield return t["{0} 报到，{1}", Show.Desk(reported, now), InTime(PartClockKind.Answer)];
        if (part.DoneAt is { } done) yield return t["{0} 办结，{1}", Show.Desk(done, now), InTime(PartClockKind.Work)];
        if (part.RefusedAt is { } refused) yield return t["{0} 不接", Show.Desk(refused, now)];
        if (part.EndedAt is { } ended) yield return $"{Show.Desk(ended, now)} {PartWords.Stage(part.Stage, t)}";
    }
}
