using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Server.Budget.Plans;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget;

/// <summary>A version that is kept (新版本).</summary>
/// <param name="Facts">The whole document as the JSON of a fact file.</param>
/// <param name="Remarks">What was said with the act; null when nothing was.</param>
internal sealed record NewVersion(long Version, string Act, string Stage, string Facts, string? Remarks);

/// <summary>The only code that writes targets and values.</summary>
internal static class BudgetStore
{
    /// <summary>A document with its first version.</summary>
    /// <param name="first">With the keys of its rows.</param>
    /// <param name="e">What happened: it was loaded from a file, or begun here.</param>
    public static void AddDocument(Turn turn, Event e, StoredDocument document, (BudgetDocument Facts, string Digest, PlanAct Act) first)
    {
        turn.Append(e, version: 1);
        turn.Save(
            """
            insert into budget_document (district, id, file, unit, document_year, target_year, template, demo, facts_digest, stage, submitter, in_force, version)
            values (@District, @Id, @File, @Unit, @DocumentYear, @TargetYear, @Template, @Demo, @digest, @Stage, null, null, 1)
            """,
            new
            {
                turn.District, document.Id, document.File, document.Unit, document.DocumentYear, document.TargetYear, document.Template, document.Demo, digest = first.Digest,
                document.Stage,
            });
        AddVersion(turn, document, new(1, PlanNames.CodeOf(first.Act), document.Stage, PlanFacts.Write(document.File, first.Facts), null));
    }

    /// <summary>Keeps a version whole; nobody changes it.</summary>
    public static void AddVersion(Turn turn, StoredDocument document, NewVersion made) => turn.Save(
        """
        insert into budget_version (district, document, version, act, stage, facts, remarks, made_by, made_at)
        values (@District, @document, @Version, @Act, @Stage, @Facts, @Remarks, @Account, @Now)
        """,
        new { turn.District, document = document.Id, made.Version, made.Act, made.Stage, made.Facts, made.Remarks, turn.Actor.Account, turn.Now });

    /// <summary>The document's newest version moves on; whoever saw an older one changes nothing and is told so.</summary>
    public static void Move(Turn turn, StoredDocument document, NewVersion made, string? submitter) => turn.Save(
        "update budget_document set version = @Version, stage = @Stage, submitter = @submitter where district = @District and id = @Id and version = @before",
        new { turn.District, document.Id, made.Version, made.Stage, submitter, before = document.Version }, whenNone: PlanProblems.WrongStage);

    /// <summary>
    /// Puts a version in force (生效): its projects and indicators are those of the document from now on. Rows keep their key, so that values
    /// stay with their indicator; what the version no longer has is marked as gone, and its values stay readable.
    /// </summary>
    /// <param name="facts">With the keys of all rows.</param>
    public static void PutInForce(Turn turn, string document, long version, BudgetDocument facts)
    {
        turn.Save("update budget_document set in_force = @version where district = @District and id = @document", new { turn.District, document, version });
        turn.Save("delete from budget_task where district = @District and project in (select p.id from budget_project p where p.district = @District and p.document = @document)", new { turn.District, document });
        turn.Save("update budget_indicator set gone = 1 where district = @District and project in (select p.id from budget_project p where p.district = @District and p.document = @document)", new { turn.District, document });
        turn.Save("update budget_project set gone = 1 where district = @District and document = @document", new { turn.District, document });
        foreach (var (n, project) in facts.Projects.Index())
        {
            PutProject(turn, document, n + 1, project);
            PutIndicators(turn, project.Key!, project.Indicators);
        }
        if (facts.WholeUnit is not { } whole) return;
        PutWholeUnit(turn, document, facts.Projects.Count + 1, whole);
        PutIndicators(turn, whole.Key!, whole.Indicators);
    }

    private static void PutProject(Turn turn, string document, long ordinal, BudgetProject p)
    {
        var (a, plan) = (p.Amounts, p.Plan);
        turn.Save(
            """
            insert into budget_project (district, id, document, ordinal, whole_unit, masked, name, kind, funds_use, starts, ends,
                year_fen, total_fen, fiscal_fen, account_fen, other_fen, transfer_fen, purchase_fen, assets_fen, spent_fen, q1_fen, q2_fen, q3_fen, q4_fen, gone)
            values (@District, @id, @document, @ordinal, 0, @masked, @Name, @Kind, @FundsUse, @starts, @ends,
                @year, @total, @fiscal, @account, @other, @transfer, @purchase, @assets, @spent, @q1, @q2, @q3, @q4, 0)
            on conflict (district, id) do update set ordinal = excluded.ordinal, masked = excluded.masked, name = excluded.name, kind = excluded.kind, funds_use = excluded.funds_use,
                starts = excluded.starts, ends = excluded.ends, year_fen = excluded.year_fen, total_fen = excluded.total_fen, fiscal_fen = excluded.fiscal_fen,
                account_fen = excluded.account_fen, other_fen = excluded.other_fen, transfer_fen = excluded.transfer_fen, purchase_fen = excluded.purchase_fen,
                assets_fen = excluded.assets_fen, spent_fen = excluded.spent_fen, q1_fen = excluded.q1_fen, q2_fen = excluded.q2_fen, q3_fen = excluded.q3_fen, q4_fen = excluded.q4_fen, gone = 0
            """,
            new
            {
                turn.District, id = p.Key, document, ordinal, masked = p.Masked ? 1L : 0L, p.Name, p.Kind, p.FundsUse, starts = Day(p.Start), ends = Day(p.End),
                year = a.ThisYear.Fen, total = a.Total?.Fen, fiscal = a.Fiscal?.Fen, account = a.FiscalAccount?.Fen, other = a.Other?.Fen,
                transfer = a.CentralTransfer?.Fen, purchase = a.GovernmentPurchase?.Fen, assets = a.FixedAssets?.Fen, spent = a.Spent?.Fen,
                q1 = plan?.First.Fen, q2 = plan?.Second.Fen, q3 = plan?.Third.Fen, q4 = plan?.Fourth.Fen,
            });
    }

    /// <summary>The unit as a whole stands behind its projects, as a row of its own kind.</summary>
    private static void PutWholeUnit(Turn turn, string document, long ordinal, WholeUnit whole)
    {
        turn.Save(
            """
            insert into budget_project (district, id, document, ordinal, whole_unit, masked, name, kind, funds_use, year_fen, gone)
            values (@District, @Key, @document, @ordinal, 1, 0, @name, '', '', @TotalFen, 0)
            on conflict (district, id) do update set ordinal = excluded.ordinal, year_fen = excluded.year_fen, gone = 0
            """,
            new { turn.District, whole.Key, document, ordinal, name = WholeUnit.Name, whole.TotalFen });
        foreach (var (n, task) in whole.Tasks.Index())
            turn.Save(
                """
                insert into budget_task (district, project, ordinal, name, total_fen, fiscal_fen, other_fen)
                values (@District, @Key, @ordinal, @Name, @total, @fiscal, @other)
                """,
                new { turn.District, whole.Key, ordinal = n + 1L, task.Name, total = task.Total.Fen, fiscal = task.Fiscal.Fen, other = task.Other.Fen });
    }

    private static void PutIndicators(Turn turn, string project, IReadOnlyList<BudgetIndicator> indicators)
    {
        foreach (var (n, i) in indicators.Index())
            turn.Save(
                """
                insert into budget_indicator (district, id, project, ordinal, level1, level2, name, target, target_source, code, cycle_target, actual, weight, gone, version)
                values (@District, @Key, @project, @ordinal, @Level1, @Level2, @Name, @Target, @TargetSource, @Code, @CycleTarget, @Actual, @weight, 0, 0)
                on conflict (district, id) do update set project = excluded.project, ordinal = excluded.ordinal, level1 = excluded.level1, level2 = excluded.level2, name = excluded.name,
                    target = excluded.target, target_source = excluded.target_source, code = excluded.code, cycle_target = excluded.cycle_target, actual = excluded.actual,
                    weight = excluded.weight, gone = 0
                """,
                new
                {
                    turn.District, i.Key, project, ordinal = n + 1L, i.Level1, i.Level2, i.Name, i.Target, i.TargetSource, i.Code, i.CycleTarget, i.Actual,
                    weight = i.Weight?.ToString(CultureInfo.InvariantCulture),
                });
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
