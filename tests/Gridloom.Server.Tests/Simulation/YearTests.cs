using System.Text.RegularExpressions;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Media;
using Gridloom.Domain.Territory;
using Gridloom.Server.Host;
using Gridloom.Simulation;

namespace Gridloom.Server.Tests.Simulation;

public sealed partial class YearTests
{
    private static readonly Instant Until = Instant.From(new DateTimeOffset(2026, 11, 20, 10, 26, 8, Instant.ChinaOffset));

    private static readonly Divisions Divisions = ReferenceData.Divisions();

    private static readonly IReadOnlyList<Region> Drawn = DemoBoundaries.Draw(Divisions).Single(d => d.Regions[0].Code == DemoCommand.District).Regions;

    private static readonly CaseLifecycle Lifecycle = new(ReferenceData.CaseRules(ReferenceData.Catalogue(), ReferenceData.Units()));

    private static readonly Lazy<(Year Year, IReadOnlyList<YearStep> Steps)> Small = new(() => Played(20_260_101, 3_000));

    private static (Year Year, IReadOnlyList<YearStep> Steps) Played(ulong seed, int cases)
    {
        var ground = new Ground(DemoCommand.District, Divisions, [.. Drawn.Where(r => r.Layer == RegionLayer.BaseGrid)], []);
        var year = new Year(new(seed, Until - TimeSpan.FromDays(365), Until, cases, ground, DemoPlaces.Of(Divisions, Drawn), Lifecycle, [.. Posts()]));
        return (year, [.. year.Steps()]);
    }

    private static IEnumerable<Post> Posts()
    {
        var book = ReferenceData.Roles();
        Post Of(string role, string account, string area, string? unit = null) =>
            new(role, new(DemoCommand.District, account, new Scope(area), book.PermissionsOf([role])) { Unit = unit });
        foreach (var (role, account) in (IEnumerable<(string, string)>)[("collector", "c1"), ("collector", "c2"), ("operator", "o1"), ("supervisor", "s1"), ("duty-officer", "d1"), ("leader", "l1")]) yield return Of(role, account, DemoCommand.District);
        yield return Of("grid-worker", "g1", DemoDistrict.Longhua.Beat!);
        foreach (var unit in ReferenceData.Units().Of(DemoCommand.District)) yield return Of("liaison", unit.Code, DemoCommand.District, unit.Code);
    }

    private static IEnumerable<ReportInput> Reports => Small.Value.Steps.Select(s => s.Report).OfType<ReportInput>();

    [Fact]
    public void The_same_seed_gives_the_same_year() => Played(7, 200).Steps.Select(s => s.ToString()).ShouldBe(Played(7, 200).Steps.Select(s => s.ToString()));

    [Fact]
    public void Another_seed_gives_another_year() => Played(7, 200).Steps.Select(s => s.Report).OfType<ReportInput>().Intersect(Played(8, 200).Steps.Select(s => s.Report).OfType<ReportInput>()).ShouldBeEmpty();

    /// <summary>A case to be taken out of its main case may end with it before that: one year in many meets it.</summary>
    [Fact]
    public void No_year_comes_to_an_act_that_nobody_may_do()
    {
        for (ulong seed = 1; seed <= 60; seed++) Should.NotThrow(() => Played(seed, 400), $"seed {seed}");
    }

    [Fact]
    public void It_goes_forwards_and_stays_within_its_year()
    {
        var steps = Small.Value.Steps;

        steps.Zip(steps.Skip(1)).Where(pair => pair.Second.At < pair.First.At).ShouldBeEmpty();
        steps[0].At.ShouldBeGreaterThanOrEqualTo(Until - TimeSpan.FromDays(365));
        steps[^1].At.ShouldBeLessThan(Until);
        Reports.Count().ShouldBe(3_000);
        steps.Where(s => s.Report is not null).Select(s => s.At.ChinaDay()).Distinct().Count().ShouldBeGreaterThan(350);
    }

    [Fact]
    public void Nobody_works_outside_their_hours_but_for_urgent_matters_and_on_duty_at_the_telephone()
    {
        var (year, steps) = Small.Value;
        var workers = year.Crew.All.ToDictionary(w => w.Actor.Account);

        var outside = steps.Where(s => s.Act is not null || s.Report!.Source != "hotline")
            .Where(s => !s.Urgent && workers.TryGetValue(s.Who.Account, out var worker) && !worker.IsOn(s.At))
            .Where(s => s.Act?.Kind != CaseActKind.SelfHandle).ToList();

        outside.ShouldBeEmpty();
        steps.Count(s => s.Urgent && s.Act is not null && s.At.ToChina().Hour is >= 19 or < 7).ShouldBeGreaterThan(10, "night duty");
        steps.Count(s => s.Report?.Source == "portal" && s.At.ToChina().Hour >= 18).ShouldBeGreaterThan(20, "residents in the evening");
    }

    [Fact]
    public void Today_every_stage_and_every_state_of_a_clock_is_to_be_seen()
    {
        var open = Small.Value.Year.Cases.Where(c => !c.Stage.IsEnd()).ToList();

        open.Select(c => c.Stage).Distinct().Order().ShouldBe(CaseStageNames.Open);
        var states = Small.Value.Year.Cases.SelectMany(c => Enum.GetValues<CaseClockKind>().Select(kind => Lifecycle.Clock(c, kind, Until)?.State)).OfType<ClockState>();
        states.Distinct().Order().ShouldBe(Enum.GetValues<ClockState>());
        open.Count(c => c.ReportedAt + TimeSpan.FromDays(7) < Until).ShouldBeInRange(0, 40, "what is older is done, but for what units let lie");
        open.ShouldAllBe(c => c.StageAt + TimeSpan.FromDays(100) > Until);
    }

    [Fact]
    public void The_ways_of_cases_differ_as_in_such_a_centre()
    {
        var (steps, cases) = (Small.Value.Steps, Small.Value.Year.Cases.ToList());
        int Acts(params CaseActKind[] kinds) => steps.Count(s => s.Act is { } act && kinds.Contains(act.Kind));

        Enum.GetValues<CaseActKind>().Except([CaseActKind.CloseWithMain]).Except(steps.Select(s => s.Act?.Kind).OfType<CaseActKind>()).ShouldBeEmpty("each act is done");
        var desk = steps.Count(s => s.Who.Account == "o1");
        var site = steps.Count(s => s.Who.Account is "c1" or "c2");
        (desk / 3_000.0).ShouldBeInRange(5.0, 6.2);
        (site / 3_000.0).ShouldBeInRange(2.4, 3.0);
        (Acts(CaseActKind.Return) / 3_000.0).ShouldBeInRange(0.02, 0.09);
        cases.Count(c => c.ClosedWithMainAt is not null).ShouldBeInRange(15, 120, "closed with another");
        cases.Count(c => c.Reworks > 0).ShouldBeInRange(50, 400);
        (cases.Count(c => c.HandledAt > c.HolderDue) / (double)cases.Count(c => c.HandledAt is not null)).ShouldBeInRange(0.02, 0.2, "late");
    }

    [Fact]
    public void Seasons_show()
    {
        var byMonth = Small.Value.Steps.Where(s => s.Report is not null).ToLookup(s => s.At.ChinaDay().Month is >= 5 and <= 9, s => s.Report!.Class!);

        double Share(bool wet, params string[] classes) => byMonth[wet].Count(classes.Contains) / (double)byMonth[wet].Count();
        Share(true, "04-06", "0402").ShouldBeGreaterThan(1.5 * Share(false, "04-06", "0402"));
        Share(false, "03-02", "01-04").ShouldBeGreaterThan(1.5 * Share(true, "03-02", "01-04"));
    }

    [Fact]
    public void Words_differ_and_spread()
    {
        Reports.Select(r => r.Description).Distinct().Count().ShouldBeGreaterThan(2_700);
        Reports.Select(r => Digits().Replace(r.Description!, "#")).Distinct().Count().ShouldBeGreaterThan(2_000, "several thousand variants, numbers apart");
        Reports.Select(r => r.Class).Distinct().Count().ShouldBeGreaterThan(22);
        Reports.Select(r => r.Source).Distinct().Count().ShouldBe(8);
    }

    [Fact]
    public void A_position_lies_in_the_community_that_the_address_names()
    {
        var places = DemoPlaces.Of(Divisions, Drawn);
        foreach (var (step, c) in Small.Value.Steps.Where(s => s.Report?.Longitude is not null).Join(Small.Value.Year.Cases, s => s.Number, c => c.Number, (s, c) => (s, c)))
        {
            c.Area.Length.ShouldBe(15);
            places.Where(p => step.Report!.Address!.StartsWith(p.Street + p.Community, StringComparison.Ordinal)).ShouldContain(p => c.Area.StartsWith(p.Code, StringComparison.Ordinal), step.Report!.Address);
        }
    }

    [Fact]
    public void Nobody_real_stands_behind_it()
    {
        foreach (var report in Reports)
        {
            Regex.IsMatch($"{report.Description}{report.Address}", @"\d{5,}").ShouldBeFalse($"{report}: no number of a person, a card or a telephone");
            if (report.ReporterPhone is { } phone) phone.ShouldStartWith("100");
            if (report.ReporterName is { } name) name.ShouldMatch("^.(先生|女士)$");
        }
    }

    [Fact]
    public void Pictures_show_the_spot_before_and_that_it_is_gone_after()
    {
        var scenes = Small.Value.Steps.Select(s => s.Picture).OfType<Scene>().Distinct().ToList();

        scenes.Count(s => s.Mended).ShouldBeInRange(40, 96);
        var (before, after) = (DrawnPhoto.Make(new(7, Mended: false)), DrawnPhoto.Make(new(7, Mended: true)));
        before.ShouldNotBe(after);
        before.ShouldBe(DrawnPhoto.Make(new(7, Mended: false)));
        foreach (var picture in (byte[][])[before, after]) Photo.Read(picture).Succeeded(out _, out var refused).ShouldBeTrue(refused?.Chinese);
    }

    [GeneratedRegex(@"\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
