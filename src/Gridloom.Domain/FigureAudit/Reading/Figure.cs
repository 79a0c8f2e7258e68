namespace Gridloom.Domain.FigureAudit.Reading;

/// <summary>A number in a text (数字) with the unit that follows it.</summary>
/// <param name="Start">Where its first digit stands.</param>
/// <param name="End">Behind its unit.</param>
/// <param name="Printed">Its digits as printed, without the unit.</param>
/// <param name="Number">Their value, in the unit.</param>
/// <param name="Decimals">Digits behind the point, as printed.</param>
/// <param name="Unit">万元, 元, %, 人, …; empty when none follows.</param>
internal readonly record struct Figure(int Start, int End, string Printed, decimal Number, int Decimals, string Unit)
{
    /// <summary>It was counted, not measured: nothing is hidden by rounding, though no unit says so.</summary>
    public bool Exact { get; init; }

    /// <summary>元 for each unit of money; 0 for what is not money.</summary>
    public decimal Yuan => Unit switch { "元" => 1, "万元" or "万" => 10_000, "亿元" or "亿" => 100_000_000, _ => 0 };

    public bool IsMoney => Yuan > 0;

    public bool IsPercent => Unit is "%";

    /// <summary>The value with what its rounding hides, in 元 when it is money. What is counted is exact.</summary>
    public Rounded Value => Exact ? Rounded.Exact(Number) : IsMoney || IsPercent || Decimals > 0 || Unit.Length == 0 ? Rounded.Printed(Number, Decimals) * (IsMoney ? Yuan : 1) : Rounded.Exact(Number);

    /// <summary>A value in 元, or in this figure's unit when it is no money, as this figure would print it.</summary>
    public string Print(decimal value) => Figures.Print(IsMoney ? value / Yuan : value, Decimals, Printed.Contains(',', StringComparison.Ordinal)) + Unit;

    public override string ToString() => Printed + Unit;
}
