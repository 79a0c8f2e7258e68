using System.Globalization;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Execution;

namespace Gridloom.Server.Budget.Payments;

/// <summary>How far the money of a year's projects is paid at the end of a day (预算执行情况).</summary>
internal sealed class ExecutionLookup(PaymentStore payments)
{
    /// <summary>Of each project by its id; a project without payments has paid nothing.</summary>
    /// <param name="at">The budget year, and the last day that counts; a later day than the year's last counts as that.</param>
    public async Task<IReadOnlyDictionary<string, ProjectExecution>> Of(string district, IReadOnlyList<StoredProject> projects, (long Year, DateOnly Day) at, CancellationToken stop)
    {
        var (year, day) = at;
        var until = day.Year > year ? new DateOnly((int)year, 12, 31) : day.Year < year ? new DateOnly((int)year, 1, 1) : day;
        var sums = (await payments.Sums(district, year, until, stop)).ToLookup(sum => sum.Project, StringComparer.Ordinal);
        return projects.ToDictionary(project => project.Id, project => new ProjectExecution(
            new(project.YearFen, sums[project.Id].Sum(sum => sum.Fen), PlanOf(project), until),
            sums[project.Id].ToDictionary(sum => Payment.Sources.First(known => known.Code == sum.Source).Source, sum => sum.Fen)), StringComparer.Ordinal);
    }

    private static PaymentPlan? PlanOf(StoredProject project) => project is { Q1Fen: { } first, Q2Fen: { } second, Q3Fen: { } third, Q4Fen: { } fourth }
        ? new(Amount(first), Amount(second), Amount(third), Amount(fourth))
        : null;

    // What is stored in 分 was once an amount in 万元, and becomes one again.
    private static BudgetAmount Amount(long fen) =>
        BudgetAmount.Read((fen / 1_000_000m).ToString("0.######", CultureInfo.InvariantCulture)).Succeeded(out var amount, out var refused) ? amount : throw new InvalidOperationException(refused.English);
}

/// <param name="Sources">What was paid from which money, in 分.</param>
internal sealed record ProjectExecution(BudgetExecution Money, IReadOnlyDictionary<PaymentSource, long> Sources);
