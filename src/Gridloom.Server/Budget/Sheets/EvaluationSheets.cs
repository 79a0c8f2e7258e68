using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Evaluation;

namespace Gridloom.Server.Budget.Sheets;

/// <summary>Finds a project's self-evaluation (取自评表): as it was handed in, or filled from the numbers of now.</summary>
internal sealed class EvaluationSheets(SheetStore store, SheetValues values, EvaluationMaker maker)
{
    /// <param name="Stored">Null while nothing was saved.</param>
    /// <param name="Decided">Indicators whose score a number decides.</param>
    /// <param name="Demo">True when the targets stand in for real ones.</param>
    public sealed record Found(EvaluationSheet Sheet, StoredSheet? Stored, EvaluationInput Input, IReadOnlySet<string> Decided, DepartmentEvaluation? Review, bool Demo);

    /// <summary>Null when the district has no such project, or it has no form of its own.</summary>
    /// <param name="typed">What was typed and refused; it is shown again. Null for none.</param>
    public async Task<Found?> Find(Actor actor, string project, SaveEvaluation.Request? typed, CancellationToken stop)
    {
        if (await values.Find(actor, project, DateOnly.MaxValue, stop) is not { Sheet.Project: { WholeUnit: 0, Masked: 0 } } numbers) return null;
        var stored = await store.Find(actor.District, project, SheetKind.Evaluation, stop);
        var input = stored is null ? EvaluationInput.Blank : SheetStore.Read<EvaluationInput>(stored.Input);
        var scheme = maker.Book.Find(typed?.Scheme ?? stored?.Scheme ?? "") ?? maker.Book.Schemes[0];
        var sheet = stored?.Frozen is { } frozen ? SheetStore.Read<EvaluationSheet>(frozen) : maker.Make(numbers, scheme, input);
        var decided = numbers.Sheet.Lines.Where(EvaluationMaker.IsDecided).Select(line => line.Indicator.Id).ToHashSet(StringComparer.Ordinal);
        return new(sheet, stored, input, decided, stored?.Review is { } review ? SheetStore.Read<DepartmentEvaluation>(review) : null, numbers.Sheet.Document.Demo == 1);
    }
}
