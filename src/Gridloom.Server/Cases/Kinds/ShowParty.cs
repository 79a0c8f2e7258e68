using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Text;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>查看当事人: shows a party of a dispute in clear, for a stated purpose, after the audit has it on record.</summary>
internal static class ShowParty
{
    private const int ReferenceLimit = 100;

    /// <summary>Names the party's part of the case page.</summary>
    public static string PartOf(long party) => "party-" + party.ToString(CultureInfo.InvariantCulture);

    public static string AddressOf(string id, string party) => $"/cases/{id}/parties/{party}/show";

    public static void Map(Doors doors) => doors.Pages.MapPost(AddressOf("{id}", "{party:long}"), Submit).Requires(Permission.ReadCases);

    private static async Task<IResult> Submit(string id, long party, HttpContext http, Caller caller, PostedForm form, CaseLookup cases, DisputeReader disputes, Turns turns, ShowCasePage page)
    {
        if (await cases.Find(caller.Actor, id, http.RequestAborted) is not { } c) return Answers.Refusal(http, CaseProblems.NotFound);
        if (!(await disputes.Parties(c, http.RequestAborted)).Exists(p => p.Number == party)) return Answers.Refusal(http, KindProblems.NoParty);
        var outcome = await Record(caller.Actor, (c, party), form, turns);
        if (!outcome.Succeeded(out _, out var refused))
            return refused == HostProblems.NotPermitted ? Answers.Refusal(http, refused) : await page.Show(http, caller, c, new() { Kind = new(PartOf(party), form, refused) });

        http.Response.Headers.CacheControl = "no-store";
        return await page.Show(http, caller, c, new() { ClearParty = party });
    }

    private static async Task<Outcome<string>> Record(Actor actor, (StoredCase Case, long Party) of, PostedForm form, Turns turns)
    {
        if (form.Refused is { } expired) return expired;
        // Who may not look is refused here and not at the route, because the audit keeps that they tried.
        if (!actor.May(Permission.ReadParties))
        {
            await turns.Take<string>(actor, turn =>
            {
                turn.Append(new PartyDenied(of.Case.Id, of.Case.Number, of.Party), 0);
                return new(of.Case.Id);
            });
            return HostProblems.NotPermitted;
        }
        var (purpose, reference) = (form["purpose"], Typed.Clean(form["reference"]));
        if (purpose is null || !ShowReporter.Purposes.Contains(purpose) || reference is not { Length: <= ReferenceLimit } || Typed.HasControl(reference)) return CaseProblems.PurposeMissing;
        return await turns.Take<string>(actor, turn =>
        {
            turn.Append(new PartyShown(of.Case.Id, of.Case.Number, of.Party, purpose, reference), 0);
            return new(of.Case.Id);
        });
    }
}
