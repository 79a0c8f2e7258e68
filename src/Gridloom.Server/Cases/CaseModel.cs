using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>One case, whole (案件).</summary>
public sealed record CaseModel
{
    /// <summary>In full: 440309-20261113-00417.</summary>
    public required string Number { get; init; }

    /// <summary>Stands in the addresses of what is done to it.</summary>
    public string Id { get; init; } = "";

    public required StageMark Stage { get; init; }

    public required string ClassCode { get; init; }

    public required string ClassName { get; init; }

    /// <summary>部件 or 事件, and the major class: 事件 · 市容环境.</summary>
    public required string ClassKind { get; init; }

    public required string Description { get; init; }

    public required string Source { get; init; }

    public required Instant ReportedAt { get; init; }

    /// <summary>Blank when only a position was given.</summary>
    public string Address { get; init; } = "";

    /// <summary>The smallest region that is known to hold the place: 龙华街道 玉翠社区 003 网格.</summary>
    public string Area { get; init; } = "";

    /// <summary>114.034512, 22.681203 (CGCS2000); null when only an address was given.</summary>
    public string? Position { get; init; }

    /// <summary>The place on a map; null when there is no position.</summary>
    public MapView? Map { get; init; }

    /// <summary>The version of the catalogue under which it was reported or filed: v2.</summary>
    public string Catalogue { get; init; } = "";

    /// <summary>Which account entered it: 陈*（操作员）; null for a resident's own report.</summary>
    public string? EnteredBy { get; init; }

    /// <summary>When it was seen, where that was told; null elsewhere.</summary>
    public Instant? HappenedAt { get; init; }

    /// <summary>What it has to do with other cases; null when nothing.</summary>
    public Doubles.CaseDoublesModel? Doubles { get; init; }

    /// <summary>What other units do for it, and how to ask them; null where nothing is to be told.</summary>
    public Parts.CasePartsModel? Parts { get; init; }

    /// <summary>What was ruled about it; null when nothing was, or it is not this person's to know.</summary>
    public Duties.RulingModel? Ruling { get; init; }

    /// <summary>What it has because it is a hazard or a dispute; null elsewhere.</summary>
    public Kinds.CaseKindModel? Kind { get; init; }

    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>Photos, sounds, films and documents.</summary>
    public AttachmentsModel Attachments { get; init; } = AttachmentsModel.None;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<CourseEntry> Course { get; init; } = [];

    /// <summary>Only what this person may do now; the first is the primary one.</summary>
    public IReadOnlyList<ActForm> Acts { get; init; } = [];

    /// <summary>The way so far and what is to come, one mark a step.</summary>
    public IReadOnlyList<StageMark> Way { get; init; } = [];

    /// <summary>Who has it now: 道路养护, 坐席, 采集员; null when it has ended.</summary>
    public string? Holder { get; init; }

    /// <summary>Since when it waits where it is.</summary>
    public Instant? Since { get; init; }

    /// <summary>The clock that counts now, or the case's own when it has stopped; null before any was started.</summary>
    public ClockLine? Clock { get; init; }

    /// <summary>All that were started, the case's and the holder's first.</summary>
    public IReadOnlyList<ClockLine> Clocks { get; init; } = [];

    /// <summary>Every minute by its holder; null before any has passed.</summary>
    public LedgerModel? Ledger { get; init; }

    /// <summary>A deadline counts on a year whose holidays are not loaded yet.</summary>
    public bool CalendarIncomplete { get; init; }

    /// <summary>On which terms it was filed and by when it is to be handled; null before filing.</summary>
    public string? Terms { get; init; }

    /// <summary>The forms that the case has on paper: address and name.</summary>
    public IReadOnlyList<Choice> Papers { get; init; } = [];

    /// <summary>Its verification or check on the ground; null where it is at neither.</summary>
    public CaseTask? Task { get; init; }

    public ReporterCard? Reporter { get; init; }

    /// <summary>Back to the list that it came from, with its conditions.</summary>
    public string ListHref { get; init; } = "/cases";

    public string? PreviousHref { get; init; }

    public string? NextHref { get; init; }

    /// <summary>第 14 / 57 宗; null when it was opened by itself.</summary>
    public string? PlaceInList { get; init; }

    /// <summary>An act on this page was refused.</summary>
    public FormError? Error { get; init; }
}

/// <summary>Who reported it (上报人), masked until a purpose is stated.</summary>
/// <param name="Value">Name and phone in one: 张*　138****1234.</param>
/// <param name="Lock">Why this person may not open it; null when they may.</param>
public sealed record ReporterCard(MaskedValue Value, string? RevealAction, IReadOnlyList<Choice> Purposes, string? Lock = null, string? Error = null);

/// <summary>One event of the case (经过).</summary>
/// <param name="By">Who did it, as this reader may see them.</param>
public sealed record CourseEntry(Instant At, StageMark Mark, string Title, string Detail, string By);

/// <summary>One act that may be done now (现在可办): a form with what the act needs.</summary>
/// <param name="Label">On its button.</param>
/// <param name="Action">Where it is posted.</param>
/// <param name="Key">The idempotency key: sent twice, done once.</param>
/// <param name="Seen">The version of the case that the form was drawn from.</param>
public sealed record ActForm(string Code, string Label, string Action, string Key, string Seen)
{
    /// <summary>What must be filled in, in the order in which it is asked.</summary>
    public IReadOnlyList<ActField> Fields { get; init; } = [];

    public bool TakesPhotos { get; init; }

    /// <summary>Shown open: the usual next step when it wants something, or the act that was just refused.</summary>
    public bool Open { get; init; }

    public bool Primary { get; init; }

    public IReadOnlyList<KeptFile> Kept { get; init; } = [];

    public string? PhotosError { get; init; }

    /// <summary>Nothing has to be filled in: one button.</summary>
    public bool IsPlain => Fields.Count == 0;
}
