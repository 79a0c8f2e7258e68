using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;

namespace Gridloom.Simulation;

/// <summary>What is reported on which day (来件安排): by collectors on patrol in their shifts, by residents most of all in the evening; more in a storm, less on days off.</summary>
internal sealed class Arrivals(YearPlan plan, Crew crew)
{
    // Where reports come from in such a centre: mostly its own collectors.
    private static readonly (string Source, int Weight)[] Sources =
        [("collector", 885), ("hotline", 36), ("portal", 36), ("grid-worker", 18), ("website", 7), ("department", 9), ("sms", 4), ("leader", 5)];

    // The hours of residents.
    private static readonly (int Hour, int Weight)[] Hours =
        [(0, 1), (6, 2), (7, 5), (8, 7), (9, 7), (10, 6), (11, 5), (12, 4), (13, 3), (14, 4), (15, 5), (16, 5), (17, 6), (18, 9), (19, 11), (20, 11), (21, 9), (22, 5), (23, 2)];

    private readonly WorkingCalendar office = plan.Lifecycle.Rules.Calendar;

    /// <summary>All of the year in the order of their instants; each day is drawn when it comes.</summary>
    public IEnumerable<Arrival> All()
    {
        var days = Days();
        var (done, weighed, all) = (0, 0L, days.Sum(static d => (long)d.Weight));
        foreach (var (day, weight) in days)
        {
            weighed += weight;
            var due = (int)(plan.Cases * weighed / all);
            var random = new SplitMix(plan.Seed ^ ((ulong)day.DayNumber << 20));
            foreach (var arrival in Enumerable.Range(0, due - done).Select(_ => One(day, random)).OrderBy(static a => a.At).ToList()) yield return arrival;
            done = due;
        }
    }

    private List<(DateOnly Day, int Weight)> Days()
    {
        var days = new List<(DateOnly, int)>();
        for (var day = plan.First.ChinaDay(); day <= plan.Until.ChinaDay(); day = day.AddDays(1))
        {
            var midnight = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Instant.ChinaOffset);
            var (begin, end) = (Math.Max(Instant.From(midnight).Microseconds, plan.First.Microseconds), Math.Min(Instant.From(midnight.AddDays(1)).Microseconds, plan.Until.Microseconds));
            var hours = (int)((end - begin) / 3_600_000_000);
            var usual = new SplitMix(plan.Seed + (ulong)day.DayNumber).Between(80, 120) * Weather.Of(plan.Seed, day).Share / 100;
            days.Add((day, (office.Day(day).IsWorking ? usual : usual * 45 / 100) * hours));
        }
        return days;
    }

    private Arrival One(DateOnly day, SplitMix random)
    {
        var weather = Weather.Of(plan.Seed, day);
        var (at, by, source) = When(day, weather, random);
        var matter = random.OfWeighted([.. Matters.All.Select(m => (m, m.WeightOn(weather, at.ToChina())))]);
        var who = by?.Actor ?? Actor.Public(plan.Ground.District);
        var chance = source switch { "collector" => 55, "grid-worker" => 50, "portal" => 45, _ => 0 };
        return new(at, who, by, matter, InputOf(matter, source, who, random), random.Chance(chance));
    }

    // The year begins and ends within a day; what would lie outside is drawn again.
    private (Instant At, Worker? By, string Source) When(DateOnly day, Weather weather, SplitMix random)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            var drawn = By(random.OfWeighted(Sources), day, weather, random);
            if (drawn.At >= plan.First && drawn.At < plan.Until) return drawn;
        }
        var midnight = Instant.From(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Instant.ChinaOffset));
        var begin = midnight > plan.First ? midnight : plan.First;
        var end = midnight + TimeSpan.FromDays(1) < plan.Until ? midnight + TimeSpan.FromDays(1) : plan.Until;
        return (begin + TimeSpan.FromMicroseconds((end - begin).TotalMicroseconds * random.Below(1000) / 1000), null, "portal");
    }

    private (Instant At, Worker? By, string Source) By(string source, DateOnly day, Weather weather, SplitMix random)
    {
        if (source == "collector" && crew.Patrol(day) is { Count: > 0 } patrol)
        {
            var worker = random.OfWeighted(patrol);
            return (OnDuty(worker, day, random), worker, source);
        }
        if (source is not ("hotline" or "portal") && office.Day(day).IsWorking && (source == "grid-worker" ? crew.GridWorkers : crew.Operators) is { Count: > 0 } clerks)
        {
            var worker = random.Of(clerks);
            return (OnDuty(worker, day, random), worker, source);
        }
        var hour = weather.Sky == Sky.Storm && random.Chance(60) ? weather.Burst + random.Below(4) : random.OfWeighted(Hours);
        var at = At(day, TimeSpan.FromHours(hour) + TimeSpan.FromSeconds(random.Below(3600)));
        return source == "hotline" ? (at, crew.Operator(at), source) : (at, null, "portal");
    }

    private static Instant OnDuty(Worker worker, DateOnly day, SplitMix random) =>
        worker.Hours.AddWorkingTime(At(day, TimeSpan.Zero), TimeSpan.FromSeconds(60 + random.Below((int)worker.Hours.Hours.PerDay.TotalSeconds - 60)));

    private static Instant At(DateOnly day, TimeSpan time) => Instant.From(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Instant.ChinaOffset) + time);

    private ReportInput InputOf(Matter matter, string source, Actor who, SplitMix random)
    {
        var seen = plan.Places.Where(p => who.Scope.Covers(p.Code)).ToList();
        var place = random.Of(seen);
        var fromPublic = source is "hotline" or "portal" or "sms" or "website";
        // Only whoever stands there has a position; a voice on the telephone has an address.
        var spot = !fromPublic || (source == "portal" && random.Chance(60)) ? place.Spot(random) : null;
        var named = fromPublic && random.Chance(80);
        return new ReportInput(
            matter.Class, Telling.Description(matter, source, random), Telling.Address(place, random), spot?.Longitude, spot?.Latitude, source,
            named ? Telling.Name(random) : null, named ? Telling.Phone(random) : null);
    }
}
