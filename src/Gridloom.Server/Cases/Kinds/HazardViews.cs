using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>Puts hazards into words and forms (隐患用语).</summary>
internal sealed class HazardViews(HazardStore hazards, HazardLists lists, FormKeys keys, Access.AccountLookup accounts)
{
    /// <summary>The part of the case page.</summary>
    /// <param name="attempt">The form that was refused; null when none of this part was.</param>
    public async Task<HazardModel> Of(HttpContext http, Caller caller, StoredCase c, KindAttempt? attempt)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var editions = await hazards.Of(c.District, c.Number, http.RequestAborted);
        var told = new List<string>();
        foreach (var h in editions) told.Add(t["{0}　{1}", await accounts.PostOf(c.District, h.NotedBy, http.RequestAborted), Show.Desk(h.NotedAt, c.StageAt)]);
        var last = editions.FirstOrDefault();
        return new(last is null ? [] : Lines(last.ToFacts(), t), told.FirstOrDefault(), [.. editions.Zip(told).Skip(1).Select(e => $"{e.Second}　{Short(e.First.ToFacts(), t)}")])
        {
            Form = caller.Actor.May(Permission.NoteHazard)
                ? new(NoteHazard.AddressOf(c.Id), keys.Again(http, attempt?.Refused), attempt?.Form["seen"] ?? editions.Count.ToString(CultureInfo.InvariantCulture),
                    Fields(attempt is null ? ToInput(last?.ToFacts()) : NoteHazard.Typed(attempt.Form), attempt?.Refused, t), attempt?.Refused.ToFormError(t))
                : null,
        };
    }

    /// <summary>The fields, with what stands in them.</summary>
    public HazardFieldsModel Fields(HazardInput typed, Problem? refused, Words t)
    {
        Field Field(string? value, string name) => new(value ?? "", refused.Of(name, t));
        IReadOnlyList<Choice> Choices(IReadOnlyList<KindWord> words) => [.. words.Select(w => new Choice(w.Code, Word(w, t)))];
        return new(Field(typed.Class, "hazard-class"), Field(typed.Risk, "hazard-risk"), Field(typed.Place, "hazard-place"), Field(typed.Way, "hazard-way"), Field(typed.Note, "hazard-note"))
        {
            Classes = Choices(lists.Classes), Risks = Choices(lists.Risks), Places = Choices(lists.Places), Ways = Choices(lists.Ways),
        };
    }

    /// <summary>用电　较大: in one line.</summary>
    public string Short(HazardFacts facts, Words t) => string.Join("　", Lines(facts, t).Select(static l => l.Value));

    private List<(string Name, string Value)> Lines(HazardFacts f, Words t)
    {
        (string Name, string? Value)[] all =
        [
            (t["隐患类别"], Named(lists.Classes, f.Class, t)), (t["风险等级"], Named(lists.Risks, f.Risk, t)), (t["场所类型"], Named(lists.Places, f.Place, t)),
            (t["整改方式"], Named(lists.Ways, f.Way, t)), (t["整改说明"], f.Note),
        ];
        return [.. all.Where(static l => l.Value is not null).Select(static l => (l.Name, l.Value!))];
    }

    private static string? Named(IReadOnlyList<KindWord> list, string? code, Words t) => KindWord.Find(list, code) is { } word ? Word(word, t) : code;

    private static string Word(KindWord word, Words t) => t.InEnglish ? word.English : word.Name;

    private static HazardInput ToInput(HazardFacts? f) => new(f?.Class, f?.Risk, f?.Place, f?.Way, f?.Note);
}
