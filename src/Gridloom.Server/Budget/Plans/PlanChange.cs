using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Plans;

/// <summary>What every step of targets has in common within a turn (目标流转): load → decide → save a new version.</summary>
/// <param name="Document">As it stood before.</param>
/// <param name="Facts">Of its newest version.</param>
internal sealed record PlanChange(StoredDocument Document, BudgetDocument Facts)
{
    /// <summary>What may be done with it now.</summary>
    public IReadOnlyList<PlanAct> Acts => PlanCourse.ActsAt(PlanNames.StageOf(Document.Stage), Document.InForce is not null);

    public static async ValueTask<Outcome<PlanChange>> Load(Turn turn, string id)
    {
        if (await PlanReader.Find(turn, id) is not { } document) return PlanProblems.NotFound;
        return new PlanChange(document, (await PlanReader.FindFacts(turn, id, document.Version))!);
    }

    /// <summary>Keeps the next version after an act, and puts it in force when the act approves it.</summary>
    /// <param name="after">What the version says; the same as before where the act only moves it on.</param>
    public Outcome<long> Save(Turn turn, PlanAct act, BudgetDocument after, string? remarks)
    {
        var from = PlanNames.StageOf(Document.Stage);
        if (!PlanCourse.Next((from, act), (turn.Actor.Account, Document.Submitter), remarks).Succeeded(out var stage, out var refused)) return refused;
        var (version, facts) = (Document.Version + 1, PlanFacts.Write(Document.File, after));
        var made = new NewVersion(version, PlanNames.CodeOf(act), PlanNames.CodeOf(stage), facts, remarks);
        var submitter = act switch { PlanAct.Submit => turn.Actor.Account, PlanAct.Save or PlanAct.Withdraw => null, _ => Document.Submitter };
        turn.Append(new PlanMoved(Document.Id, version, made.Act, made.Stage, Document.Unit, Document.TargetYear, PlanFacts.DigestOf(facts), remarks), version);
        BudgetStore.Move(turn, Document, made, submitter);
        BudgetStore.AddVersion(turn, Document, made);
        if (stage == PlanStage.Approved) BudgetStore.PutInForce(turn, Document.Id, version, after);
        return version;
    }
}
