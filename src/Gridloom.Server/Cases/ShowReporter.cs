using System.Text.Json;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Text;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>查看上报人: shows a reporter's name and phone in clear, for a stated purpose, after the audit has it on record.</summary>
internal static class ShowReporter
{
    /// <summary>For what it may be done. The words are the record; they change only by adding.</summary>
    public static readonly IReadOnlyList<string> Purposes = ["核对登记信息", "办理本人申请", "处置案件", "紧急救助"];

    private const int ReferenceLimit = 100;

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost("/cases/{id}/reporter", Submit).Requires(Permission.ReadCases);
    }

    /// <summary>What an event of this kind says about why.</summary>
    public static string ReasonIn(string body)
    {
        var said = JsonDocument.Parse(body).RootElement;
        return said.TryGetProperty("purpose", out var purpose) ? $"{purpose.GetString()}：{said.GetProperty("reference").GetString()}" : "";
    }

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, CaseLookup cases, CaseReader reader, Turns turns, ShowCasePage page)
    {
        if (await cases.Find(caller.Actor, id, http.RequestAborted) is not { } c) return Answers.Refusal(http, CaseProblems.NotFound);
        var outcome = await Record(caller.Actor, c, form, turns);
        if (!outcome.Succeeded(out _, out var refused))
            return refused == HostProblems.NotPermitted ? Answers.Refusal(http, refused) : await page.Show(http, caller, c, new(Refused: refused));

        http.Response.Headers.CacheControl = "no-store";
        return await page.Show(http, caller, c, new(Clear: await reader.Reporter(c, http.RequestAborted)));
    }

    private static async Task<Outcome<string>> Record(Actor actor, StoredCase c, PostedForm form, Turns turns)
    {
        if (form.Refused is { } refused) return refused;
        var (purpose, reference) = (form["purpose"], Typed.Clean(form["reference"]));
        // Who may not look is refused here and not at the route, because the audit keeps that they tried.
        if (!actor.May(Permission.ReadReporter))
        {
            await turns.Take<string>(actor, turn =>
            {
                turn.Append(new ReporterDenied(c.Id, c.Number), version: 0);
                return new(c.Id);
            });
            return HostProblems.NotPermitted;
        }
        if (purpose is null || !Purposes.Contains(purpose) || reference is not { Length: <= ReferenceLimit } || Typed.HasControl(reference)) return CaseProblems.PurposeMissing;
        return await turns.Take<string>(actor, turn =>
        {
            turn.Append(new ReporterShown(c.Id, c.Number, purpose, reference), version: 0);
            return new(c.Id);
        });
    }
}
