using Gridloom.Domain.Territory;

namespace Gridloom.Domain.Tests.Territory;

public sealed class MapCellsTests
{
    [Theory]
    [InlineData("114.01,22.60,114.05,22.64", "1140100000,226000000,1140500000,226400000")]
    [InlineData("-180,-90,180,90", "-1800000000,-900000000,1800000000,900000000")]
    [InlineData("114.01,22.60,114.05", null)]
    [InlineData("114.01,22.60,114.05,22.64,1", null)]
    [InlineData("114.05,22.60,114.01,22.64", null)]
    [InlineData("114.01,22.60,114.01,22.64", null)]
    [InlineData("114.01,22.60,181,22.64", null)]
    [InlineData("114.01,22.60,114.05,1e1", null)]
    [InlineData("x,22.60,114.05,22.64", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_window_is_four_degrees_in_order(string? text, string? read) =>
        (Bounds.Read(text) is { } b ? FormattableString.Invariant($"{b.West},{b.South},{b.East},{b.North}") : null).ShouldBe(read);

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    [InlineData(20)]
    public void A_window_grows_to_whole_cells_and_no_further(int zoom)
    {
        var cells = new MapCells(zoom);
        var random = new Seeded(zoom);
        for (var n = 0; n < 1_000; n++)
        {
            var (west, south) = (random.Between(-1_800_000_000, 1_799_000_000), random.Between(-900_000_000, 899_000_000));
            var window = new Bounds(west, south, west + random.Between(1, 20 * cells.Side), south + random.Between(1, 20 * cells.Side));

            var grown = cells.Around(window)!.Value;

            (grown.West <= window.West && grown.South <= window.South && grown.East > window.East && grown.North > window.North).ShouldBeTrue();
            (window.West - grown.West < cells.Side && grown.East - window.East <= cells.Side).ShouldBeTrue();
            ((grown.West + 1_800_000_000) % cells.Side, (grown.North + 900_000_000) % cells.Side).ShouldBe((0, 0));
        }
    }

    [Fact]
    public void Too_many_cells_are_refused()
    {
        var cells = new MapCells(12);
        cells.Around(new(0, 0, (99 * cells.Side) - 1, (99 * cells.Side) - 1)).ShouldNotBeNull();
        cells.Around(new(0, 0, 100 * cells.Side, 100 * cells.Side)).ShouldBeNull();
    }
}
