using System.Threading.Channels;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Territory;
using Gridloom.Server.Cases;
using Gridloom.Server.Storage;
using Gridloom.Simulation;

namespace Gridloom.Server.Host;

/// <summary>
/// Brings a simulated year into the store (回放): each step through the same code as the doors, at its own instant and by its own account,
/// some hundreds of them to a commit. While one commit is written the next steps are made ready. What an earlier, killed run wrote is
/// counted and passed over, for each step says how many events it leaves.
/// </summary>
internal sealed class YearReplay(Turns turns, ReportCase.Handler reports, ActOnCase.Handler acts, PhotoDoor door, Store store)
{
    private const int StepsPerTurn = 500, TurnsAhead = 4;

    // So many mended places to one where somebody sends a picture that was sent before.
    private const int HonestSteps = 60;

    private readonly Dictionary<Scene, KeptPhoto> album = [];

    private readonly Dictionary<string, Position> places = new(StringComparer.Ordinal);

    /// <summary>A step with all that needs no turn.</summary>
    private sealed record Ready(YearStep Step, CaseStore.Draft? Draft, IReadOnlyList<KeptPhoto> Photos);

    /// <summary>Plays the whole year and says how many steps were written now.</summary>
    /// <param name="stand">Sets the district's clock to the last instant of a commit.</param>
    /// <param name="tell">Told after each commit how many steps were written.</param>
    public async Task<long> Run(Year year, string district, (Action<Instant> Stand, Func<long, Task> Tell) by, CancellationToken stop)
    {
        var before = await store.CountEvents(district, "case.", stop);
        var chunks = Channel.CreateBounded<List<Ready>>(TurnsAhead);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var making = Task.Run(() => Make(Behind(year.Steps(), before), chunks.Writer, either.Token), either.Token);
        try
        {
            var written = 0L;
            await foreach (var chunk in chunks.Reader.ReadAllAsync(stop))
            {
                stop.ThrowIfCancellationRequested();
                by.Stand(chunk[^1].Step.At);
                Demo.Get(await turns.Take<object>(Actor.System(district), turn => Play(turn, chunk)));
                await by.Tell(written += chunk.Count);
            }
            await making;
            return written;
        }
        finally
        {
            await either.CancelAsync();
        }
    }

    /// <summary>The steps whose events are not among the first so many.</summary>
    private static IEnumerable<YearStep> Behind(IEnumerable<YearStep> steps, long events) => steps.SkipWhile(step => (events -= step.Events) >= 0);

    private async Task Make(IEnumerable<YearStep> steps, ChannelWriter<List<Ready>> to, CancellationToken stop)
    {
        try
        {
            foreach (var chunk in steps.Chunk(StepsPerTurn))
            {
                var ready = new List<Ready>(chunk.Length);
                foreach (var step in chunk) ready.Add(await Make(step, stop));
                await to.WriteAsync(ready, stop);
            }
            to.Complete();
        }
        catch (Exception failure)
        {
            to.Complete(failure);
        }
    }

    private async Task<Ready> Make(YearStep step, CancellationToken stop)
    {
        if (step.Report is { Longitude: { } longitude, Latitude: { } latitude } && Position.Of(longitude, latitude) is { } place) places[step.Number] = place;
        IReadOnlyList<KeptPhoto> photos = step.Picture is { } scene ? [Place(await Keep(scene, stop), step, scene)] : [];
        return new(step, step.Report is { } input ? Demo.Get(await reports.Prepare(step.Who, "demo-" + step.Number, input, photos)) : null, photos);
    }

    // As a phone would have written it: some minutes before it was sent, some metres from the case.
    private KeptPhoto Place(KeptPhoto drawn, YearStep step, Scene scene)
    {
        var random = new SplitMix((ulong)step.At.Microseconds);
        return drawn with
        {
            TakenAt = step.At - TimeSpan.FromMinutes(random.Between(1, 20)), Drawn = !scene.Mended || random.Between(1, HonestSteps) > 1,
            Position = places.TryGetValue(step.Number, out var at) ? new(at.LongitudeE7 + random.Between(-250, 250), at.LatitudeE7 + random.Between(-250, 250)) : null,
        };
    }

    private async Task<KeptPhoto> Keep(Scene scene, CancellationToken stop)
    {
        if (!album.TryGetValue(scene, out var kept)) album.Add(scene, kept = Demo.Get(await door.Keep(DrawnPhoto.Make(scene), stop)));
        return kept;
    }

    private async ValueTask<Outcome<object>> Play(Turn turn, List<Ready> chunk)
    {
        foreach (var (step, draft, photos) in chunk)
        {
            turn.Stand(step.Who, step.At);
            var came = draft is null ? await Act(turn, step, photos) : await Report(turn, step, draft);
            if (!came.Succeeded(out var same, out var refused)) return refused;
            if (!same) throw new InvalidOperationException($"The store came to another end of step {step.Number}/{step.Version} than the year. Was it made with another --scale, --year or --cases?");
        }
        return turn;
    }

    private async ValueTask<Outcome<bool>> Report(Turn turn, YearStep step, CaseStore.Draft draft) =>
        (await reports.Report(turn, draft)).Succeeded(out var made, out var refused) ? made.Number == step.Number : refused;

    private async ValueTask<Outcome<bool>> Act(Turn turn, YearStep step, IReadOnlyList<KeptPhoto> photos) =>
        (await acts.Act(turn, step.Number, ActOnCase.Handler.WithPhotos(step.Act!, photos), photos)).Succeeded(out var done, out var refused) ? done.Version == step.Version : refused;
}
