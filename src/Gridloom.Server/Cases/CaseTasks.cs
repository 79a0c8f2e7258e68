using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>What a case's page says about its verification or check on the ground (案件外业任务): who has it or would get it, and why.</summary>
internal sealed class CaseTasks(Fieldwork.TaskLookup tasks)
{
    /// <summary>Null where the case is at neither, and for who has no part in it.</summary>
    public async Task<CaseTask?> For(HttpContext http, Caller caller, CaseFile c)
    {
        var (sent, checks) = (c.Stage is CaseStage.Verifying or CaseStage.Checking, c.Stage is CaseStage.Handled or CaseStage.Checking);
        var offered = CaseLifecycle.Offered(c, caller.Actor);
        if (!sent && !offered.Contains(CaseActKind.SendVerify) && !offered.Contains(CaseActKind.SendCheck)) return null;
        if (!caller.Actor.May(Permission.ReadRoster)) return null;
        var told = await tasks.Of(caller.Actor, new(c.Id, c.Area, c.Reporter, c.Handlers, checks, sent), http.RequestServices.GetRequiredService<Words>(), http.RequestAborted);
        return new(told.Sent, told.Holder, told.Why) { Offers = told.Offers, Action = told.Action, Key = told.Key, Seen = told.Seen, Chosen = told.Chosen, Choices = told.Choices };
    }
}

/// <summary>A verification or check on the ground, as the case's page shows it (外业任务).</summary>
/// <param name="Sent">The desk has sent it.</param>
/// <param name="Holder">Who has it, or would get it now; null for nobody.</param>
/// <param name="Why">By what this collector was named.</param>
public sealed record CaseTask(bool Sent, string? Holder, string Why)
{
    /// <summary>The nearest candidates, each with its reason.</summary>
    public IReadOnlyList<string> Offers { get; init; } = [];

    /// <summary>Where the form that gives it to somebody is sent; null for who may not, and before it is sent.</summary>
    public string? Action { get; init; }

    public string Key { get; init; } = "";

    public long Seen { get; init; }

    public string Chosen { get; init; } = "";

    public IReadOnlyList<Choice> Choices { get; init; } = [];
}
