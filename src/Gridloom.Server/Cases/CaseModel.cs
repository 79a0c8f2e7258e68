using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>One case, whole (案件).</summary>
public sealed record CaseModel
{
    /// <summary>In full: 440309-20261113-00417.</summary>
    public required string Number { get; init; }

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

    /// <summary>The smallest division that holds the place: 龙华街道 玉翠社区.</summary>
    public string Area { get; init; } = "";

    /// <summary>114.034512, 22.681203 (CGCS2000); null when only an address was given.</summary>
    public string? Position { get; init; }

    /// <summary>The place on a map; null when there is no position.</summary>
    public MapView? Map { get; init; }

    /// <summary>The version of the catalogue under which it was reported: 2026.2.</summary>
    public string Catalogue { get; init; } = "";

    /// <summary>Which account entered it: 陈*（操作员）; null for a resident's own report.</summary>
    public string? EnteredBy { get; init; }

    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    public IReadOnlyList<Photo> Photos { get; init; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<CourseEntry> Course { get; init; } = [];

    /// <summary>Only what this person may do now; the first is the primary one.</summary>
    public IReadOnlyList<CaseAct> Acts { get; init; } = [];

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

/// <summary>One act that may be done now (现在可办): a form with one button, and a reason when the act wants one.</summary>
/// <param name="Action">Where it is posted.</param>
/// <param name="Fields">Hidden fields of the form, among them the idempotency key.</param>
/// <param name="ReasonLabel">Label of the required reason (name <c>reason</c>); null when none is asked.</param>
public sealed record CaseAct(string Label, string Action, IReadOnlyDictionary<string, string> Fields, string? ReasonLabel = null);
