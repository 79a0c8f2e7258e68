using Gridloom.Domain.Access;
using static Gridloom.Domain.Cases.Parts.PartActKind;
using static Gridloom.Domain.Cases.Parts.PartGuard;
using static Gridloom.Domain.Cases.Parts.PartStage;
using Clock = Gridloom.Domain.Cases.Parts.PartClockKind;

namespace Gridloom.Domain.Cases.Parts;

/// <summary>
/// The way of a part (协同流程表), the one place that says it: in which stages an act may be done, by whom, what follows, which clocks stop and
/// start, and what the act needs. How a part begins is not in it: <see cref="PartLifecycle.Ask"/> says it.
/// </summary>
public static class PartTable
{
    private static readonly IReadOnlyList<Clock> Both = Enum.GetValues<Clock>();

    /// <summary>One row an act, in the order of <see cref="PartActKind"/>.</summary>
    public static readonly IReadOnlyList<PartTableRow> Rows =
    [
        //  act       permission             from                       to                    event               stops           starts        needs                                guards
        new(ReportIn, Permission.HandleCase, [Asked],                   InHand,               "part.reported-in", [Clock.Answer], [],           [],                                  [Doer]),
        new(Refuse,   Permission.HandleCase, [Asked, InHand],           PartStage.Refused,    "part.refused",     Both,           [],           [PartNeed.Clause, PartNeed.Note],    [Doer]),
        new(Finish,   Permission.HandleCase, [InHand],                  Done,                 "part.finished",    [Clock.Work],   [],           [PartNeed.Note],                     [Doer]),
        new(Confirm,  Permission.AskPart,    [Done],                    Confirmed,            "part.confirmed",   [],             [],           [PartNeed.Satisfied],                [Asker]),
        new(SendBack, Permission.AskPart,    [Done],                    InHand,               "part.sent-back",   [],             [Clock.Work], [PartNeed.Note],                     [Asker, CaseOpen]),
        new(Withdraw, Permission.AskPart,    [Asked, InHand, PartStage.Refused], Withdrawn,   "part.withdrawn",   Both,           [],           [PartNeed.Note],                     [Asker]),
        new(Redirect, Permission.AskPart,    [PartStage.Refused],       Withdrawn,            "part.redirected",  [],             [],           [PartNeed.Unit],                     [Asker, CaseWithUnit]),
    ];

    public static PartTableRow Of(PartActKind act) => Rows[(int)act];

    /// <summary>Whether an event of that kind is told by one of the rows.</summary>
    public static bool Makes(string kind) => Rows.Any(row => row.Event == kind);

    /// <summary>
    /// Why the act is refused in this stage; null where it may be done. Every cell of stages × acts is one or the other: the part has ended
    /// (<c>case.part-ended</c>), has not come so far (<c>case.part-not-yet</c>), or is past it (<c>case.part-already-past</c>).
    /// </summary>
    public static Problem? Verdict(PartStage stage, PartActKind act)
    {
        var from = Of(act).From;
        if (from.Contains(stage)) return null;
        if (stage.IsEnd()) return PartProblems.Ended(stage, act);
        return stage < from[0] ? PartProblems.NotYet(stage, act) : PartProblems.AlreadyPast(stage, act);
    }
}
