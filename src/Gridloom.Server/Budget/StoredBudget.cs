using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Budget;

namespace Gridloom.Server.Budget;

/// <summary>A loaded document as the pages read it (目标文件).</summary>
/// <param name="DocumentYear">Null where the document prints none.</param>
/// <param name="Demo">1 when its targets are used for another year than they were set for, to show the product.</param>
/// <param name="Stage">Of the newest version, as <see cref="Plans.PlanNames"/> codes it.</param>
/// <param name="Submitter">Who handed the newest version in; null while nobody has.</param>
/// <param name="InForce">The number of the version in force; null while none was approved.</param>
/// <param name="Version">The newest version's number.</param>
internal sealed record StoredDocument(
    string Id, string File, string Unit, long? DocumentYear, long TargetYear, string Template, long Demo, string Stage, string? Submitter, long? InForce, long Version)
{
    public const string Columns =
        """
        d.id, d.file, d.unit, d.document_year as DocumentYear, d.target_year as TargetYear, d.template, d.demo, d.stage, d.submitter, d.in_force as InForce, d.version
        """;
}

/// <summary>A project, or the unit as a whole; amounts in 分, days as yyyy-MM-dd. Null is what the form does not state.</summary>
/// <param name="Masked">1 for a project that the document keeps secret.</param>
internal sealed record StoredProject(
    string Id, string Document, long WholeUnit, long Masked, string Name, string Kind, string FundsUse, string? Starts, string? Ends, long YearFen, long? TotalFen,
    long? FiscalFen, long? AccountFen, long? OtherFen, long? TransferFen, long? PurchaseFen, long? AssetsFen, long? SpentFen,
    long? Q1Fen, long? Q2Fen, long? Q3Fen, long? Q4Fen)
{
    public const string Columns =
        """
        p.id, p.document, p.whole_unit as WholeUnit, p.masked, p.name, p.kind, p.funds_use as FundsUse, p.starts, p.ends, p.year_fen as YearFen, p.total_fen as TotalFen,
        p.fiscal_fen as FiscalFen, p.account_fen as AccountFen, p.other_fen as OtherFen, p.transfer_fen as TransferFen, p.purchase_fen as PurchaseFen,
        p.assets_fen as AssetsFen, p.spent_fen as SpentFen, p.q1_fen as Q1Fen, p.q2_fen as Q2Fen, p.q3_fen as Q3Fen, p.q4_fen as Q4Fen
        """;
}

/// <summary>A main task of a unit as a whole; amounts in 分.</summary>
/// <param name="Project">The row of the unit as a whole.</param>
internal sealed record StoredTask(string Project, string Name, long TotalFen, long FiscalFen, long OtherFen)
{
    public const string Columns = "k.project, k.name, k.total_fen as TotalFen, k.fiscal_fen as FiscalFen, k.other_fen as OtherFen";
}

/// <summary>An indicator.</summary>
/// <param name="Version">How many values were entered.</param>
internal sealed record StoredIndicator(
    string Id, string Project, string Level1, string Level2, string Name, string Target, string? TargetSource, string? Code, string? CycleTarget, string? Actual, string? Weight, long Version)
{
    public const string Columns =
        "i.id, i.project, i.level1, i.level2, i.name, i.target, i.target_source as TargetSource, i.code, i.cycle_target as CycleTarget, i.actual, i.weight, i.version";
}

/// <summary>A value that a person entered.</summary>
/// <param name="EnteredBy">The account's id.</param>
internal sealed record StoredValue(
    string Indicator, long Version, string ValueText, string AsOf, string? Note, string ProofContent, string ProofName, string ProofType, string EnteredBy, Instant EnteredAt, long Demo)
{
    public const string Columns =
        """
        v.indicator, v.version, v.value_text as ValueText, v.as_of as AsOf, v.note, v.proof_content as ProofContent, v.proof_name as ProofName,
        v.proof_type as ProofType, v.entered_by as EnteredBy, v.entered_at as EnteredAt, v.demo
        """;

    public DateOnly AsOfDay => DateOnly.ParseExact(AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string ProofHref => FormattableString.Invariant($"/budget/indicators/{Indicator}/proof/{Version}");

    /// <summary>The value as a person reads it, with the target's unit behind a number.</summary>
    public string Shown(Target target) => target.NumberUnit is { } unit && HandValue.NumberOf(ValueText) is { } number
        ? Figure.Of(number, unit)
        : ValueText;
}
