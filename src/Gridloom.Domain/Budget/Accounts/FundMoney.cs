using System.Globalization;

namespace Gridloom.Domain.Budget.Accounts;

/// <summary>Money by the fund that it comes from (分资金来源的金额), in 分. Never negative.</summary>
public sealed class FundMoney : IEquatable<FundMoney>
{
    private readonly long[] fen = new long[Funds.All.Count];

    private FundMoney()
    {
    }

    public static FundMoney None { get; } = new();

    /// <param name="parts">Parts of one fund are added up.</param>
    public static FundMoney Of(IEnumerable<(Fund Fund, long Fen)> parts)
    {
        var money = new FundMoney();
        foreach (var (fund, part) in parts) money.fen[(int)fund] += part;
        return money;
    }

    public static FundMoney Of(params ReadOnlySpan<(Fund Fund, long Fen)> parts) => Of(parts.ToArray().AsEnumerable());

    public static FundMoney Sum(IEnumerable<FundMoney> all) => Of(all.SelectMany(money => money.Parts));

    /// <summary>In 分; 0 where the fund gives nothing.</summary>
    public long this[Fund fund] => fen[(int)fund];

    /// <summary>All funds together, in 分.</summary>
    public long Total => fen.Sum();

    public bool IsNone => Array.TrueForAll(fen, part => part == 0);

    /// <summary>The funds that give something, in their order.</summary>
    public IEnumerable<(Fund Fund, long Fen)> Parts => Funds.All.Where(fund => this[fund] != 0).Select(fund => (fund, this[fund]));

    /// <summary>Some funds together, in 分.</summary>
    public long Of(IEnumerable<Fund> some) => some.Sum(fund => this[fund]);

    public bool Equals(FundMoney? other) => other is not null && fen.AsSpan().SequenceEqual(other.fen);

    public override bool Equals(object? obj) => Equals(obj as FundMoney);

    public override int GetHashCode() => Total.GetHashCode();

    /// <summary>For messages: what each fund gives.</summary>
    public override string ToString() => string.Join('，', Parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{Funds.NameOf(part.Fund)} {BudgetAmount.InWanYuan(part.Fen)}")));
}
