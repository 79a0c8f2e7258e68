using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Domain.Cases.Versions;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Duties;

/// <summary>新建草案: a draft of the responsibility catalogue, as a copy of another version or empty.</summary>
internal static class DraftDuties
{
    /// <param name="CopyOf">A version's code; null for an empty draft.</param>
    public sealed record Request(string? Code, string? CopyOf);

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(ShowDuties.Address, Submit).Requires(Permission.EditDuties);
    }

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, DutyChange change, Handler handler, DutiesPages pages)
    {
        var request = new Request(form["code"], form["copy"] is { Length: > 0 } copy ? copy : null);
        if (!change.Read(form, caller.Actor, request.Code?.Trim() ?? "", "draft " + request.CopyOf).Succeeded(out var wanted, out var refused)) return await pages.Versions(http, caller, new(request, refused));
        var outcome = await handler.Handle(caller.Actor, wanted, request);
        return outcome.Succeeded(out var made, out refused) ? new SeeOther(ShowDuties.AddressOf(made.Code) + "?done=drafted") : await pages.Versions(http, caller, new(request, refused));
    }

    public sealed class Handler(DutyChange change)
    {
        public async Task<Outcome<DutyChange.Changed>> Handle(Actor actor, DutyChange.Wanted wanted, Request request)
        {
            if (DatedVersion.ReadCode(request.Code) is not { } code) return VersionProblems.CodeUnreadable;
            return await change.Begin(actor, wanted with { Code = code }, async turn =>
            {
                if (request.CopyOf is { } of && await DutyStore.Find(turn, of) is null) return DutyProblems.NotFound;
                var lines = request.CopyOf is { } copied ? await DutyStore.Lines(turn, copied) : [];
                DutyStore.AddDraft(turn, new(code, request.CopyOf, lines.Count, DutyStore.DigestOf(lines), Sample: false), lines);
                return null;
            });
        }
    }
}
