using System.Text.RegularExpressions;
using Gridloom.Domain;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Media;
using Gridloom.Domain.Territory;
using Gridloom.Server.Host;
using Gridloom.Simulation;

namespace Gridloom.Server.Tests.Simulation;

public sealed class SeededReportsTests
{
    private static readonly Instant Until = Instant.From(new DateTimeOffset(2026, 11, 20, 10, 26, 8, Instant.ChinaOffset));

    private static readonly IReadOnlyList<Region> Drawn = DemoBoundaries.Draw(ReferenceData.Divisions()).Single(d => d.Regions[0].Code == DemoCommand.District).Regions;

    private static IReadOnlyList<SeededReport> Make(ulong seed, int count = 120)
    {
        var places = DemoPlaces.Of(ReferenceData.Divisions(), Drawn);
        return SeededReports.Make(new(seed, count, Until, 30, 15, places, places[40]));
    }

    private static string Text(SeededReport r) => $"{r.Key} {r.At.Microseconds} {r.Input} {string.Join(' ', r.Photos.Select(Convert.ToHexString))}";

    [Fact]
    public void The_same_seed_gives_the_same_reports_to_the_byte() => Make(7).Select(Text).ShouldBe(Make(7).Select(Text));

    [Fact]
    public void Another_seed_gives_other_reports() => Make(7).Select(r => r.Input).Intersect(Make(8).Select(r => r.Input)).ShouldBeEmpty();

    [Theory]
    [InlineData(1)]
    [InlineData(20_260_101)]
    [InlineData(ulong.MaxValue)]
    public void Every_report_would_be_taken_in_the_community_that_its_address_names(ulong seed)
    {
        var (catalogue, divisions) = (ReferenceData.Catalogue(), ReferenceData.Divisions());
        var places = DemoPlaces.Of(divisions, Drawn);
        var ground = new Ground(DemoCommand.District, divisions, [.. Drawn.Where(r => r.Layer == RegionLayer.BaseGrid)], []);

        foreach (var report in Make(seed, 500))
        {
            Report.Check(report.Input, ground, catalogue).Succeeded(out var made, out var refused).ShouldBeTrue($"{report.Input}: {refused?.Chinese}");
            foreach (var photo in report.Photos) Photo.Read(photo).Succeeded(out _, out refused).ShouldBeTrue(refused?.Chinese);
            made!.Area.ShouldStartWith(divisions.AreaNamedIn(report.Input.Address!, DemoCommand.District));
            if (made.Position is null) continue;
            made.Area.Length.ShouldBe(15);
            places.Where(p => report.Input.Address!.StartsWith(p.Street + p.Community, StringComparison.Ordinal)).ShouldContain(p => made.Area.StartsWith(p.Code, StringComparison.Ordinal), report.Input.Address);
        }
    }

    [Fact]
    public void They_come_in_order_over_the_days_and_none_from_the_future()
    {
        var reports = Make(20_260_101);

        reports.Select(r => r.At).ShouldBe(reports.Select(r => r.At).Order());
        reports[^1].At.ShouldBeLessThan(Until);
        (Until.ChinaDay().DayNumber - reports[0].At.ChinaDay().DayNumber).ShouldBeInRange(20, 30);
        reports.Select(r => r.At.ChinaDay()).Distinct().Count().ShouldBeGreaterThan(25);
    }

    [Fact]
    public void They_differ_and_spread()
    {
        var reports = Make(20_260_101);

        reports.Select(r => (r.Input.Address, r.Input.Description)).Distinct().Count().ShouldBe(120);
        reports.Select(r => r.Input.Description).Distinct().Count().ShouldBeGreaterThan(100);
        reports.Select(r => r.Input.Class).Distinct().Count().ShouldBeGreaterThan(15);
        reports.Select(r => r.Input.Source).Distinct().Count().ShouldBeGreaterThan(5);
        reports.Count(r => r.Photos.Count > 0).ShouldBe(15);
        reports.Select(r => r.Key).Distinct().Count().ShouldBe(120);
    }

    [Fact]
    public void Nobody_real_stands_behind_them()
    {
        foreach (var report in Make(20_260_101, 1000))
        {
            Regex.IsMatch($"{report.Input.Description}{report.Input.Address}", @"\d{5,}").ShouldBeFalse($"{report.Input}: no number of a person, a card or a telephone");
            if (report.Input.ReporterPhone is { } phone) phone.ShouldStartWith("100");
            if (report.Input.ReporterName is { } name) name.ShouldMatch("^.(先生|女士)$");
        }
    }
}
