using Gridloom.Domain.Access;

namespace Gridloom.Domain.Notices;

/// <summary>Somebody chose what they want to hear of (选择通知类别).</summary>
/// <param name="Off">The codes of the topics that they switched off, with a space between.</param>
public sealed record NoticeTopicsChosen(string Account, string Off) : Event
{
    public override string Kind => "notice.topics-chosen";

    // Beside the account's own history, which has a version of its own.
    public override string Subject => "notices-" + Account;
}
