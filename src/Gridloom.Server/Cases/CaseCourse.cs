using System.Text.Json;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>Tells what happened to a case, from its events (经过).</summary>
internal sealed class CaseCourse(Store store, CaseRulesLookup rules, Access.AccountLookup accounts, Parts.PartCourse parts, Kinds.KindCourse kinds)
{
    /// <summary>Acts that lead no step further.</summary>
    private static readonly HashSet<CaseActKind> Beside =
    [
        CaseActKind.ClearModeration, CaseActKind.SendVerify, CaseActKind.SendCheck, CaseActKind.Receive, CaseActKind.Evaluate, CaseActKind.AskVoid, CaseActKind.RefuseVoid, CaseActKind.AskExtension,
        CaseActKind.ApproveExtension, CaseActKind.ApproveExtensionAsLeader, CaseActKind.AskSuspension, CaseActKind.AskResumption, CaseActKind.Resume, CaseActKind.RefuseRequest, CaseActKind.Reclassify,
        CaseActKind.Urge, CaseActKind.Supervise, CaseActKind.AnswerSupervision, CaseActKind.AskReopen, CaseActKind.DeclineReopen,
    ];

    /// <summary>One event, read.</summary>
    /// <param name="Act">Null for the report, and for whoever looked at the reporter.</param>
    public sealed record Entry(StoredEvent Event, CaseActed? Act);

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<Entry>> Read(StoredCase c, CancellationToken stop) =>
        (await store.HistoryOf(c.District, c.Number, stop)).ConvertAll(static e => new Entry(e, IsAct(e.Kind) ? JsonSerializer.Deserialize<CaseActed>(e.Body, JsonSerializerOptions.Web) : null));

    public async Task<IReadOnlyList<CourseEntry>> Tell(StoredCase c, IReadOnlyList<Entry> course, Words t, CancellationToken stop)
    {
        var entries = new List<CourseEntry>();
        foreach (var (e, act) in course)
        {
            var by = e.Actor == Actor.PublicAccount ? t["群众"] : await accounts.PostOf(c.District, e.Actor, stop);
            entries.Add(act is not null ? new(e.HappenedAt, MarkOf(act, t), Title(act, t), Detail(c.District, act, t), by)
                : e.Kind == CaseReported.Name ? new(e.HappenedAt, new("报", t["上报"], SealState.Passed), t["上报"], rules.Shipped.Rules.Catalogue.SourceName(c.Source), by)
                : e.Kind.StartsWith("part.", StringComparison.Ordinal) ? parts.Entry(c.District, e, by, t)
                : e.Kind == CaseDeadlineRecomputed.Name ? new(e.HappenedAt, new("时", t["重算时限"], SealState.Plain), t["重算时限"], ReasonOf(e.Body), by)
                : kinds.Tell(e, by, t) is { } own ? own
                : new(e.HappenedAt, new("阅", t["查看上报人"], SealState.Plain), t["查看上报人"], ShowReporter.ReasonIn(e.Body), by));
        }
        return entries;
    }

    /// <summary>The way in single marks: what is passed, where it is, and what is still to come on the straight way.</summary>
    public static IReadOnlyList<StageMark> Way(CaseFile c, IReadOnlyList<Entry> course, Words t)
    {
        List<StageMark> way = [new("报", t["上报"], SealState.Passed)];
        way.AddRange(course.Reverse().Select(static e => e.Act).OfType<CaseActed>().Where(static act => !Beside.Contains(act.Act)).Select(act => MarkOf(act, t)));
        if (c.Stage.IsEnd() || c.Stage == CaseStage.Linked) return way;
        (string Character, string Word)[] straight = [("核", t["核实"]), ("受", t["受理"]), ("立", t["立案"]), ("派", t["派遣"]), ("处", t["处置"]), ("查", t["核查"]), ("结", t["结案"])];
        way.AddRange(straight.Skip(NextOf(c)).Select(static (step, i) => new StageMark(step.Character, step.Word, i == 0 ? SealState.Now : SealState.ToCome)));
        return way;
    }

    public static StageMark MarkOf(CaseActed act, Words t)
    {
        var (character, state) = act.Act switch
        {
            CaseActKind.ClearModeration => ("审", SealState.Passed),
            CaseActKind.SendVerify or CaseActKind.Verify => ("核", SealState.Passed),
            CaseActKind.Accept => ("受", SealState.Passed),
            CaseActKind.File => ("立", SealState.Passed),
            CaseActKind.Dispatch => ("派", SealState.Passed),
            CaseActKind.Receive => ("接", SealState.Passed),
            CaseActKind.Handle => ("处", SealState.Passed),
            CaseActKind.SendCheck or CaseActKind.Check => ("查", SealState.Passed),
            CaseActKind.Close or CaseActKind.CloseDirectly or CaseActKind.SelfHandle => ("结", SealState.Passed),
            CaseActKind.Evaluate => ("评", SealState.Plain),
            CaseActKind.Reject or CaseActKind.NotFile => ("否", SealState.Refused),
            CaseActKind.Return => ("退", SealState.Refused),
            CaseActKind.ApproveVoid => ("废", SealState.Stopped),
            CaseActKind.AskVoid or CaseActKind.RefuseVoid => ("废", SealState.Plain),
            CaseActKind.Dispute => ("退", SealState.Refused),
            CaseActKind.Rule => ("裁", SealState.Passed),
            CaseActKind.AskExtension or CaseActKind.ApproveExtension or CaseActKind.ApproveExtensionAsLeader => ("延", SealState.Plain),
            CaseActKind.ApproveSuspension => ("挂", SealState.Stopped),
            CaseActKind.AskSuspension or CaseActKind.AskResumption or CaseActKind.Resume => ("挂", SealState.Plain),
            CaseActKind.RefuseRequest => ("否", SealState.Plain),
            CaseActKind.Reclassify => ("改", SealState.Plain),
            CaseActKind.Urge => ("催", SealState.Plain),
            CaseActKind.Supervise or CaseActKind.AnswerSupervision => ("督", SealState.Plain),
            CaseActKind.Reopen or CaseActKind.ReopenAgain => ("重", SealState.Refused),
            CaseActKind.Link => ("并", SealState.Stopped),
            CaseActKind.Unlink => ("并", SealState.Refused),
            CaseActKind.CloseWithMain => ("结", SealState.Passed),
            CaseActKind.HandDown => ("下", SealState.Passed),
            CaseActKind.RaiseToStreet or CaseActKind.RaiseToDesk => ("呈", SealState.Stopped),
            CaseActKind.AskReopen => ("重", SealState.Plain),
            CaseActKind.DeclineReopen => ("否", SealState.Plain),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act.Act, "This act has no mark."),
        };
        return new(character, CaseActForms.Name(act.Act, t), act.Answer == false ? SealState.Refused : state);
    }

    // The straight way's first step that is still to be taken.
    private static int NextOf(CaseFile c) => c.Stage switch
    {
        CaseStage.Reported => c.FromPublic && c.True is null ? 0 : 1,
        CaseStage.Verifying => 0,
        CaseStage.Accepted => 2,
        CaseStage.Filed => 3,
        CaseStage.Arbitrating => 3,
        CaseStage.Dispatched or CaseStage.Handling or CaseStage.Suspended => 4,
        CaseStage.Handled or CaseStage.Checking => 5,
        _ => 6,
    };

    private static bool IsAct(string kind) => LifecycleTable.Rows.Any(row => row.Event == kind);

    internal static string Title(CaseActed act, Words t) => CaseActForms.Name(act.Act, t) + (act.Act, act.Answer) switch
    {
        (CaseActKind.Verify, true) => t["：属实"],
        (CaseActKind.Verify, false) => t["：不属实"],
        (CaseActKind.Check, true) => t["：通过"],
        (CaseActKind.Check, false) => t["：没有通过"],
        _ => "",
    };

    private string Detail(string district, CaseActed act, Words t)
    {
        var filed = act.Filing is { } filing ? $"{filing.Condition} {rules.Of(district, filing.Catalogue).Rules.Conditions.Find(filing.Condition)?.Text}".TrimEnd() : null;
        var unit = act.Unit is { } code ? rules.Shipped.Rules.Units.Find(district, code)?.Name ?? code : null;
        var satisfaction = act.Satisfaction is { } answer ? t.InEnglish ? answer.English() : answer.Chinese() : null;
        var photos = act.Photos.Count > 0 ? t["照片 {0}", act.Photos.Count] : null;
        var clause = act.Clause is { } number ? t["依据权责清单 {0} 条", number] : null;
        var level = act.Level is { } how ? t.InEnglish ? how.English() : how.Chinese() : null;
        return string.Join("　", new[] { filed, unit, act.Main, clause, Time(act, t), level, satisfaction, act.Note, photos }.OfType<string>());
    }

    private static string? Time(CaseActed act, Words t)
    {
        if (act.Until is { } day) return t["到 {0}", Show.Day(day)];
        if (act.Extension is not { } text || !TimeLimit.Parse(text).Succeeded(out var more, out _)) return null;
        return (act.Engineering == true ? t["工程类"] + "　" : "") + ActFields.Limit(more, t);
    }

    private static string ReasonOf(string body) => JsonSerializer.Deserialize<CaseDeadlineRecomputed>(body, JsonSerializerOptions.Web)!.Reason;
}
