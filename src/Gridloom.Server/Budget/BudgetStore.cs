using Gridloom.Domain.Budget;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget;

/// <summary>The only code that writes targets and values.</summary>
internal static class BudgetStore
{
    public static void AddDocument(Turn turn, TargetsLoaded e)
    {
        turn.Append(e, version: 1);
        turn.Save(
            """
            insert into budget_document (district, id, file, unit, document_year, target_year, template, demo, facts_digest, version)
            values (@District, @Id, @File, @Unit, @DocumentYear, @TargetYear, @Template, @demo, @Facts, 1)
            """,
            new { turn.District, e.Id, e.File, e.Unit, e.DocumentYear, e.TargetYear, e.Template, demo = e.Demo ? 1L : 0L, e.Facts });
    }

    /// <param name="ordinal">1, 2, 3 … as in the document.</param>
    public static void AddProject(Turn turn, string document, long ordinal, (string Id, BudgetProject Facts) project)
    {
        var (id, p) = project;
        var a = p.Amounts;
        turn.Save(
            """
            insert into budget_project (district, id, document, ordinal, whole_unit, masked, name, kind, funds_use, starts, ends,
                year_fen, total_fen, fiscal_fen, account_fen, other_fen, transfer_fen, purchase_fen, assets_fen, spent_fen)
            values (@District, @id, @document, @ordinal, 0, @masked, @Name, @Kind, @FundsUse, @starts, @ends,
                @year, @total, @fiscal, @account, @other, @transfer, @purchase, @assets, @spent)
            """,
            new
            {
                turn.District, id, document, ordinal, masked = p.Masked ? 1L : 0L, p.Name, p.Kind, p.FundsUse, starts = Day(p.Start), ends = Day(p.End),
                year = a.ThisYear.Fen, total = a.Total?.Fen, fiscal = a.Fiscal?.Fen, account = a.FiscalAccount?.Fen, other = a.Other?.Fen,
                transfer = a.CentralTransfer?.Fen, purchase = a.GovernmentPurchase?.Fen, assets = a.FixedAssets?.Fen, spent = a.Spent?.Fen,
            });
    }

    /// <summary>The unit as a whole stands behind its projects, as a row of its own kind.</summary>
    public static void AddWholeUnit(Turn turn, string document, long ordinal, (string Id, WholeUnit Facts) whole)
    {
        turn.Save(
            """
            insert into budget_project (district, id, document, ordinal, whole_unit, masked, name, kind, funds_use, year_fen)
            values (@District, @Id, @document, @ordinal, 1, 0, @name, '', '', @TotalFen)
            """,
            new { turn.District, whole.Id, document, ordinal, name = WholeUnit.Name, whole.Facts.TotalFen });
        foreach (var (n, task) in whole.Facts.Tasks.Index())
            turn.Save(
                """
                insert into budget_task (district, project, ordinal, name, total_fen, fiscal_fen, other_fen)
                values (@District, @Id, @ordinal, @Name, @total, @fiscal, @other)
                """,
                new { turn.District, whole.Id, ordinal = n + 1L, task.Name, total = task.Total.Fen, fiscal = task.Fiscal.Fen, other = task.Other.Fen });
    }

    public static void AddIndicator(Turn turn, string project, long ordinal, (string Id, BudgetIndicator Facts) indicator)
    {
        var (id, i) = indicator;
        turn.Save(
            """
            insert into budget_indicator (district, id, project, ordinal, level1, level2, name, target, target_source, code, cycle_target, actual, version)
            values (@District, @id, @project, @ordinal, @Level1, @Level2, @Name, @Target, @TargetSource, @Code, @CycleTarget, @Actual, 0)
            """,
            new { turn.District, id, project, ordinal, i.Level1, i.Level2, i.Name, i.Target, i.TargetSource, i.Code, i.CycleTarget, i.Actual });
    }

    /// <summary>Adds a value; whoever saw an older version of the indicator changes nothing and is told so.</summary>
    public static void AddValue(Turn turn, ValueEntered e, long seen, (string Id, KeptProof Proof, byte[] Digest) request)
    {
        turn.Append(e, seen + 1);
        turn.Save("update budget_indicator set version = version + 1 where district = @District and id = @Id and version = @seen",
            new { turn.District, e.Id, seen }, whenNone: BudgetProblems.Stale);
        turn.Save(
            """
            insert into budget_value (district, indicator, version, id, value_text, as_of, note, proof_content, proof_name, proof_type, proof_bytes, entered_by, entered_at, request_digest, demo)
            values (@District, @indicator, @version, @id, @Value, @asOf, @Note, @Proof, @Name, @ProofType, @ProofBytes, @Account, @Now, @digest, @demo)
            """,
            new
            {
                turn.District, indicator = e.Id, version = seen + 1, id = request.Id, e.Value, asOf = Ui.Show.Day(e.AsOf), e.Note, e.Proof, request.Proof.Name,
                e.ProofType, e.ProofBytes, turn.Actor.Account, turn.Now, digest = request.Digest, demo = e.Demo ? 1L : 0L,
            });
    }

    private static string? Day(DateOnly? day) => day is { } known ? Ui.Show.Day(known) : null;
}
