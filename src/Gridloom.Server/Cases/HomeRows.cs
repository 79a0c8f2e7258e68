using Gridloom.Domain;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>Puts waiting cases into rows (待办行).</summary>
internal sealed class HomeRows(CaseClockLines clocks, CaseWords words, CaseRulesLookup rules)
{
    /// <summary>Rows of a page; more is a backlog that nobody reads through.</summary>
    public const int Limit = 500;

    public async Task<IReadOnlyList<QueueRow>> Of(IEnumerable<WorkQueues.Waiting> waiting, Instant now, Words t)
    {
        var rows = new List<QueueRow>();
        foreach (var one in waiting) rows.Add(await Row(one, now, t));
        return rows;
    }

    private async Task<QueueRow> Row(WorkQueues.Waiting waiting, Instant now, Words t)
    {
        var (c, file, queue, _) = waiting;
        return new(c.Number, "/cases/" + c.Id, rules.ClassName(c), await words.Place(c), words.Stage(c, t), clocks.OfStep(file, now, t), queue is { } own ? Next(own, t) : t["看经过"])
        {
            Remarks = [.. words.Remarks(c, t)],
            Tick = new Batch.ChosenCase(c.Number, c.Version).ToString(),
        };
    }

    internal static string Next(CaseQueue queue, Words t) => queue switch
    {
        CaseQueue.Supervision => t["答复督办"],
        CaseQueue.Arbitration => t["裁定"],
        CaseQueue.Extension or CaseQueue.LeaderExtension or CaseQueue.Suspension => t["批准或不批准"],
        CaseQueue.Resting => t["恢复办理"],
        CaseQueue.Moderation => t["审看"],
        CaseQueue.Acceptance => t["受理或发核实"],
        CaseQueue.Verification => t["核实"],
        CaseQueue.Filing => t["立案或不予立案"],
        CaseQueue.Dispatch => t["派遣"],
        CaseQueue.Receipt => t["接收或退回"],
        CaseQueue.Handling => t["处置"],
        CaseQueue.CheckSending => t["发核查"],
        CaseQueue.Check => t["核查"],
        CaseQueue.Closing => t["结案"],
        CaseQueue.Voiding => t["批准或不批准"],
        CaseQueue.Reopening => t["重开或不予重办"],
        _ => throw new ArgumentOutOfRangeException(nameof(queue), queue, "This queue has no next step."),
    };
}
