using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Server.Budget;
using Gridloom.Server.Cases;
using Gridloom.Server.Storage;
using Gridloom.Simulation;

namespace Gridloom.Server.Host;

/// <summary>
/// The demo's clerk (演示填报): enters what no figure computes, through the same door as a person, with a drawn proof. Each value is marked as
/// made up. Some indicators stay without one, as they would.
/// </summary>
internal sealed class DemoValues(IServiceProvider services, Actor clerk, ulong seed)
{
    private const int Entered = 85, Reached = 88;

    public async Task<int> Run(long year, CancellationToken stop)
    {
        var reader = services.GetRequiredService<BudgetReader>();
        var book = services.GetRequiredService<IndicatorBook>();
        var proof = await Proof(stop);
        var (entered, seen) = (0, 0UL);
        foreach (var project in (await reader.Projects(clerk.District, year, stop)).Concat(await reader.WholeUnits(clerk.District, year, stop)))
        {
            var document = (await reader.FindProject(clerk.District, project.Id, stop))!.Value.Document;
            foreach (var indicator in await reader.Indicators(clerk.District, project.Id, stop))
            {
                var random = new SplitMix(seed + seen++ * 7919);
                if (book.FindBinding(document.Template, indicator.Name) is not null || book.ReasonFor(indicator.Level2, indicator.Name).Entry != WayIn.ByHand || !random.Chance(Entered)) continue;
                await Enter(indicator, year, random, proof);
                entered++;
            }
        }
        return entered;
    }

    private async Task Enter(StoredIndicator indicator, long year, SplitMix random, KeptProof proof)
    {
        var asOf = AsOf(year);
        var input = new HandValueInput(ValueFor(Target.Read(indicator.Target, indicator.CycleTarget), random), asOf, null);
        var handler = services.GetRequiredService<EnterValue.Handler>();
        var outcome = await handler.Handle(clerk, $"demo-value-{indicator.Id}", new(indicator.Id, input, proof, indicator.Version) { Demo = true });
        // An earlier, killed run may have entered it; the row then stands one version further on.
        if (!outcome.Succeeded(out _, out var refused) && refused.Code != BudgetProblems.Stale.Code) Demo.Get(outcome);
    }

    /// <summary>Mostly what was aimed at, sometimes a little less.</summary>
    private static string ValueFor(Target target, SplitMix random)
    {
        if (target is not Target.Measured { Number: var number, Comparator: var comparator, Unit: var unit }) return "已按计划完成";
        var whole = unit is not ("%" or "‰");
        var reached = random.Chance(Reached);
        var step = whole ? Math.Max(1, Math.Floor(number / 20)) : random.Between(1, 40) / 10m;
        var value = (comparator, reached) switch
        {
            (TargetComparator.MoreThan, true) => number + step,
            (TargetComparator.LessThan, true) => number - step,
            (TargetComparator.AtMost or TargetComparator.LessThan, false) => number + step,
            (_, false) => number - step,
            _ => number,
        };
        var most = unit == "%" ? Math.Min(100, value) : value;
        return Math.Max(0, most).ToString("0.####", CultureInfo.InvariantCulture);
    }

    private string AsOf(long year)
    {
        var today = services.GetRequiredService<Clocks>().Now(clerk.District).ChinaDay();
        var last = new DateOnly(today.Year, today.Month, 1).AddDays(-1);
        return Ui.Show.Day(today.Year > year ? new((int)year, 12, 31) : last.Year < year ? today : last);
    }

    private async Task<KeptProof> Proof(CancellationToken stop)
    {
        var kept = Demo.Get(await services.GetRequiredService<PhotoDoor>().Keep(DrawnPhoto.Make(new Scene(0, Mended: true)), stop));
        return new KeptProof(kept.Content, "演示凭据.png", kept.Type, kept.Bytes);
    }
}
