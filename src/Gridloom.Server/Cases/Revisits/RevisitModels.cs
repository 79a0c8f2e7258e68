using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Revisits;

/// <summary>The draws of a district, and what was found by unit (督查抽查).</summary>
public sealed record RevisitsModel
{
    public IReadOnlyList<RevisitDrawRow> Draws { get; init; } = [];

    public IReadOnlyList<RevisitUnitRow> Units { get; init; } = [];

    public long ThisWeek { get; init; }

    /// <summary>Fewer than the week asks for.</summary>
    public bool TooFew { get; init; }

    /// <summary>Null for who only reads.</summary>
    public RevisitForm? Form { get; init; }

    public FormError? Error { get; init; }
}

/// <summary>One draw in the list.</summary>
public sealed record RevisitDrawRow(string Href, Instant At, string By, string Span, string Strata, long Frame, long Sampled, long Judged, long Unsound);

/// <summary>What was found of a unit's cases (单位抽查合格率).</summary>
/// <param name="Rate">With its interval; a dash while there are too few.</param>
public sealed record RevisitUnitRow(string Unit, long Judged, long Sound, string Rate);

/// <summary>The form of a draw (抽取样本).</summary>
public sealed record RevisitForm(string Key, Field From, Field To, Field Strata, Field Size, IReadOnlyList<Choice> StrataChoices);

/// <summary>One draw, whole (一次抽查).</summary>
public sealed record RevisitDrawModel
{
    public required RevisitDrawRow Draw { get; init; }

    public required string Seed { get; init; }

    public required string Digest { get; init; }

    public long Size { get; init; }

    public required string FrameHref { get; init; }

    public required string CheckHref { get; init; }

    /// <summary>What drawing it again came to; null until somebody asks.</summary>
    public RevisitCheck? Check { get; init; }

    public IReadOnlyList<RevisitRow> Rows { get; init; } = [];

    /// <summary>Null for who only reads.</summary>
    public string? Key { get; init; }

    public FormError? Error { get; init; }
}

/// <summary>What drawing again came to (重新计算).</summary>
/// <param name="FrameHolds">The kept frame has the digest of the draw.</param>
/// <param name="SampleHolds">Seed, strata and size give the same cases.</param>
/// <param name="Since">How many cases of the frame are no longer closed on those days, or came to be so since.</param>
public sealed record RevisitCheck(bool FrameHolds, bool SampleHolds, string Digest, long Since)
{
    public bool Holds => FrameHolds && SampleHolds;
}

/// <summary>One drawn case (抽中案件).</summary>
/// <param name="Found">Null while nobody looked.</param>
public sealed record RevisitRow(string Number, string Href, string Unit, string Class, string Street, Remark? Found, string Note, string? By)
{
    public string Action { get; init; } = "";

    /// <summary>What was typed and refused.</summary>
    public string TypedFound { get; init; } = "";

    public Field TypedNote { get; init; } = Field.Blank;

    public bool Open { get; init; }
}
