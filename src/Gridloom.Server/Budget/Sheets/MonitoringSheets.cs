using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Monitoring;

namespace Gridloom.Server.Budget.Sheets;

/// <summary>Finds a project's sheet of monitoring (取监控表): as it was handed in, or filled from the numbers of its day.</summary>
internal sealed class MonitoringSheets(SheetStore store, SheetValues values, MonitoringMaker maker)
{
    /// <param name="Stored">Null while nothing was saved.</param>
    /// <param name="Demo">True when the targets stand in for real ones.</param>
    public sealed record Found(MonitoringSheet Sheet, StoredSheet? Stored, bool Demo);

    public MonitoringMaker Maker => maker;

    /// <summary>Null when the district has no such project, or it has no form of its own.</summary>
    public async Task<Found?> Find(Actor actor, string project, CancellationToken stop)
    {
        if (await values.Find(actor, project, maker.Rules, stop) is not { Sheet.Project: { WholeUnit: 0, Masked: 0 } } numbers) return null;
        var stored = await store.Find(actor.District, project, SheetKind.Monitoring, stop);
        var sheet = stored?.Frozen is { } frozen ? SheetStore.Read<MonitoringSheet>(frozen) : maker.Make(numbers, stored is null ? MonitoringInput.Blank : SheetStore.Read<MonitoringInput>(stored.Input));
        return new(sheet, stored, numbers.Sheet.Document.Demo == 1);
    }
}
