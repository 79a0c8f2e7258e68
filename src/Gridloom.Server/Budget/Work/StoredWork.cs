using Gridloom.Domain;
using Gridloom.Domain.Budget.Work;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Work;

/// <summary>A work record as its row has it (工作记录).</summary>
/// <param name="Day">yyyy-MM-dd.</param>
/// <param name="EnteredBy">The account's id, as <paramref name="WithdrawnBy"/>.</param>
internal sealed record StoredWork(
    string Id, string Kind, string Day, string Title, string Office, string Note, string ProofContent, string ProofName, string ProofType, string EnteredBy, Instant EnteredAt,
    string? WithdrawnBy, long? WithdrawnAt, string? WithdrawReason, long Demo, long Version)
{
    public const string Columns =
        """
        w.id, w.kind, w.day, w.title, w.office, w.note, w.proof_content as ProofContent, w.proof_name as ProofName, w.proof_type as ProofType,
        w.entered_by as EnteredBy, w.entered_at as EnteredAt, w.withdrawn_by as WithdrawnBy, w.withdrawn_at as WithdrawnAt, w.withdraw_reason as WithdrawReason, w.demo, w.version
        """;
}

/// <summary>A record with its counts.</summary>
/// <param name="Counted">False for one that is withdrawn.</param>
internal sealed record WorkRow(StoredWork Work, IReadOnlyDictionary<string, long> Counts, bool Counted);

/// <summary>Which records are asked for (工作记录条件).</summary>
/// <param name="Kind">Empty for all.</param>
/// <param name="Until">Records of days until this instant's, entered until it and not withdrawn by it; null for all of the year, with the withdrawn ones.</param>
internal sealed record WorkAsked(long Year, string Kind, Instant? Until);

/// <summary>The only code that writes work records.</summary>
internal static class WorkStore
{
    public static ValueTask<StoredWork?> Find(Turn turn, string id) =>
        turn.Find<StoredWork>($"select {StoredWork.Columns} from budget_work w where w.district = @District and w.id = @id", new { turn.District, id });

    public static void Add(Turn turn, string id, WorkRecord record, (KeptProof Proof, bool Demo) with)
    {
        var (proof, demo) = with;
        turn.Append(new WorkEntered(id, record, proof.Content, proof.Type, proof.Bytes, demo), version: 1);
        turn.Save(
            """
            insert into budget_work (district, id, kind, day, title, office, note, proof_content, proof_name, proof_type, entered_by, entered_at, demo, version)
            values (@District, @id, @Kind, @day, @Title, @Office, @Note, @Content, @Name, @Type, @Account, @Now, @demo, 1)
            """,
            new
            {
                turn.District, id, record.Kind, day = Ui.Show.Day(record.Day), record.Title, record.Office, record.Note, proof.Content, proof.Name, proof.Type,
                turn.Actor.Account, turn.Now, demo = demo ? 1L : 0L,
            });
        foreach (var (count, number) in record.Counts)
            turn.Save("insert into budget_work_count (district, work, count, number) values (@District, @id, @count, @number)", new { turn.District, id, count, number });
    }

    /// <summary>Two who withdraw at once: the row decides.</summary>
    public static void Withdraw(Turn turn, StoredWork work, string reason)
    {
        turn.Append(new WorkWithdrawn(work.Id, reason), work.Version + 1);
        turn.Save(
            "update budget_work set withdrawn_by = @Account, withdrawn_at = @Now, withdraw_reason = @reason, version = version + 1 where district = @District and id = @Id and withdrawn_at is null",
            new { turn.District, work.Id, turn.Actor.Account, turn.Now, reason }, whenNone: WorkProblems.WithdrawnAlready);
    }
}

/// <summary>Reads work records.</summary>
internal sealed class WorkReader(Store store)
{
    private const string Asked =
        """
        from budget_work w where w.district = @district and w.day >= @from and w.day <= @to and (@Kind = '' or w.kind = @Kind)
            and (@until = 0 or (w.entered_at <= @until and (w.withdrawn_at is null or w.withdrawn_at > @until)))
        """;

    /// <summary>How much a record counts.</summary>
    private sealed record Counted(string Work, string Count, long Number);

    /// <summary>Latest day first.</summary>
    public async Task<IReadOnlyList<WorkRow>> Of(string district, WorkAsked asked, CancellationToken stop)
    {
        var last = FormattableString.Invariant($"{asked.Year}-12-31");
        var to = asked.Until is { } at && string.CompareOrdinal(Ui.Show.Day(at.ChinaDay()), last) < 0 ? Ui.Show.Day(at.ChinaDay()) : last;
        var given = new { district, from = FormattableString.Invariant($"{asked.Year}-01-01"), to, asked.Kind, until = asked.Until?.Microseconds ?? 0 };
        var rows = await store.List<StoredWork>($"select {StoredWork.Columns} {Asked} order by w.day desc, w.id", given, stop);
        var counts = (await store.List<Counted>(
            $"select c.work, c.count, c.number from budget_work_count c where c.district = @district and c.work in (select w.id {Asked})", given, stop)).ToLookup(c => c.Work, StringComparer.Ordinal);
        return rows.ConvertAll(w => new WorkRow(w, counts[w.Id].ToDictionary(c => c.Count, c => c.Number, StringComparer.Ordinal), asked.Until is not null || w.WithdrawnAt is null));
    }

    /// <summary>The years that have records, newest first.</summary>
    public async Task<IReadOnlyList<long>> Years(string district, CancellationToken stop) => [.. (await store.List<string>(
        "select distinct substr(w.day, 1, 4) from budget_work w where w.district = @district order by 1 desc", new { district }, stop)).Select(y => long.Parse(y, System.Globalization.CultureInfo.InvariantCulture))];

    public Task<StoredWork?> Find(string district, string id, CancellationToken stop) =>
        store.Find<StoredWork>($"select {StoredWork.Columns} from budget_work w where w.district = @district and w.id = @id", new { district, id }, stop);
}

/// <summary>Which kept files are proofs of work (工作凭据).</summary>
internal sealed class WorkFiles(Store store) : FileOwner
{
    public override string Column => "budget_work.proof_content";

    public override Task<List<string>> NamesInUse(string from, string to, CancellationToken stop) =>
        store.List<string>("select distinct proof_content from budget_work where proof_content >= @from and proof_content < @to", new { from, to }, stop);
}
