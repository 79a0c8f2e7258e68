using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Duties;

/// <summary>A number of cases that opens to them (可开之数).</summary>
/// <param name="Href">Null for none: there is nothing to open.</param>
public sealed record DutyCount(long Count, string? Href);

/// <summary>What a version would have made of the cases of a year (试算).</summary>
public sealed record TrialModel
{
    public required string Version { get; init; }

    public required string VersionHref { get; init; }

    /// <summary>The first and last day of reporting that were counted, yyyy-MM-dd.</summary>
    public required string From { get; init; }

    public required string To { get; init; }

    public required Instant CutOff { get; init; }

    /// <summary>Said when only a part of the district was counted; null when all of it was.</summary>
    public string? Scope { get; init; }

    public required TrialRow All { get; init; }

    public IReadOnlyList<TrialRow> Classes { get; init; } = [];

    public IReadOnlyList<TrialMove> Moves { get; init; } = [];
}

/// <summary>One class of a trial (试算一行).</summary>
public sealed record TrialRow(string Name, DutyCount Cases, DutyCount Same, DutyCount Elsewhere, DutyCount Late, DutyCount Uncovered);

/// <summary>Cases that would have gone from one unit to another (改派去向).</summary>
public sealed record TrialMove(string From, string To, DutyCount Cases, DutyCount Late);

/// <summary>The cases that a number counts (所数案件).</summary>
public sealed record DutyCasesModel
{
    public required string Title { get; init; }

    public required string BackHref { get; init; }

    public required string BackText { get; init; }

    public IReadOnlyList<DutyCaseRow> Rows { get; init; } = [];

    public long Total { get; init; }

    public long First { get; init; } = 1;

    public required Instant CutOff { get; init; }

    public string? PreviousHref { get; init; }

    public string? NextHref { get; init; }
}

/// <summary>One of them.</summary>
/// <param name="Unit">Who handled it or has it.</param>
/// <param name="Suggested">Whom the catalogue names; 无条款 where no line covers it.</param>
/// <param name="Basis">By which clause: 2026-03 版 3.2 条; empty for none.</param>
public sealed record DutyCaseRow(string Number, string Href, string Class, string Area, string Unit, string Suggested, string Basis, bool Same, bool Late);
