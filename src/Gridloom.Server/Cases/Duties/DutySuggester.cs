using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Duties;

namespace Gridloom.Server.Cases.Duties;

/// <summary>How often the catalogue was right (建议准确率): for each handled case, the unit that the catalogue in force on the day of its dispatch names, against the unit that handled it.</summary>
internal sealed class DutySuggester(DutyLookup duties, DispatchedCases cases)
{
    /// <param name="Line">Null where no catalogue was in force or none of its lines covered the case; such a case does not count.</param>
    public sealed record Judged(DispatchedRow Case, string? Version, Duty? Line)
    {
        public bool IsRight => Line?.Unit == Case.Unit;
    }

    public async Task<SuggestionRecord> Record(Actor actor, DispatchedAsked asked, CancellationToken stop)
    {
        var record = default(SuggestionRecord);
        await foreach (var judged in Judge(actor, asked, stop)) record = record.With(judged.IsRight);
        return record;
    }

    /// <summary>The cases that count, newest first.</summary>
    public async IAsyncEnumerable<Judged> Judge(Actor actor, DispatchedAsked asked, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var inForce = new Dictionary<DateOnly, DutyCatalogue?>();
        await foreach (var c in cases.Stream(actor, asked, stop))
        {
            if (c.HandledAt is null) continue;
            var day = c.FirstDispatchedAt.ChinaDay();
            if (!inForce.TryGetValue(day, out var catalogue)) inForce[day] = catalogue = await duties.InForce(actor.District, day, stop);
            if (catalogue?.Find(c.Case) is { } line) yield return new(c, catalogue.Version, line);
        }
    }
}
