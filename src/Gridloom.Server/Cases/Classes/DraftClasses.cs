using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Classes;
using Gridloom.Domain.Cases.Versions;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Classes;

/// <summary>新建目录草案: a draft of the case catalogue, as a copy of another version, the shipped one too, or empty.</summary>
internal static class DraftClasses
{
    /// <param name="CopyOf">A version's code; null for an empty draft.</param>
    public sealed record Request(string? Code, string? CopyOf);

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(ShowClasses.Address, Submit).Requires(Permission.EditCatalogue);
    }

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, ClassChange change, Handler handler, ClassesPages pages)
    {
        var request = new Request(form["code"], form["copy"] is { Length: > 0 } copy ? copy : null);
        if (!change.Read(form, caller.Actor, request.Code?.Trim() ?? "", "draft " + request.CopyOf).Succeeded(out var wanted, out var refused)) return await pages.Versions(http, caller, new(request, refused));
        var outcome = await handler.Handle(caller.Actor, wanted, request);
        return outcome.Succeeded(out var made, out refused) ? new SeeOther(ShowClasses.AddressOf(made.Code) + "?done=drafted") : await pages.Versions(http, caller, new(request, refused));
    }

    public sealed class Handler(ClassChange change, ClassLookup versions)
    {
        public async Task<Outcome<ClassChange.Changed>> Handle(Actor actor, ClassChange.Wanted wanted, Request request)
        {
            if (DatedVersion.ReadCode(request.Code) is not { } code) return VersionProblems.CodeUnreadable;
            if (IsShipped(code)) return ClassProblems.CodeOfShipped;
            return await change.Begin(actor, wanted with { Code = code }, async turn =>
            {
                var copied = request.CopyOf == versions.Shipped.Version;
                if (request.CopyOf is { } of && !copied && await ClassStore.Find(turn, of) is null) return ClassProblems.NotFound;
                var lines = copied ? versions.Shipped.Lines : request.CopyOf is { } other ? await ClassStore.Lines(turn, other) : [];
                ClassStore.AddDraft(turn, new(code, request.CopyOf, lines.Count, ClassStore.DigestOf(lines)), lines);
                return null;
            });
        }

        private static bool IsShipped(string code) => code is ['v' or 'V', .. var number] && number.All(char.IsAsciiDigit);
    }
}
