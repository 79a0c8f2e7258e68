using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Lists;

/// <summary>取消导出: who asked for an export does not want it any more. What was written of it goes within a second.</summary>
internal static class CancelExport
{
    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(AskExport.Address + "/{id}/cancel", Submit).Requires(Permission.Self);
    }

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Turns turns)
    {
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return Answers.Refusal(http, refused);
        var outcome = await turns.TakeOnce<string>(caller.Actor, key, System.Text.Encoding.UTF8.GetBytes("cancel " + id), async turn =>
        {
            if (await JobStore.Find(turn, id) is not { Kind: ExportJob.Kind } job || job.Account != caller.Actor.Account) return ListProblems.NoExport;
            JobStore.Cancel(turn, id);
            turn.Append(new ExportCancelled(id), version: 2);
            return id;
        });
        return outcome.Succeeded(out _, out refused) ? new SeeOther(AskExport.Address) : Answers.Refusal(http, refused);
    }
}
