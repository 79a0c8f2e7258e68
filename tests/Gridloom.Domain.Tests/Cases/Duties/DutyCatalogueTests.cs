using Gridloom.Domain.Cases.Versions;
using Gridloom.Domain.Cases.Duties;
using static Gridloom.Domain.Tests.Cases.Duties.DutyBook;

namespace Gridloom.Domain.Tests.Cases.Duties;

public sealed class DutyCatalogueTests
{
    private static readonly DutyCatalogue Catalogue = Of(
        "9.1  | *     |         |                 | enforcement",
        "1.1  | 01-** |         |                 | sanitation",
        "1.2  | 01-10 |         |                 | roads",
        "1.3  | 01-10 |         | 440309002       | street-002",
        "1.10 | 01-10 | 01-10/1 |                 | water",
        "1.4  | 01-10 |         | 440309002001    | building",
        "2.1  | 01**  |         | 440309003       | pipelines");

    [Theory]
    [InlineData("01-10", "", "440309", "1.2")]
    [InlineData("01-10", "", "440309003", "1.2")]
    [InlineData("01-10", "", "440309002", "1.3")]
    [InlineData("01-10", "", "440309002002003", "1.3")]
    [InlineData("01-10", "", "440309002001004", "1.4")]
    [InlineData("01-10", "01-10/1", "440309002001004", "1.10")] // a condition goes before the smallest area
    [InlineData("01-10", "01-10/2", "440309002001004", "1.4")]
    [InlineData("01-11", "01-11/1", "440309002", "1.1")]
    [InlineData("0110", "", "440309003", "2.1")] // a component is no event
    [InlineData("0110", "", "440309002", "9.1")]
    [InlineData("", "", "440309", null)]
    public void The_most_specific_line_wins(string of, string condition, string area, string? clause) =>
        (Catalogue.Find(new(of, condition, area))?.Clause).ShouldBe(clause);

    [Fact]
    public void Lines_stand_in_the_order_of_their_numbers() =>
        Catalogue.Lines.Select(l => l.Clause).ShouldBe(["1.1", "1.2", "1.3", "1.4", "1.10", "2.1", "9.1"]);

    [Fact]
    public void Where_nothing_fits_there_is_no_line() => Of("1.1 | 01-10 | | 440309002 | roads").Find(new("01-10", "", "440309")).ShouldBeNull();

    [Theory]
    [InlineData("3.2", "3.2")]
    [InlineData("12", "12")]
    [InlineData("03.010", "3.10")]
    [InlineData("", null)]
    [InlineData("3.", null)]
    [InlineData("-3", null)]
    [InlineData("3 .2", null)]
    [InlineData("1.2.3.4.5", null)]
    [InlineData("10000", null)]
    [InlineData("三.2", null)]
    public void A_clause_is_whole_numbers_with_points(string typed, string? read) => DutyClause.Read(typed).ShouldBe(read);

    [Theory]
    [InlineData("2026-03", "2026-03")]
    [InlineData(" v2 ", "v2")]
    [InlineData("record", null)]
    [InlineData("-2", null)]
    [InlineData("2026/03", null)]
    [InlineData("2026年", null)]
    [InlineData("012345678901234567890", null)]
    [InlineData(null, null)]
    public void A_version_is_called_by_a_short_code_with_a_digit(string? typed, string? read) => DatedVersion.ReadCode(typed).ShouldBe(read);

    [Theory]
    [InlineData("2026-02-28", null)]
    [InlineData("2026-03-01", "a1")]
    [InlineData("2026-11-30", "a1")]
    [InlineData("2026-12-01", "b1")]
    public void A_version_holds_from_its_day_until_another_does(string day, string? code) =>
        (new DatedVersions([new("b1", Day("2026-12-01")), new("c1", null), new("a1", Day("2026-03-01"))]).InForceOn(Day(day))?.Code).ShouldBe(code);

    [Theory]
    [InlineData("", "2026-11-20", null)]
    [InlineData("", "2020-01-01", null)]
    [InlineData("2026-03-01", "2026-11-20", "case.version-day-too-early")]
    [InlineData("2026-03-01", "2026-11-21", null)]
    [InlineData("2026-12-01", "2026-12-01", "case.version-day-taken")]
    [InlineData("2026-03-01", null, "case.version-day")]
    public void Only_the_first_version_may_begin_before_tomorrow(string forced, string? from, string? code)
    {
        var versions = new DatedVersions(forced.Length == 0 ? [new("d1", null)] : [new("d1", null), new("a1", Day(forced))]);
        (versions.RefuseForce(new("d1", null), from is null ? null : Day(from), Day("2026-11-20"))?.Code).ShouldBe(code);
        versions.RefuseForce(new("a1", Day("2026-03-01")), Day("2027-01-01"), Day("2026-11-20"))!.Code.ShouldBe("case.version-in-force");
    }

    [Fact]
    public void Two_versions_differ_by_what_was_added_removed_and_changed()
    {
        var after = Of("1.1 | 01-** | | | sanitation", "1.2 | 01-10 | | | water", "5.1 | 02-** | | | greening");
        var before = Of("1.1 | 01-** | | | sanitation", "1.2 | 01-10 | | | roads", "1.3 | 01-11 | | | roads");

        var diff = DutyDiff.Of(before, after);

        diff.Added.Select(l => l.Clause).ShouldBe(["5.1"]);
        diff.Removed.Select(l => l.Clause).ShouldBe(["1.3"]);
        diff.Changed.Select(c => $"{c.Before.Unit}>{c.After.Unit}").ShouldBe(["roads>water"]);
        DutyDiff.Of(after, after).IsEmpty.ShouldBeTrue();
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
