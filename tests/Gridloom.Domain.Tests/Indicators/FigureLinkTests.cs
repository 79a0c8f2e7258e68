using Gridloom.Domain.Indicators;
using Gridloom.Domain.Tests.Cases.Lifecycle;
using static Gridloom.Domain.Tests.Indicators.FigureBook;

namespace Gridloom.Domain.Tests.Indicators;

public sealed class FigureLinkTests
{
    private const string Shortest = "measure=closed&by=report&from=2026-03-01&to=2026-03-31&at=1775000000000000";

    [Theory]
    [InlineData(Shortest)]
    [InlineData("measure=should-close&by=closing&from=2026-03-01&to=2026-03-01&at=0&area=440309002&only=area&unit=-&class=01-02&source=portal&worker=a%26b%3D%E7%BD%91&risk=major&hazard=-")]
    public void A_link_is_printed_as_it_was_read(string query) => Rulebook.Made(FigureLink.Parse(query, Measures)).ToString().ShouldBe(query);

    [Fact]
    public void A_link_is_read_as_it_was_printed()
    {
        var question = new FigureQuestion
        {
            From = new(2026, 1, 1), To = new(2026, 12, 31), CutOff = new(5), By = CountBy.Closing, Area = "4403", AreaOnly = true, Unit = "w", Class = "0103", Source = "sms", Worker = "王 +%",
        };

        Rulebook.Made(FigureLink.Parse(new FigureLink("void", question).ToString(), Measures)).ShouldBe(new FigureLink("void", question));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("by=report&from=2026-03-01&to=2026-03-31&at=1", "measure")]
    [InlineData("measure=none&by=report&from=2026-03-01&to=2026-03-31&at=1", "measure")]
    [InlineData("measure=closed&by=handling&from=2026-03-01&to=2026-03-31&at=1", "by")]
    [InlineData("measure=closed&by=report&from=2026-02-30&to=2026-03-31&at=1", "from")]
    [InlineData("measure=closed&by=report&from=2026-03-01&to=9999-12-31&at=1", "to")]
    [InlineData("measure=closed&by=report&from=2026-03-02&to=2026-03-01&at=1", "to")]
    [InlineData("measure=closed&by=report&from=2026-03-01&to=2026-03-31&at=-1", "at")]
    [InlineData(Shortest + "&area=44%25", "area")]
    [InlineData(Shortest + "&only=area", "only")]
    [InlineData(Shortest + "&unit=", "unit")]
    [InlineData(Shortest + "&by=closing", "by")]
    [InlineData(Shortest + "&x=1", "x")]
    public void A_faulty_link_names_its_part(string query, string part)
    {
        FigureLink.Parse(query, Measures).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Field.ShouldBe(part);
    }
}
