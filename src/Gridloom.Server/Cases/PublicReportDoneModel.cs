namespace Gridloom.Server.Cases;

/// <summary>What a resident sees after reporting (已收到).</summary>
/// <param name="FollowUrl">The private address, whole; whoever has it sees this one matter and nothing about the reporter.</param>
/// <param name="Next">What happens next, in plain sentences, in order.</param>
public sealed record PublicReportDoneModel(string Number, string FollowUrl, IReadOnlyList<string> Next);
