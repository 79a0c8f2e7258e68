using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Notices.Outgoing;

/// <summary>What left the house (外发记录), the newest first.</summary>
/// <param name="Channels">The server's channels by name, each with what it is; empty where it has none.</param>
public sealed record SentModel(IReadOnlyList<SentRow> Rows, IReadOnlyList<(string Name, string Kind)> Channels)
{
    /// <summary>The next page; null on the last.</summary>
    public string? NextHref { get; init; }

    /// <summary>The first page; null on it.</summary>
    public string? FirstHref { get; init; }
}

/// <param name="People">The posts for which it was.</param>
/// <param name="Tries">Each try in words, the first on top.</param>
public sealed record SentRow(string Title, string Number, string Channel, string People, bool Urgent, Instant MadeAt, Remark State, IReadOnlyList<string> Tries);
