namespace Gridloom.Domain.Notices;

/// <summary>One thing that some people are told (通知).</summary>
/// <param name="Accounts">At least one.</param>
/// <param name="Urgent">It does not wait for the morning.</param>
/// <param name="Chinese">The title: number, class and street, and never a person.</param>
/// <param name="Basis">As <see cref="NoticeBasis"/> has it.</param>
/// <param name="HeldUntil">When it is told, if it is still true then; null at once.</param>
public sealed record Telling(NoticeRule Rule, IReadOnlyList<string> Accounts, bool Urgent, string Chinese, string English, string Basis, Instant? HeldUntil);
