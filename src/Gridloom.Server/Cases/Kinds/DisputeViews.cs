using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Text;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>Puts disputes into words and forms (纠纷用语).</summary>
internal sealed class DisputeViews(DisputeReader disputes, DisputeLists lists, HandlingUnits units, FormKeys keys, Access.AccountLookup accounts)
{
    private static readonly string[] FieldNames =
    [
        "party-side", "party-name", "party-phone", "party-identity", "session-at", "session-place", "session-others", "session-outcome", "session-note",
        "dispute-contract", "dispute-amount", "dispute-agreed", "dispute-day", "dispute-agreement", "dispute-performed",
    ];

    /// <summary>Who looks at which case, and what was just refused or shown.</summary>
    /// <param name="Clear">The party that may be seen in clear now; null for none.</param>
    public sealed record Asked(HttpContext Http, Caller Caller, KindAttempt? Attempt, long? Clear)
    {
        public Words T => Http.RequestServices.GetRequiredService<Words>();
    }

    public async Task<DisputeModel> Of(StoredCase c, Asked asked)
    {
        var (t, stop) = (asked.T, asked.Http.RequestAborted);
        var (editions, sessions) = (await disputes.Editions(c, stop), new List<SessionLine>());
        foreach (var s in await disputes.Sessions(c, stop))
            sessions.Add(new(s.HeldAt, s.Place, Present(c.District, s), Word(lists.Outcomes, s.Outcome, t), s.Note, $"{await accounts.PostOf(c.District, s.NotedBy, stop)} {Show.Desk(s.NotedAt, s.NotedAt)}"));
        var last = editions.FirstOrDefault();
        var by = last is null ? null : t["{0}　{1}", await accounts.PostOf(c.District, last.NotedBy, stop), Show.Desk(last.NotedAt, c.StageAt)];
        return new(last is null ? [] : Lines(last.ToFacts(), t), by, [.. (await disputes.Parties(c, stop)).Select(p => Card(c, p, asked))], sessions)
        {
            Forms = asked.Caller.Actor.May(Permission.Mediate) ? Forms(c, last?.ToFacts(), editions.Count, asked) : null,
        };
    }

    /// <summary>合同种类 租赁　涉及金额 ¥12,000.00: in one line, for the course.</summary>
    public string Short(DisputeFacts facts, Words t) => string.Join("　", Lines(facts, t).Select(static l => $"{l.Name} {l.Value}"));

    public string Short(string district, MediationSession s, Words t) => string.Join("　", new[] { Word(lists.Outcomes, s.Outcome, t), s.Place, Names(district, s.Units) }.Where(static x => x.Length > 0));

    public string Side(string code, Words t) => Word(lists.Sides, code, t);

    private List<(string Name, string Value)> Lines(DisputeFacts f, Words t)
    {
        string? Answer(bool? yes) => yes is { } known ? known ? t["是"] : t["否"] : null;
        (string Name, string? Value)[] all =
        [
            (t["合同种类"], Word(lists.Contracts, f.Contract, t)), (t["涉及金额"], f.AmountFen is { } fen ? Show.Yuan(fen) : null), (t["是否达成协议"], Answer(f.Agreed)),
            (t["达成日期"], f.Day is { } day ? Show.Day(day) : null), (t["协议要点"], f.Agreement), (t["是否履行"], Answer(f.Performed)),
        ];
        return [.. all.Where(static l => l.Value is not null).Select(static l => (l.Name, l.Value!))];
    }

    private PartyCard Card(StoredCase c, (long Number, Party Party) of, Asked asked)
    {
        static string Line(params string?[] parts) => string.Join("　", parts.OfType<string>());
        var (party, code, part) = (of.Party, of.Number.ToString(CultureInfo.InvariantCulture), ShowParty.PartOf(of.Number));
        var masked = Line(Mask.Name(party.Name), Mask.Phone(party.Phone), Mask.Identity(party.Identity));
        var clear = asked.Clear == of.Number ? Line(party.Name, party.Phone, party.Identity) : null;
        return new(part, Word(lists.Sides, party.Side, asked.T), new(masked, clear, ShowCasePage.ClearSeconds), ShowParty.AddressOf(c.Id, code), asked.Caller.Actor.May(Permission.Mediate) ? RemoveParty.AddressOf(c.Id, code) : null)
        {
            Lock = asked.Caller.Actor.May(Permission.ReadParties) ? null : asked.T["您的角色不能查看当事人"],
            Error = asked.Attempt?.Part == part ? asked.Attempt.Refused.In(asked.T) : null,
            RemoveKey = keys.New(),
        };
    }

    private DisputeForms Forms(StoredCase c, DisputeFacts? facts, int editions, Asked asked)
    {
        var (t, attempt) = (asked.T, asked.Attempt);
        string Key(string part) => attempt?.Part == part ? keys.Again(asked.Http, attempt.Refused) : keys.New();
        IReadOnlyList<Choice> Choices(IReadOnlyList<KindWord> words) => [.. words.Select(w => new Choice(w.Code, t.InEnglish ? w.English : w.Name))];
        var ticked = attempt?.Form.All("session-unit").ToHashSet(StringComparer.Ordinal) ?? [];
        return new()
        {
            FactsAction = NoteDispute.AddressOf(c.Id), PartyAction = AddParty.AddressOf(c.Id), SessionAction = HoldSession.AddressOf(c.Id),
            Keys = new[] { NoteDispute.Part, AddParty.Part, HoldSession.Part }.ToDictionary(static part => part, Key, StringComparer.Ordinal),
            Seen = attempt?.Part == NoteDispute.Part ? attempt.Form["seen"] ?? "" : editions.ToString(CultureInfo.InvariantCulture),
            Fields = FieldNames.ToDictionary(static name => name, name => FieldOf(name, facts, attempt, t), StringComparer.Ordinal),
            Contracts = Choices(lists.Contracts), Sides = Choices(lists.Sides), Outcomes = Choices(lists.Outcomes),
            Units = [.. units.Of(c.District).Select(u => (new Choice(u.Code, u.ShortName), ticked.Contains(u.Code)))],
            Refused = attempt is not null && !attempt.Part.StartsWith("party-", StringComparison.Ordinal) ? (attempt.Part, attempt.Refused.ToFormError(t)) : null,
        };
    }

    // What was typed stands in the fields of the form that was refused; what is known in those of the facts.
    private static Field FieldOf(string name, DisputeFacts? facts, KindAttempt? attempt, Words t) =>
        attempt is not null && name.StartsWith(attempt.Part + "-", StringComparison.Ordinal) ? new(attempt.Form[name] ?? "", attempt.Refused.Of(name, t)) : new(Known(name, facts));

    private static string Known(string name, DisputeFacts? f) => f is null ? "" : name switch
    {
        "dispute-contract" => f.Contract,
        "dispute-amount" => f.AmountFen is { } fen ? YuanAmount.Write(fen) : "",
        "dispute-agreed" => YesNo(f.Agreed),
        "dispute-day" => f.Day is { } day ? Show.Day(day) : "",
        "dispute-agreement" => f.Agreement ?? "",
        "dispute-performed" => YesNo(f.Performed),
        _ => "",
    };

    private static string YesNo(bool? known) => known switch { true => "yes", false => "no", _ => "" };

    private string Present(string district, StoredSession s) => string.Join("；", new[] { Names(district, s.Units.Split(' ', StringSplitOptions.RemoveEmptyEntries)), s.Others }.Where(static x => x.Length > 0));

    private string Names(string district, IEnumerable<string> codes) => string.Join('、', codes.Select(code => units.Find(district, code)?.ShortName ?? code));

    private static string Word(IReadOnlyList<KindWord> list, string code, Words t) => KindWord.Find(list, code) is { } word ? t.InEnglish ? word.English : word.Name : code;
}
