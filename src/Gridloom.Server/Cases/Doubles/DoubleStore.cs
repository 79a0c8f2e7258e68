using Gridloom.Domain;
using Gridloom.Domain.Cases.Doubles;
using Gridloom.Domain.Territory;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Doubles;

/// <summary>Reads and writes where reports were seen and which may be of one matter (疑似重复存取), inside a turn.</summary>
internal static class DoubleStore
{
    /// <summary>A report nearby, with what is compared of it.</summary>
    internal sealed record Neighbour(string Number, string Class, string Area, long? LongitudeE7, long? LatitudeE7, string Address, string Description, Instant SeenAt)
    {
        public Sighting ToSighting(string major) => new(
            Number, Class, major, Area, LongitudeE7 is { } x && LatitudeE7 is { } y ? new Position(x, y) : null, Address, SeenAt, Description);
    }

    /// <summary>The reports of the cells that were seen within the time, the newest first. Cells that repeat are looked at once.</summary>
    public const string Nearby =
        """
        select c.number, c.class, c.area, c.longitude_e7 as LongitudeE7, c.latitude_e7 as LatitudeE7, c.address, c.description, s.seen_at as SeenAt
        from (select @c0 as cell union select @c1 union select @c2 union select @c3 union select @c4) w
            cross join case_spot s
            join case_case c on c.district = s.district and c.number = s.number
        where s.district = @district and s.cell = w.cell and s.seen_at >= @since and s.seen_at <= @until and s.number <> @Number
        order by s.seen_at desc limit 200
        """;

    public static object NearbyOf(Sighting s, DoubleRules rules, string district)
    {
        var cells = SpotCells.Around(s.Position, s.Area, rules.RadiusMetres);
        return new
        {
            district, s.Number, c0 = cells[0], c1 = cells[1], c2 = cells[2], c3 = cells[3], c4 = cells[4],
            since = (s.At - rules.Window).Microseconds, until = (s.At + rules.Window).Microseconds,
        };
    }

    public static void AddSpot(Turn turn, Sighting s) => turn.Save(
        "insert into case_spot (district, cell, seen_at, number, class, longitude_e7, latitude_e7) values (@District, @cell, @At, @Number, @Class, @LongitudeE7, @LatitudeE7)",
        new { turn.District, cell = SpotCells.Of(s.Position, s.Area), s.At, s.Number, s.Class, s.Position?.LongitudeE7, s.Position?.LatitudeE7 });

    /// <summary>Where somebody was quicker than the comparison, what they decided stays.</summary>
    public static void Propose(Turn turn, (string One, string Another) pair, DoubleMatch match)
    {
        var (number, other) = Ordered(pair);
        turn.Save(
            """
            insert into case_double (district, number, other, score, metres, apart_seconds, kind, words, found_at, state)
            values (@District, @number, @other, @Score, @Metres, @apart, @Kind, @WordsPercent, @Now, @state)
            on conflict (district, number, other) do update set score = excluded.score, metres = excluded.metres, apart_seconds = excluded.apart_seconds, kind = excluded.kind, words = excluded.words
                where case_double.score = 0
            """,
            new { turn.District, number, other, Score = (long)match.Score, Metres = (long?)match.Metres, apart = (long)match.Apart.TotalSeconds, Kind = (long)match.Kind, WordsPercent = (long)match.WordsPercent, turn.Now, state = StoredDouble.Proposed });
    }

    /// <summary>Keeps what somebody decided about the two, also where no rule had proposed them.</summary>
    public static void Decide(Turn turn, (string One, string Another) pair, string state)
    {
        var (number, other) = Ordered(pair);
        turn.Save(
            """
            insert into case_double (district, number, other, score, apart_seconds, kind, words, found_at, state, decided_by, decided_at)
            values (@District, @number, @other, 0, 0, 0, 0, @Now, @state, @Account, @Now)
            on conflict (district, number, other) do update set state = excluded.state, decided_by = excluded.decided_by, decided_at = excluded.decided_at
            """,
            new { turn.District, number, other, state, turn.Actor.Account, turn.Now });
    }

    public static (string Number, string Other) Ordered((string One, string Another) pair) =>
        string.CompareOrdinal(pair.One, pair.Another) < 0 ? pair : (pair.Another, pair.One);
}
