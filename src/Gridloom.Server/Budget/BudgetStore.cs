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
        turn.Save(
            """
            insert into budget_project (district, id, document, ordinal, name, kind, funds_use, starts, ends, year_fen, total_fen, fiscal_fen, other_fen, transfer_fen, purchase_fen, assets_fen)
            values (@District, @id, @document, @ordinal, @Name, @Kind, @FundsUse, @starts, @ends, @year, @total, @fiscal, @other, @transfer, @purchase, @assets)
            """,
            new
            {
                turn.District, id, document, ordinal, p.Name, p.Kind, p.FundsUse, starts = Ui.Show.Day(p.Start), ends = Ui.Show.Day(p.End),
                year = p.Amounts.ThisYear.Fen, total = p.Amounts.Total.Fen, fiscal = p.Amounts.Fiscal.Fen, other = p.Amounts.Other.Fen,
                transfer = p.Amounts.CentralTransfer.Fen, purchase = p.Amounts.GovernmentPurchase.Fen, assets = p.Amounts.FixedAssets.Fen,
            });
    }

    public static void AddIndicator(Turn turn, string project, long ordinal, (string Id, BudgetIndicator Facts) indicator) => turn.Save(
        """
        insert into budget_indicator (district, id, project, ordinal, level1, level2, name, target, target_source, version)
        values (@District, @Id, @project, @ordinal, @Level1, @Level2, @Name, @Target, @TargetSource, 0)
        """,
        new
        {
            turn.District, indicator.Id, project, ordinal, indicator.Facts.Level1, indicator.Facts.Level2, indicator.Facts.Name,
            indicator.Facts.Target, indicator.Facts.TargetSource,
        });

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
}
