using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Notices;

/// <summary>What a person was told (通知), the newest first.</summary>
/// <param name="At">Up to which of the district's notices it was read, for the part that brings itself up to date.</param>
/// <param name="Self">The page's own address.</param>
public sealed record NoticesModel(IReadOnlyList<NoticeRow> Rows, long Unread, long At, string Self)
{
    /// <summary>Read ones are shown too.</summary>
    public bool All { get; init; }

    /// <summary>Unread, all.</summary>
    public IReadOnlyList<NoticeTab> Tabs { get; init; } = [];

    /// <summary>All topics, and each.</summary>
    public IReadOnlyList<NoticeTab> Topics { get; init; } = [];

    /// <summary>The next page; null on the last.</summary>
    public string? NextHref { get; init; }

    /// <summary>The first page; null on it.</summary>
    public string? FirstHref { get; init; }

    /// <summary>Marks all as read; null where nothing is unread.</summary>
    public string? AllKey { get; init; }

    /// <summary>The last instant that was looked at: what is told later stays unread.</summary>
    public string UpTo { get; init; } = "";

    public required NoticeChoiceForm Choice { get; init; }

    /// <summary>21:00–08:00.</summary>
    public string Quiet { get; init; } = "";

    public FormError? Error { get; init; }
}

/// <summary>A link that is lit where it is the page's own.</summary>
public sealed record NoticeTab(string Text, string Href, bool On);

/// <param name="Key">Of the form that opens the case and marks it read.</param>
public sealed record NoticeRow(string Id, string Title, string Number, string CaseHref, string Topic, bool Urgent, Instant At, bool Read, string Key);

/// <summary>What one wants to hear of (通知选择).</summary>
public sealed record NoticeChoiceForm(string Key, IReadOnlyList<NoticeChoiceBox> Boxes);

/// <param name="AlwaysToo">Some of its notices come all the same.</param>
public sealed record NoticeChoiceBox(string Code, string Name, bool On, bool AlwaysToo);
