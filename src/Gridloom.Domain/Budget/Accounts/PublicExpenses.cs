namespace Gridloom.Domain.Budget.Accounts;

/// <summary>A year's “三公”经费, in 分.</summary>
/// <param name="Abroad">因公出国（境）费.</param>
/// <param name="Reception">公务接待费.</param>
/// <param name="VehiclePurchase">公务用车购置费.</param>
/// <param name="VehicleRunning">公务用车运行维护费.</param>
public sealed record PublicExpenses(long Abroad, long Reception, long VehiclePurchase, long VehicleRunning)
{
    public static PublicExpenses None { get; } = new(0, 0, 0, 0);

    /// <summary>公务用车购置及运行维护费.</summary>
    public long Vehicles => VehiclePurchase + VehicleRunning;

    public long Total => Abroad + Reception + Vehicles;
}
