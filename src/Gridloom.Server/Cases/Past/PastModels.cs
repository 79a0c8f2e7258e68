using Gridloom.Domain;
using Gridloom.Domain.Cases.Past;
using Gridloom.Server.Lists;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Past;

/// <summary>The list of past cases (往年案件页).</summary>
public sealed record PastModel
{
    public required IReadOnlyList<PastRow> Rows { get; init; }

    public long Total { get; init; }

    public bool Filtered { get; init; }

    public string Text { get; init; } = "";

    public string Type { get; init; } = "";

    public string From { get; init; } = "";

    public string To { get; init; } = "";

    public IReadOnlyList<Choice> Types { get; init; } = [];

    /// <summary>Back to the first page; null there.</summary>
    public string? FirstHref { get; init; }

    public string? NextHref { get; init; }

    /// <summary>Null for who may not import.</summary>
    public string? ImportHref { get; init; }

    public ExportOffer? Export { get; init; }
}

/// <summary>One past case in the list.</summary>
public sealed record PastRow(string RecId, string At, string Type, string SubType, string Area, string Place, string Unit, Remark State);

/// <summary>Files of past cases that a person handed in (导入往年案件页).</summary>
public sealed record PastImportsModel(string Action, string Key, Field File, IReadOnlyList<PastImportRow> Rows, bool UnderWay)
{
    public FormError? Error { get; init; }
}

/// <summary>One dry run or import.</summary>
public sealed record PastImportRow(string Href, string File, bool Take, Instant AskedAt, Remark State, bool Running, long Done, long Total, string? Why);

/// <summary>What a dry run or an import came to (导入报告页).</summary>
public sealed record PastImportModel
{
    public required PastImportRow Job { get; init; }

    public bool UnderWay { get; init; }

    /// <summary>Null until it is done.</summary>
    public PastSums? Sums { get; init; }

    public IReadOnlyList<PastGroupRow> Groups { get; init; } = [];

    /// <summary>The first of the refused rows.</summary>
    public IReadOnlyList<PastRefused> Refused { get; init; } = [];

    public string? RefusedHref { get; init; }

    /// <summary>The form that takes the rows in; null for an import, and where there is nothing to take.</summary>
    public (string Action, string Key)? Take { get; init; }

    public FormError? Error { get; init; }
}

/// <summary>How many rows there were of each sort (行数).</summary>
public sealed record PastSums(long Rows, long New, long Changed, long Same, long Refused, bool Agrees);

/// <summary>One line of the reconciliation as it is printed (勾稽行).</summary>
/// <param name="Stored">Null in a dry run.</param>
public sealed record PastGroupRow(string By, string Name, PastTally File, PastTally? Stored, bool Agrees);
