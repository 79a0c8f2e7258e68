using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Lists;

/// <summary>导出: a person asks for a list as a file. The answer comes at once; the file is made behind it.</summary>
internal static class AskExport
{
    public const string Address = "/exports";

    /// <summary>Unfinished exports of one account: one district's jobs run one after another, and nobody is to fill the line.</summary>
    private const int OpenMax = 5;

    public sealed record Request(string List, string Format, string Query);

    public sealed record Response(string Id, long Rows);

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(Address, Submit).Requires(Permission.Self);
        doors.Api.MapPost(Address, SubmitByApi).WithSummary("Ask for a list as a file").Requires(Permission.Self).Produces<Response>(StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler)
    {
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return Answers.Refusal(http, refused);
        var query = form["query"] ?? "";
        var wanted = new Request(form["list"] ?? "", form["format"] ?? "", form["all"] == "1" ? (query.Length > 0 ? query + "&" : "") + "all=1" : query);
        var outcome = await handler.Handle(caller.Actor, key, wanted, http.RequestServices.GetRequiredService<Words>());
        return outcome.Succeeded(out _, out refused) ? new SeeOther(Address + "?done=asked") : Answers.Refusal(http, refused);
    }

    private static async Task<IResult> SubmitByApi(Request request, HttpContext http, Caller caller, Handler handler)
    {
        if (!Keys.OfApi(http.Request).Succeeded(out var key, out var refused)) return new ProblemResult(refused);
        var outcome = await handler.Handle(caller.Actor, key, request, http.RequestServices.GetRequiredService<Words>());
        return outcome.ToHttp(made => TypedResults.Accepted("/api/v1" + Address + "/" + made.Id, made));
    }

    /// <summary>Decides and saves.</summary>
    public sealed class Handler(ListBook lists, Turns turns, JobWorker worker, Clocks clocks)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request, Words t)
        {
            if (TableFormat.Find(request.Format) is not { } format) return ListProblems.FormatUnknown;
            if (lists.Find(request.List, actor) is not { } list) return ListProblems.NoList;
            if (!(await list.Open(new(actor, request.Query, clocks.Now(actor.District), t), CancellationToken.None)).Succeeded(out var reading, out var refused)) return refused;
            var rows = await reading.Count(CancellationToken.None);
            if (rows > ExportJob.RowsMax) return ListProblems.TooLong(rows);

            var id = Keys.ToId(actor.District, actor.Account, "export " + key);
            var kept = new ExportRequest(list.Key, format.Code, request.Query, reading.Filter, t.InEnglish, actor.Scope.Area, actor.Unit).ToJson();
            var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', list.Key, format.Code, request.Query)));
            var outcome = await turns.TakeOnce<Response>(actor, key, digest, async turn =>
            {
                if (await JobStore.CountOpen(turn, actor.Account) >= OpenMax) return ListProblems.TooManyExports;
                JobStore.Add(turn, id, ExportJob.Kind, (kept, rows));
                turn.Append(new ExportAsked(id, list.Key, format.Code, reading.Filter, rows), version: 1);
                return new Response(id, rows);
            });
            worker.Tell();
            return outcome;
        }
    }
}
