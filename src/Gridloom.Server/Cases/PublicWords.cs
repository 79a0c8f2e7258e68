using Gridloom.Domain;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>How a resident is told how the matter stands (群众用语): who has it, by when, and what happened, without the desk's terms.</summary>
internal sealed class PublicWords(CaseRulesLookup rules, CaseWords words)
{
    public string Headline(CaseFile c, Words t) => t["{0}，{1}", rules.ClassName(c), c.Stage switch
    {
        CaseStage.Reported when c.True == true => t["现场看过，正在受理"],
        CaseStage.Reported when c.True == false => t["现场没有看到"],
        CaseStage.Reported => t["等人核实"],
        CaseStage.Verifying => t["有人去现场看"],
        CaseStage.Accepted => t["收下了，正在定由谁办"],
        CaseStage.Filed => t["正在派给负责的单位"],
        CaseStage.Arbitrating => t["正在定由谁办"],
        CaseStage.Suspended => t["暂停，等条件具备再办"],
        CaseStage.Dispatched or CaseStage.Handling when c.Reworks > 0 => t["正在重做"],
        CaseStage.Dispatched or CaseStage.Handling => t["正在办"],
        CaseStage.Handled or CaseStage.Checking => t["说办好了，我们去现场查"],
        CaseStage.Checked => t["查过，办好了"],
        CaseStage.Linked => t["和另一件一起办"],
        CaseStage.Closed when c.ReopenAskedAt is not null => t["办结，您申请重办"],
        CaseStage.Closed => t["办结"],
        CaseStage.Rejected or CaseStage.NotFiled => t["没有受理"],
        CaseStage.Void => t["已撤销"],
        _ => throw new ArgumentOutOfRangeException(nameof(c), c.Stage, "Residents have no words for this stage."),
    }];

    /// <summary>One sentence: who has it and by when; null when there is nothing to add.</summary>
    public string? Standing(CaseFile c, Instant now, Words t)
    {
        string By(Instant due) => Show.Prose(due, now, t);
        return c switch
        {
            { AwaitsModeration: true } => t["值班人员还没有看到这一件。"],
            { Stage: CaseStage.Verifying, VerifyDue: { } due } => due >= now ? t["{0} 前有人到现场看。", By(due)] : t["本应在 {0} 前到现场看，晚了，正在催。", By(due)],
            { Stage: CaseStage.Dispatched or CaseStage.Handling, CaseDue: { } due } =>
                words.UnitName(c.District, c.Unit!) + (due >= now ? t["应在 {0} 前办好。", By(due)] : t["本应在 {0} 前办好，晚了。", By(due)]),
            { Stage: CaseStage.Suspended, SuspendedUntil: { } until } => t["预计 {0} 后接着办。", Show.Day(until)],
            { Stage: CaseStage.Filed, AwaitsRework: true } => t["现场查过，没有办好，要重做。"],
            { Stage: CaseStage.Closed, ReopenAskedAt: not null } => t["您的重办申请收到了，值班人员看过后在这里答复您。"],
            { Stage: CaseStage.Closed, ReopenDeclinedAt: not null } => t["您的重办申请没有同意，理由见下。"],
            { Stage: CaseStage.Checking, CheckDue: { } due } => due >= now ? t["{0} 前有人到现场查。", By(due)] : t["本应在 {0} 前到现场查，晚了，正在催。", By(due)],
            _ => null,
        };
    }

    /// <summary>The case that a resident's matter is done with (主案), and its course.</summary>
    public sealed record DoneWith(CaseFile Main, IReadOnlyList<CaseCourse.Entry> Course);

    /// <summary>What is to come first, then what happened, newest first: to the matter itself, and to the one that it is done with.</summary>
    public IReadOnlyList<FollowStep> Steps(CaseFile c, IReadOnlyList<CaseCourse.Entry> course, DoneWith? with, Words t)
    {
        var steps = new List<FollowStep>();
        if (Next(c.Stage == CaseStage.Linked && with is not null ? with.Main : c, t) is { } next) steps.Add(next);
        var there = with?.Course.Where(static e => e.Act is { Act: not (CaseActKind.Close or CaseActKind.Evaluate) }) ?? [];
        steps.AddRange(course.Concat(there).OrderByDescending(static e => e.Event.HappenedAt).Select(e => e.Act is { } act ? Step(c, act, t) : null).OfType<FollowStep>());
        steps.Add(new(new("报", t["已上报"], SealState.Passed), t["您报的，我们收到了"], "", c.ReportedAt));
        return steps;
    }

    private static FollowStep? Next(CaseFile c, Words t) => c.Stage switch
    {
        CaseStage.Reported when c.True is null => new(new("核", t["现场核实"], SealState.ToCome), t["等采集员到现场"], "", null),
        CaseStage.Reported => new(new("受", t["受理"], SealState.ToCome), t["等值班人员定下来"], "", null),
        CaseStage.Verifying => new(new("核", t["现场核实"], SealState.Now), t["采集员正要到现场"], "", null),
        CaseStage.Accepted or CaseStage.Filed or CaseStage.Arbitrating => new(new("派", t["派遣"], SealState.ToCome), t["派给负责的单位"], "", null),
        CaseStage.Dispatched or CaseStage.Handling or CaseStage.Suspended => new(new("查", t["核查"], SealState.ToCome), t["办好后我们会到现场查，再告诉您"], "", null),
        CaseStage.Handled or CaseStage.Checking => new(new("查", t["核查"], SealState.Now), t["我们到现场查"], "", null),
        CaseStage.Checked => new(new("结", t["结案"], SealState.ToCome), t["办结"], "", null),
        _ => null,
    };

    private FollowStep? Step(CaseFile c, CaseActed act, Words t)
    {
        var unit = act.Unit is { } code ? words.UnitName(c.District, code) : "";
        var title = act.Act switch
        {
            CaseActKind.ClearModeration => t["值班人员看过了"],
            CaseActKind.SendVerify => t["请采集员到现场看"],
            CaseActKind.Verify => act.Answer == true ? t["现场看过，和您说的一样"] : t["现场没有看到您说的情况"],
            CaseActKind.Accept => t["收下了，要办"],
            CaseActKind.Reject or CaseActKind.NotFile => t["没有受理"],
            CaseActKind.SelfHandle or CaseActKind.CloseDirectly => t["已经当场解决"],
            CaseActKind.File => t["立案，按期限办"],
            CaseActKind.Dispatch or CaseActKind.Rule => t["派给 {0}", unit],
            CaseActKind.HandDown or CaseActKind.RaiseToStreet => t["转给 {0}", unit],
            CaseActKind.RaiseToDesk => t["单位办不了，重新派"],
            CaseActKind.AskReopen => t["您申请重办"],
            CaseActKind.DeclineReopen => t["没有重办"],
            CaseActKind.Return => t["单位说不归它管，重新派"],
            CaseActKind.Dispute => t["单位说不归它管，由上级定"],
            CaseActKind.ApproveSuspension => t["暂停，等条件具备再办"],
            CaseActKind.Resume => t["接着办"],
            CaseActKind.ApproveExtension or CaseActKind.ApproveExtensionAsLeader => t["办理时间延长了"],
            CaseActKind.Reopen or CaseActKind.ReopenAgain => t["重新开办"],
            CaseActKind.Handle => t["单位说办好了"],
            CaseActKind.Check => act.Answer == true ? t["我们到现场查过，办好了"] : t["我们到现场查过，没有办好，要重做"],
            CaseActKind.Close or CaseActKind.CloseWithMain => t["办结"],
            CaseActKind.Link => t["和别人先报的同一件事一起办"],
            CaseActKind.Unlink => t["不是同一件事，单独办"],
            CaseActKind.Evaluate => t["您的评价"],
            CaseActKind.ApproveVoid => t["这一件撤销了"],
            _ => null,
        };
        return title is null ? null : new(CaseCourse.MarkOf(act, t), title, Detail(act, t), act.At);
    }

    // The desk's reasons are written for the reporter too; what those on the spot note is theirs.
    private static string Detail(CaseActed act, Words t) => act switch
    {
        { Act: CaseActKind.Reject or CaseActKind.NotFile or CaseActKind.CloseDirectly or CaseActKind.AskReopen or CaseActKind.DeclineReopen, Note: { } note } => note,
        { Satisfaction: { } answer } => t.InEnglish ? answer.English() : answer.Chinese(),
        _ => "",
    };
}
