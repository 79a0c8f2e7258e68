using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>记录调解: one session of a mediation is written down, with the units that sat at the window. It stays as it is; what was wrong is said by the next.</summary>
internal static class HoldSession
{
    /// <summary>Names this part of the case page.</summary>
    public const string Part = "session";

    public sealed record Response(string Number, long Serial);

    /// <param name="Case">Its id.</param>
    public sealed record Request(string Case, SessionInput Session);

    public static string AddressOf(string id) => $"/cases/{id}/sessions";

    public static void Map(Doors doors) => doors.Pages.MapPost(AddressOf("{id}"), Submit).Requires(Permission.Mediate);

    public static SessionInput Typed(PostedForm form) =>
        new(form["session-at"], form["session-place"], [.. form.All("session-unit")], form["session-others"], form["session-outcome"], form["session-note"]);

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, KindPage page)
    {
        Task<IResult> Again(Problem refused) => page.Again(http, caller, id, new(Part, form, refused));
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Again(refused);
        var outcome = await handler.Handle(caller.Actor, key, new(id, Typed(form)));
        return outcome.Succeeded(out _, out refused) ? new SeeOther($"/cases/{id}?done=session") : await Again(refused);
    }

    public sealed class Handler(Turns turns, CaseKinds kinds, DisputeLists lists, HandlingUnits units, Clocks clocks)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request asked)
        {
            var checkedIn = MediationSession.Check(asked.Session, lists, code => units.Find(actor.District, code) is not null, clocks.Now(actor.District));
            if (!checkedIn.Succeeded(out var session, out var refused)) return refused;
            return await turns.TakeOnce<Response>(actor, key, DigestOf(asked), async turn =>
            {
                if (await KindCase.Find(turn, asked.Case) is not { } c) return CaseProblems.NotFound;
                if (kinds.Of(c.Class) != CaseKind.Dispute) return KindProblems.NotDispute;
                var held = new SessionHeld(c.Id, c.Number, (await DisputeStore.Count(turn, c.Number)).Sessions + 1, session);
                DisputeStore.Hold(turn, held);
                return new Response(c.Number, held.Serial);
            });
        }

        private static byte[] DigestOf(Request asked) => SHA256.HashData(Encoding.UTF8.GetBytes($"{asked.Case} {asked.Session with { Units = [] }} {string.Join(' ', asked.Session.Units)}"));
    }
}
