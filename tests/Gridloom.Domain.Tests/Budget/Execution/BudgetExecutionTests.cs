using System.Globalization;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Execution;

namespace Gridloom.Domain.Tests.Budget.Execution;

public sealed class BudgetExecutionTests
{
    private static BudgetAmount Of(string printed) => BudgetAmount.Read(printed).Succeeded(out var amount, out var refused) ? amount : throw new InvalidOperationException(refused.English);

    private static readonly PaymentPlan Quarterly = new(Of("119"), Of("238"), Of("357"), Of("476"));

    [Theory]
    // day, planned by then in 万元
    [InlineData("2026-03-31", "119")]
    [InlineData("2026-06-30", "238")]
    [InlineData("2026-12-31", "476")]
    [InlineData("2026-01-01", "1.322222")]
    [InlineData("2026-07-31", "278.097826")]
    public void The_plan_runs_evenly_through_each_quarter(string day, string planned) =>
        new BudgetExecution(476_000_000, 0, Quarterly, DateOnly.Parse(day, CultureInfo.InvariantCulture)).PlannedFen.ShouldBe((long)(decimal.Parse(planned, CultureInfo.InvariantCulture) * 1_000_000));

    [Fact]
    public void Without_a_plan_an_even_course_is_expected() =>
        new BudgetExecution(365_000_000, 0, null, new DateOnly(2026, 7, 31)).PlannedFen.ShouldBe(212_000_000);

    [Theory]
    // paid by 30 June in 万元 (238 are planned of 476), forecast for the year
    [InlineData("238", "476")]
    [InlineData("119", "238")]
    [InlineData("0", "0")]
    [InlineData("300", "476")]
    [InlineData("500", "500")]
    public void The_forecast_goes_on_at_the_pace_so_far(string paid, string forecast) =>
        new BudgetExecution(476_000_000, (long)(decimal.Parse(paid, CultureInfo.InvariantCulture) * 1_000_000), Quarterly, new DateOnly(2026, 6, 30)).ForecastFen
            .ShouldBe((long)(decimal.Parse(forecast, CultureInfo.InvariantCulture) * 1_000_000));

    [Fact]
    public void A_project_without_money_has_no_rate() => new BudgetExecution(0, 0, null, new DateOnly(2026, 6, 30)).Rate.ShouldBeNull();
}
