using Gridloom.Domain.Fieldwork;
using static Gridloom.Domain.Tests.Fieldwork.RosterBook;

namespace Gridloom.Domain.Tests.Fieldwork;

public sealed class CollectorChoiceTests
{
    [Theory]
    [InlineData(Grid1, CollectorFit.Grid)]
    [InlineData(Grid2 + " " + Grid1, CollectorFit.Grid)]
    [InlineData(District + "001001", CollectorFit.Community)]
    [InlineData(District + "001", CollectorFit.Street)]
    [InlineData("", CollectorFit.District)]
    [InlineData(Grid2, CollectorFit.SameCommunity)]
    [InlineData(District + "001002", CollectorFit.SameStreet)]
    [InlineData(Grid3, CollectorFit.Elsewhere)]
    public void Areas_are_as_near_as_they_share_the_place(string areas, CollectorFit fit) =>
        CollectorChoice.Fit(Entry($"11-20 col-day c1 {areas}".TrimEnd()), Grid1).ShouldBe(fit);

    [Fact]
    public void The_nearest_comes_first_then_who_signed_in_then_who_has_least_and_never_the_reporter()
    {
        CollectorChoice.OnDuty[] duty = [new(Entry($"11-20 col-day c1 {Grid1}"), true), new(Entry($"11-20 col-day c2 {Grid1}"), false), new(Entry($"11-20 col-day c3 {Grid2}"), true)];
        IEnumerable<string> Ranked(string reporter, params (string, long)[] loads) => CollectorChoice
            .Rank(new(Grid1, new HashSet<string> { reporter }), Ground.Of(RosterPost.Collector), duty, loads.ToDictionary(l => l.Item1, l => l.Item2))
            .Select(o => $"{o.Person.Account} {o.Fit} {o.Load}");

        Ranked("x", ("c1", 9)).ShouldBe(["c1 Grid 9", "c2 Grid 0", "c3 SameCommunity 0"]);
        Ranked("c1").ShouldBe(["c2 Grid 0", "c3 SameCommunity 0"]);
        CollectorChoice.Rank(new(Grid3, new HashSet<string>()), Ground.Of(RosterPost.Collector), duty, new Dictionary<string, long>()).ShouldAllBe(o => !o.Suggested);
        CollectorChoice.Rank(new(Grid1, new HashSet<string>()), Ground.Of(RosterPost.Collector), [], new Dictionary<string, long>()).ShouldAllBe(o => o.Fit == CollectorFit.OffDuty);
    }

    [Theory, InlineData(1), InlineData(20261122), InlineData(440309)]
    public void The_first_is_the_one_whom_a_comparison_of_all_pairs_leaves(long seed)
    {
        var chance = new Seeded(seed);
        string[] areas = ["", District + "001", District + "001001", Grid1, Grid2, Grid3];
        for (var round = 0; round < 300; round++)
        {
            var people = Enumerable.Range(0, 6).Select(n => new RosterPerson($"c{n}", $"l{n}", $"采集员 {n}", chance.Next(5) == 0 ? District + "002" : District)).ToList();
            var duty = people.Where(_ => chance.Next(3) > 0).Select(p => new CollectorChoice.OnDuty(Entry($"11-20 col-day {p.Account} {areas[chance.Next(areas.Length)]}".TrimEnd()), chance.Next(2) == 0)).ToList();
            var loads = people.ToDictionary(p => p.Account, _ => (long)chance.Next(3));
            var barred = people[chance.Next(6)].Account;

            var best = CollectorChoice.Rank(new(Grid1, new HashSet<string> { barred }), people, duty, loads).FirstOrDefault(o => o.Fit < CollectorFit.OffDuty)?.Person.Account;

            best.ShouldBe(duty.Where(d => d.Entry.Account != barred && people.Single(p => p.Account == d.Entry.Account).Area == District)
                .Aggregate((CollectorChoice.OnDuty?)null, (kept, d) => kept is null || Before(d, kept, loads) ? d : kept)?.Entry.Account, $"seed {seed}, round {round}");
        }
    }

    private static bool Before(CollectorChoice.OnDuty a, CollectorChoice.OnDuty b, Dictionary<string, long> loads)
    {
        var (fa, fb) = (CollectorChoice.Fit(a.Entry, Grid1), CollectorChoice.Fit(b.Entry, Grid1));
        if (fa != fb) return fa < fb;
        if (a.SignedIn != b.SignedIn) return a.SignedIn;
        return loads[a.Entry.Account] < loads[b.Entry.Account];
    }
}
