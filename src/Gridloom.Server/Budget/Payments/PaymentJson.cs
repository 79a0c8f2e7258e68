using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Execution;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using AccountLookup = Gridloom.Server.Access.AccountLookup;

namespace Gridloom.Server.Budget.Payments;

/// <summary>A year's payments as programs read them (支付数据).</summary>
internal sealed class PaymentJson(PaymentStore payments, BudgetReader reader, AccountLookup accounts, Clocks clocks)
{
    private const int Usual = 50, Most = 200;

    /// <summary>As the address has it; what cannot be read is refused, so that nobody takes one year for another.</summary>
    /// <param name="Year">2000 to 2100; the running year when it is left out.</param>
    /// <param name="Project">The project's id; all when it is left out.</param>
    /// <param name="Limit">1 to 200.</param>
    /// <param name="After">The <c>next</c> of the page before.</param>
    public sealed record Asked(string? Year, string? Project, string? Limit, string? After);

    /// <param name="Name">The project's; null when it is in force no more.</param>
    /// <param name="Day">yyyy-MM-dd.</param>
    /// <param name="AmountYuan">In 元; less than nothing where money came back.</param>
    /// <param name="Source">general, fund, carried-over, other.</param>
    /// <param name="By">The post of whoever wrote it down.</param>
    /// <param name="WithdrawReason">Why it counts no more; null while it does.</param>
    public sealed record Item(
        string Id, string Project, string? Name, string Day, decimal AmountYuan, string Source, string Purpose, string Voucher, bool Demo, string By, DateTimeOffset At, string? WithdrawReason);

    /// <param name="Next">Null on the last page.</param>
    public sealed record Response(long Year, IReadOnlyList<Item> Items, string? Next);

    public async Task<IResult> List(Actor actor, Asked asked, CancellationToken stop)
    {
        var (year, size) = (asked.Year is null ? clocks.Now(actor.District).ChinaDay().Year : Number(asked.Year, (2000, 2100)), asked.Limit is null ? Usual : Number(asked.Limit, (1, Most)));
        if (year is null || size is null || !IsId(asked.Project ?? "") || !TryRead(asked.After, out var behind)) return new ProblemResult(PaymentProblems.ListUnreadable);
        var found = await payments.Page((actor.District, year.Value, asked.Project ?? ""), behind, size.Value + 1, stop);
        var names = (await reader.Projects(actor.District, year.Value, stop)).ToDictionary(project => project.Id, project => project.Name, StringComparer.Ordinal);
        var items = new List<Item>();
        foreach (var p in found.Take(size.Value))
            items.Add(new(p.Id, p.Project, names.GetValueOrDefault(p.Project), p.Day, p.Fen / 100m, p.Source, p.Purpose, p.Voucher, p.Demo == 1,
                await accounts.PostOf(actor.District, p.RecordedBy, stop), p.RecordedAt.ToChina(), p.Reason));
        return TypedResults.Ok(new Response(year.Value, items, found.Count > size ? $"{items[^1].Day}.{items[^1].Id}" : null));
    }

    private static int? Number(string typed, (int From, int To) range) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= range.From && number <= range.To ? number : null;

    private static bool TryRead(string? after, out (string Day, string Id)? behind)
    {
        behind = after?.Split('.') is [var day, var id] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && IsId(id) ? (day, id) : null;
        return after is null || behind is not null;
    }

    private static bool IsId(string text) => text.Length <= 40 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
