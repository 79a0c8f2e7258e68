using Gridloom.Domain;

namespace Gridloom.Server.Notices;

/// <summary>A notice as its row has it (通知).</summary>
/// <param name="Rule">The code of the rule that made it.</param>
/// <param name="Basis">On what it stands, as <see cref="Domain.Notices.NoticeBasis"/> writes it.</param>
/// <param name="HeldUntil">When it is to be shown; null once it is.</param>
/// <param name="ShownAt">Null while it is held.</param>
internal sealed record StoredNotice(
    string Id, string Account, string Number, string CaseId, string Rule, string Topic, long Urgent, string Chinese, string English, string Basis,
    Instant MadeAt, Instant? HeldUntil, Instant? ShownAt, Instant? ReadAt)
{
    public const string Columns =
        "n.id, n.account, n.number, n.case_id as CaseId, n.rule, n.topic, n.urgent, n.chinese, n.english, n.basis, n.made_at as MadeAt, n.held_until as HeldUntil, n.shown_at as ShownAt, n.read_at as ReadAt";
}

/// <summary>A clock that is watched (提醒计时), as its row has it.</summary>
/// <param name="Told">The highest percentage that was looked at.</param>
/// <param name="NextAt">When the next one is reached; null when none is left.</param>
internal sealed record StoredClock(string Number, string Clock, Instant FromAt, Instant DueAt, long Told, Instant? NextAt)
{
    public const string Columns = "k.number, k.clock, k.from_at as FromAt, k.due_at as DueAt, k.told, k.next_at as NextAt";
}

/// <summary>What an account switched off (通知选择).</summary>
/// <param name="Off">Codes of topics, with a space between.</param>
internal sealed record StoredChoice(string Account, string Off, long Version);
