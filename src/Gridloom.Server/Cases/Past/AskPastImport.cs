using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Past;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Past;

/// <summary>导入往年案件: the rows of a file that passed its dry run are taken in; those that did not are left out.</summary>
internal static class AskPastImport
{
    public static string AddressOf(string id) => ShowPastImport.AddressOf(id) + "/take";

    public static void Map(Doors doors) => doors.Pages.MapPost(AddressOf("{id}"), Submit).Requires(Permission.ImportPast);

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, PastImportPages pages)
    {
        if (!AskPastCheck.MayImport(caller.Actor)) return Answers.Refusal(http, PastProblems.WholeDistrictOnly);
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await pages.One(http, caller, id, refused);
        var outcome = await handler.Handle(caller.Actor, key, id);
        return outcome.Succeeded(out var made, out refused) ? new SeeOther(ShowPastImport.AddressOf(made)) : await pages.One(http, caller, id, refused);
    }

    public sealed class Handler(Turns turns, Store store, PastJob jobs, JobFiles files, JobWorker worker)
    {
        /// <param name="check">The dry run.</param>
        public async Task<Outcome<string>> Handle(Actor actor, string key, string check)
        {
            if (!AskPastCheck.MayImport(actor)) return PastProblems.WholeDistrictOnly;
            if (await JobStore.Find(store, actor, check, CancellationToken.None) is not { Kind: PastJob.Kind } job) return PastProblems.NotFound;
            var asked = PastRequest.Of(job);
            if (asked.Take || await jobs.Report(job, CancellationToken.None) is not { Taken: > 0 }) return PastProblems.NothingToTake;
            if (files.Held(asked.Input) is null) return PastProblems.FileGone;
            var id = Keys.ToId(actor.District, actor.Account, "past take " + key);
            var outcome = await turns.TakeOnce<string>(actor, key, Encoding.UTF8.GetBytes("take " + check), turn =>
            {
                JobStore.Add(turn, id, PastJob.Kind, ((asked with { Take = true }).ToJson(), job.Total));
                turn.Append(new PastImportAsked(id, asked.File, "", Take: true), version: 1);
                return new(id);
            });
            worker.Tell();
            return outcome;
        }
    }
}
