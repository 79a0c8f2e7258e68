using Gridloom.Domain.Cases;
using Gridloom.Domain.Territory;

namespace Gridloom.Domain.Tests.Cases;

public sealed class PhotoPairsTests
{
    // number, minutes, metres east of a corner in Longhua (null: no position), digest
    private static BoundPhoto Photo(long ordinal, int minutes, double? metres, string? digest = null) =>
        new(ordinal, digest ?? $"digest {ordinal}", Instant.From(new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.FromHours(8))) + TimeSpan.FromMinutes(minutes), ByCamera: true,
            metres is { } m ? Position.Of(114.0275 + m / (111_195.08 * Math.Cos(22.6548 * Math.PI / 180)), 22.6548) : null);

    [Fact]
    public void A_photo_stands_beside_the_nearest_of_the_reported_ones()
    {
        var pairs = PhotoPairs.Of([Photo(1, 0, 0), Photo(2, 1, 80), Photo(3, 2, null)], [Photo(4, 60, 78), Photo(5, 61, 3)]);

        pairs.Select(p => (p.Before.Ordinal, p.After.Ordinal, p.Metres, p.Between.TotalMinutes)).ShouldBe([(2, 4, 2L, 59d), (1, 5, 3L, 61d)]);
        pairs.ShouldAllBe(p => !p.IsFar && !p.IsReversed && !p.IsSame);
    }

    [Fact]
    public void Where_the_places_are_not_known_the_order_decides()
    {
        var pairs = PhotoPairs.Of([Photo(1, 0, null), Photo(2, 0, null)], [Photo(3, 5, 0), Photo(4, 5, null), Photo(5, 5, null)]);

        pairs.Select(p => (p.Before.Ordinal, p.After.Ordinal, p.Metres)).ShouldBe([(1, 3, (long?)null), (2, 4, null), (2, 5, null)]);
    }

    [Fact]
    public void What_speaks_against_a_pair_is_said()
    {
        PhotoPairs.Of([Photo(1, 0, 0)], [Photo(2, 5, 101)])[0].IsFar.ShouldBeTrue();
        PhotoPairs.Of([Photo(1, 0, 0)], [Photo(2, 5, 100)])[0].IsFar.ShouldBeFalse();
        PhotoPairs.Of([Photo(1, 0, 0)], [Photo(2, -1, 0)])[0].IsReversed.ShouldBeTrue();
        PhotoPairs.Of([Photo(1, 0, 0, "x")], [Photo(2, 5, 0, "x")])[0].IsSame.ShouldBeTrue();
        PhotoPairs.Of([], [Photo(2, 5, 0)]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(114.0275, 22.6548, 114.0275, 22.6548, 0)]
    [InlineData(0, 0, 1, 0, 111_195)]
    [InlineData(0, 0, 0, 1, 111_195)]
    [InlineData(114.0, 22.0, 114.0, 22.001, 111)]
    [InlineData(0, 0, 180, 0, 20_015_114)]
    public void Metres_are_those_of_the_globe(double fromLongitude, double fromLatitude, double toLongitude, double toLatitude, long metres) =>
        Position.Of(fromLongitude, fromLatitude)!.Value.MetresTo(Position.Of(toLongitude, toLatitude)!.Value).ShouldBe(metres, tolerance: 0.005 * metres + 1);
}
