using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Notices;

/// <summary>One line of the rules (通知规则): on what, who is told, and in which words.</summary>
/// <param name="On">An event's kind, with <c>=yes</c> or <c>=no</c> where only that answer counts; or <c>clock.holder@80</c>: a clock and how much of it is used, in percent.</param>
/// <param name="Urgent">It is told at night too.</param>
/// <param name="Mandatory">Nobody can switch it off.</param>
/// <param name="Chinese">With places like {number}, {class}, {street}, {due}.</param>
public sealed record NoticeRule(string On, NoticeAudience Audience, NoticeTopic Topic, bool Urgent, bool Mandatory, NoticeWhile While, string Chinese, string English)
{
    /// <summary>Stable and unique: it stands in each notice.</summary>
    public string Code => $"{On}>{Audience.Code()}";

    /// <summary>The clock whose use it watches; null for a rule about an event.</summary>
    public CaseClockKind? Clock { get; init; }

    /// <summary>How much of the clock's time is used; 0 for a rule about an event.</summary>
    public int Percent { get; init; }
}
