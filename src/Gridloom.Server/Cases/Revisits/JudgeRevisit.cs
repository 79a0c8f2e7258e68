using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Revisits;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Revisits;

/// <summary>记录抽查结果: what the re-visit of one drawn case found; once.</summary>
internal static class JudgeRevisit
{
    /// <param name="Found"><c>sound</c> or <c>unsound</c>.</param>
    public sealed record Request(string Found, string Note);

    public sealed record Response(string Id, string Number);

    public static string AddressOf(string id, string number) => $"{ShowRevisits.AddressOf(id)}/{number}";

    public static void Map(Doors doors) => doors.Pages.MapPost(AddressOf("{id}", "{number}"), Submit).Requires(Permission.EditRevisits);

    private static async Task<IResult> Submit(string id, string number, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, RevisitPages pages)
    {
        var request = new Request(form["result"] ?? "", form["note"] ?? "");
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await pages.One(http, caller, id, new(number, request, refused));
        var outcome = await handler.Handle(caller.Actor, key, (id, number), request);
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowRevisits.AddressOf(id) + "?done=judged") : await pages.One(http, caller, id, new(number, request, refused));
    }

    public sealed class Handler(Turns turns)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, (string Id, string Number) of, Request request)
        {
            if (!actor.Scope.Covers(actor.District)) return RevisitProblems.WholeDistrictOnly;
            var note = request.Note.Trim().ReplaceLineEndings("\n");
            if (request.Found is not ("sound" or "unsound")) return RevisitProblems.ResultMissing;
            if (request.Found == "unsound" && note.Length == 0) return RevisitProblems.ReasonMissing;
            if (note.Length > RevisitJudged.NoteMax) return RevisitProblems.NoteTooLong(note.Length, RevisitJudged.NoteMax);
            return await turns.TakeOnce<Response>(actor, key, SHA256.HashData(Encoding.UTF8.GetBytes($"{of} {request}")), async turn =>
            {
                if (await RevisitStore.Find(turn, of.Id, of.Number) is not { } drawn) return RevisitProblems.NotFound;
                if (drawn.Sound is not null) return RevisitProblems.JudgedAlready;
                RevisitStore.Judge(turn, new(of.Id, of.Number, request.Found == "sound", note));
                return new Response(of.Id, of.Number);
            });
        }
    }
}
