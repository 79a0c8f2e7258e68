using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Budget.Execution;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Payments;

/// <summary>A payment as its row has it (支付登记).</summary>
/// <param name="Day">yyyy-MM-dd.</param>
/// <param name="RecordedBy">The account's id.</param>
/// <param name="Reason">Why it was taken back; null while it counts.</param>
internal sealed record StoredPayment(
    string Id, string Project, string Day, long Fen, string Source, string Purpose, string Voucher, long Demo, string RecordedBy, Instant RecordedAt, string? WithdrawnBy, Instant? WithdrawnAt, string? Reason)
{
    public const string Columns =
        """
        y.id, y.project, y.day, y.fen, y.source, y.purpose, y.voucher, y.demo, y.recorded_by as RecordedBy, y.recorded_at as RecordedAt,
        y.withdrawn_by as WithdrawnBy, y.withdrawn_at as WithdrawnAt, y.reason
        """;

    public Payment ToPayment() => new(
        Project, DateOnly.ParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture), Fen, Payment.Sources.First(known => known.Code == Source).Source, Purpose, Voucher);
}

/// <summary>What a project has paid (支付合计).</summary>
internal sealed class PaidSum
{
    public required string Project { get; init; }

    public required string Source { get; init; }

    public required long Fen { get; init; }
}

/// <summary>The only code that reads and writes payments.</summary>
internal sealed class PaymentStore(Store store)
{
    private const string OfYear = "from budget_payment y where y.district = @district and y.day >= @from and y.day <= @to";

    /// <summary>A page of a year's payments, the newest first, behind the one that is named.</summary>
    /// <param name="project">Blank for all projects.</param>
    public Task<List<StoredPayment>> Page((string District, long Year, string Project) of, (string Day, string Id)? behind, int most, CancellationToken stop) => store.List<StoredPayment>(
        $"""
        select {StoredPayment.Columns} {OfYear} and (@Project = '' or y.project = @Project) and (y.day < @day or (y.day = @day and y.id < @id))
        order by y.day desc, y.id desc limit @most
        """,
        new { district = of.District, from = First(of.Year), to = Last(of.Year), of.Project, day = behind?.Day ?? "9999-12-31", id = behind?.Id ?? "", most }, stop);

    /// <summary>What was paid up to a day, included, by project and source; in 分.</summary>
    public Task<List<PaidSum>> Sums(string district, long year, DateOnly until, CancellationToken stop) => store.List<PaidSum>(
        $"select y.project as Project, y.source as Source, cast(sum(y.fen) as bigint) as Fen {OfYear} and y.withdrawn_at is null group by y.project, y.source",
        new { district, from = First(year), to = Ui.Show.Day(until) }, stop);

    /// <summary>All payments of a year that count, the earliest first: what files are made of.</summary>
    public Task<List<StoredPayment>> All(string district, long year, CancellationToken stop) => store.List<StoredPayment>(
        $"select {StoredPayment.Columns} {OfYear} and y.withdrawn_at is null order by y.day, y.id", new { district, from = First(year), to = Last(year) }, stop);

    /// <summary>What stands there already between two days, withdrawn ones left out.</summary>
    public static async ValueTask<HashSet<(string, DateOnly, long, string)>> Known(Turn turn, DateOnly from, DateOnly to)
    {
        var rows = await turn.List<StoredPayment>(
            $"select {StoredPayment.Columns} from budget_payment y where y.district = @District and y.day >= @from and y.day <= @to and y.withdrawn_at is null",
            new { turn.District, from = Ui.Show.Day(from), to = Ui.Show.Day(to) });
        return [.. rows.Select(row => row.ToPayment().Same)];
    }

    public static ValueTask<StoredPayment?> Find(Turn turn, string id) =>
        turn.Find<StoredPayment>($"select {StoredPayment.Columns} from budget_payment y where y.district = @District and y.id = @id", new { turn.District, id });

    public static void Add(Turn turn, string id, Payment payment, bool demo)
    {
        turn.Append(new PaymentRecorded(id, payment.Project, payment.Day, payment.Fen, CodeOf(payment.Source), payment.Purpose, payment.Voucher, demo), version: 1);
        Insert(turn, id, payment, demo);
    }

    /// <summary>Rows of a file, told by one event; each has an id of its own under the file's key.</summary>
    public static void Import(Turn turn, string key, (IReadOnlyList<Payment> Added, long Known) rows, bool demo)
    {
        var text = string.Join('\n', rows.Added.Select(payment => string.Join('\t', PaymentFile.ToCells(payment, payment.Project))));
        var id = Host.Keys.ToId(turn.District, turn.Actor.Account, "payments " + key);
        turn.Append(new PaymentsImported(id, rows.Added.Count, rows.Known, rows.Added.Sum(payment => payment.Fen), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))), 0);
        foreach (var (index, payment) in rows.Added.Index())
            Insert(turn, Host.Keys.ToId(turn.District, turn.Actor.Account, FormattableString.Invariant($"payments {key} {index}")), payment, demo);
    }

    public static void Withdraw(Turn turn, string id, string reason)
    {
        turn.Append(new PaymentWithdrawn(id, reason), version: 2);
        turn.Save("update budget_payment set withdrawn_by = @Account, withdrawn_at = @Now, reason = @reason where district = @District and id = @id and withdrawn_at is null",
            new { turn.District, id, turn.Actor.Account, turn.Now, reason }, whenNone: PaymentProblems.Withdrawn);
    }

    private static void Insert(Turn turn, string id, Payment payment, bool demo) => turn.Save(
        """
        insert into budget_payment (district, id, project, day, fen, source, purpose, voucher, demo, recorded_by, recorded_at)
        values (@District, @id, @Project, @day, @Fen, @source, @Purpose, @Voucher, @demo, @Account, @Now)
        """,
        new { turn.District, id, payment.Project, day = Ui.Show.Day(payment.Day), payment.Fen, source = CodeOf(payment.Source), payment.Purpose, payment.Voucher, demo = demo ? 1L : 0L, turn.Actor.Account, turn.Now });

    private static string CodeOf(PaymentSource source) => Payment.Sources.First(known => known.Source == source).Code;

    private static string First(long year) => FormattableString.Invariant($"{year}-01-01");

    private static string Last(long year) => FormattableString.Invariant($"{year}-12-31");
}
