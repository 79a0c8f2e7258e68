using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Duties;

/// <summary>Rulings as they may become clauses (裁定成条): what was ruled about a case, where it stands in the catalogue, and the form that writes it.</summary>
internal sealed class DutyRulings(CaseLookup cases, CaseCourse course, DutyLookup duties, DutyChange change, FormKeys keys)
{
    /// <summary>What the form sends for the filing condition alone.</summary>
    public const string OnlyCondition = "condition";

    private const string WholeClass = "class";

    /// <param name="Ruling">Null when nobody has ruled on the case.</param>
    public sealed record Found(StoredCase Case, CaseRuling? Ruling);

    /// <summary>A clause names the case that it was ruled in only to who sees every case.</summary>
    public static bool SeesAll(Actor actor) => actor.Unit is null && actor.Scope.Covers(actor.District) && actor.May(Permission.ReadCases);

    /// <summary>Null when there is no such case, or the actor may not see it.</summary>
    public async Task<Found?> Find(Actor actor, string idOrNumber, CancellationToken stop) =>
        await cases.Find(actor, idOrNumber, stop) is { } c ? new(c, Of(c, await course.Read(c, stop))) : null;

    /// <summary>What the case page says; null where there is no ruling, or the person reads no catalogue.</summary>
    public async Task<RulingModel?> For(HttpContext http, Caller caller, (StoredCase Case, IReadOnlyList<CaseCourse.Entry> Events) of, Problem? refused)
    {
        if (of.Case.RuledUnit is null || !caller.Actor.May(Permission.ReadDuties) || Of(of.Case, of.Events) is not { } ruling) return null;
        var (t, stop) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted);
        var words = new DutyWords(await change.GroundOf(of.Case.District), t);
        var versions = await duties.Versions(of.Case.District, stop);
        var written = new List<Choice>();
        foreach (var version in versions)
        {
            written.AddRange((await duties.Lines(version, stop)).Lines.Where(l => l.Source == ruling.Number)
                .Select(l => new Choice($"{ShowDuties.AddressOf(version.Code)}?q={l.Clause}", t["{0} 版 {1} 条：{2}", version.Code, l.Clause, words.About(l)])));
        }

        return new(words.Unit(ruling.Unit), ruling.Reason, written) { Form = DutyChange.MayEdit(caller.Actor) ? Form(http, ruling, versions.Where(v => v.From is null).Select(v => v.Code), (words, refused)) with { Action = WriteRuling.AddressOf(of.Case.Id) } : null };
    }

    private RulingForm Form(HttpContext http, CaseRuling ruling, IEnumerable<string> drafts, (DutyWords Words, Problem? Refused) with)
    {
        var (words, refused) = with;
        // What was typed is shown again only when it was this form that was refused.
        string Typed(string field) => refused is not null && http.Request.HasFormContentType ? http.Request.Form[field].ToString() : "";
        var t = words.T;
        Choice[] ranges = [new(WholeClass, words.Class(ruling.Of.Class)), new(OnlyCondition, words.Condition(ruling.Of.Condition))];
        return new(keys.Again(http, refused), ruling.Of.Condition.Length > 0 ? ranges : ranges[..1], Areas(ruling, words), [.. drafts.Select(code => new Choice(code, t["{0} 版", code]))])
        {
            Range = Typed("range"), Area = Typed("area"), Draft = Typed("draft"),
        };
    }

    /// <summary>The areas that hold the case, the widest first, as far as the unit answers for them.</summary>
    private static List<Choice> Areas(CaseRuling ruling, DutyWords words)
    {
        var own = words.Ground.FindUnit(ruling.Unit)?.Area ?? words.Ground.District;
        return [.. new[] { 6, 9, 12 }.Where(length => length <= ruling.Of.Area.Length && length >= own.Length)
            .Select(length => length == 6 ? new Choice("", words.Area("")) : new Choice(ruling.Of.Area[..length], words.Area(ruling.Of.Area[..length])))];
    }

    private static CaseRuling? Of(StoredCase c, IReadOnlyList<CaseCourse.Entry> events) =>
        events.Select(e => e.Act).FirstOrDefault(act => act?.Act == CaseActKind.Rule) is { Unit: { } unit } ruled ? new(c.Number, new(c.Class, c.Condition ?? "", c.Area), unit, ruled.Note ?? "") : null;
}
