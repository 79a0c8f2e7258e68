using Gridloom.Domain;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Paper;

/// <summary>What the forms are filled in from (文书事实), already in words.</summary>
/// <param name="Reporter">Masked as on the page; stands on the case file alone.</param>
internal sealed record PaperFacts(StoredCase Row, CaseFile Case, string Centre, string Reporter)
{
    public required string ClassName { get; init; }

    public required string Source { get; init; }

    public required string Place { get; init; }

    /// <summary>What was typed, or where nothing was, the place.</summary>
    public string Address => Row.Address.Length > 0 ? Row.Address : Place;

    public required string Unit { get; init; }

    /// <summary>Under which condition and with which limit it was filed; blank before.</summary>
    public required string Terms { get; init; }

    public required string Stage { get; init; }

    public IReadOnlyList<CourseEntry> Course { get; init; } = [];

    /// <summary>The acts, the newest first.</summary>
    public IReadOnlyList<CaseActed> Acts { get; init; } = [];

    public IReadOnlyList<StoredAttachment> Attachments { get; init; } = [];

    /// <summary>The latest act of that kind.</summary>
    public CaseActed? Latest(CaseActKind kind) => Acts.FirstOrDefault(a => a.Act == kind);

    /// <summary>What is asked for now, or was asked for last; blank where nothing was.</summary>
    public string Asked => Latest(CaseActKind.AskExtension)?.Extension is { } text && TimeLimit.Parse(text).Succeeded(out var more, out _) ? ActFields.Limit(more, Words.Chinese) : "";
}
