using System.Security.Cryptography;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Past;
using Gridloom.Domain.Cases.Versions;
using Gridloom.Server.Cases.Versions;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Past;

/// <summary>试导往年案件: a file is handed in and looked through; nothing of it is taken yet.</summary>
internal static class AskPastCheck
{
    public const string Address = "/past/imports";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, (HttpContext http, Caller caller, PastImportPages pages) => pages.List(http, caller)).Requires(Permission.ImportPast);
        doors.Pages.MapPost(Address, Submit).Requires(Permission.ImportPast);
    }

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, PastImportPages pages)
    {
        if (form.Refused is { } stale) return await pages.List(http, caller, stale);
        if (form.Files.FirstOrDefault(f => f.Field == SentSheet.Field) is not { } file) return await pages.List(http, caller, VersionProblems.NoFile);
        if (file.TooLarge) return await pages.List(http, caller, VersionProblems.FileTooLarge((int)(PostedForm.FileLimit / 1024 / 1024)));
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await pages.List(http, caller, refused);
        var outcome = await handler.Handle(caller.Actor, key, file);
        return outcome.Succeeded(out var id, out refused) ? new SeeOther(ShowPastImport.AddressOf(id)) : await pages.List(http, caller, refused);
    }

    public sealed class Handler(Turns turns, JobFiles files, JobWorker worker)
    {
        /// <summary>The id of the job.</summary>
        public async Task<Outcome<string>> Handle(Actor actor, string key, PostedFile file)
        {
            if (!MayImport(actor)) return PastProblems.WholeDistrictOnly;
            byte[] digest;
            await using (var content = File.OpenRead(file.Path)) digest = await SHA256.HashDataAsync(content);
            var id = Keys.ToId(actor.District, actor.Account, "past " + key);
            files.Hold(id, file.Path);
            var outcome = await turns.TakeOnce<string>(actor, key, digest, turn =>
            {
                JobStore.Add(turn, id, PastJob.Kind, (new PastRequest(file.Name, id, Take: false).ToJson(), 0));
                turn.Append(new PastImportAsked(id, file.Name, Convert.ToHexStringLower(digest), Take: false), version: 1);
                return new(id);
            });
            worker.Tell();
            return outcome;
        }
    }

    /// <summary>Past cases are the district's: whoever answers for a part of it only reads.</summary>
    public static bool MayImport(Actor actor) => actor.May(Permission.ImportPast) && actor.Scope.Covers(actor.District);
}
