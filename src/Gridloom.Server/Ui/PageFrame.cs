using Gridloom.Domain;

namespace Gridloom.Server.Ui;

/// <summary>What surrounds a page: whose centre, who is signed in, where one can go, and what was just done (页面外框).</summary>
public sealed record PageFrame
{
    /// <summary>The page's name, first in the browser's title.</summary>
    public required string Title { get; init; }

    /// <summary>The centre that runs this installation: 龙华区社区网格管理中心.</summary>
    public required string CentreName { get; init; }

    /// <summary>The server's time, shown as Beijing time; "this year" and "today" are measured from it.</summary>
    public required Instant Now { get; init; }

    /// <summary>Value of the hidden field <c>__RequestVerificationToken</c> in every form.</summary>
    public required string AntiforgeryToken { get; init; }

    /// <summary>The key of the rail entry that is lit; null when none is.</summary>
    public string? Active { get; init; }

    /// <summary>Null when nobody is signed in.</summary>
    public string? AccountName { get; init; }

    /// <summary>Roles or seat in one line: 操作员.</summary>
    public string? AccountRole { get; init; }

    /// <summary>Only what this account may open.</summary>
    public IReadOnlyList<RailEntry> Rail { get; init; } = [];

    public Look Look { get; init; } = Look.Usual;

    /// <summary>Where <c>N</c> goes; null when this account registers no cases.</summary>
    public string? NewCaseHref { get; init; }

    /// <summary>What the last act did, after a redirect: 已登记 20261120-00118。Null when there is nothing to say.</summary>
    public string? Notice { get; init; }

    /// <summary>Null when nobody is signed in: such a page stays as it is.</summary>
    public LiveFrame? Live { get; init; }

    /// <summary>How many notices are unread; null for who is never told anything.</summary>
    public WaitingCount? Bell { get; init; }

    /// <summary>This account may see what was sent outside.</summary>
    public bool SeesSent { get; init; }

    /// <summary>What stands in the search box.</summary>
    public string? Search { get; init; }

    /// <summary>Whether this account has a search box (it may read cases).</summary>
    public bool Searches { get; init; }
}
