using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>A sheet of one kind of case (种类报表): its counts for a period and an area.</summary>
public sealed record KindSheetModel
{
    public required string Title { get; init; }

    /// <summary>What it says of itself under its name.</summary>
    public required string Sub { get; init; }

    /// <summary>Its address, to which the form goes.</summary>
    public required string Address { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>As the address has it: report or closing.</summary>
    public required string By { get; init; }

    public required string Area { get; init; }

    public IReadOnlyList<Choice> Areas { get; init; } = [];

    /// <summary>The chosen area in words; empty for all that the person sees.</summary>
    public string AreaName { get; init; } = "";

    public Instant CutOff { get; init; }

    /// <summary>The sums in one sentence, as a yearly report has them.</summary>
    public required string Sentence { get; init; }

    public required KindSheetRow Together { get; init; }

    public IReadOnlyList<KindSheetTable> Tables { get; init; } = [];

    public string CsvHref { get; init; } = "";

    public string XlsxHref { get; init; } = "";

    public FormError? Error { get; init; }
}

/// <param name="Name">By what the lines are told apart: 按街道.</param>
public sealed record KindSheetTable(string Name, IReadOnlyList<KindSheetRow> Rows);

public sealed record KindSheetRow(string Name, IReadOnlyList<KindSheetNumber> Numbers);

/// <param name="Href">The cases that are counted; null for a rate.</param>
public sealed record KindSheetNumber(string Name, string Value, string? Href, string Explanation);
