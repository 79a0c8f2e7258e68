using System.Globalization;
using Gridloom.Domain.Fieldwork;

namespace Gridloom.Domain.Tests.Fieldwork;

public sealed class PresenceTests
{
    private static readonly ShiftSpan Night = RosterBook.AllShifts.Get("op-night").On(RosterBook.Day("11-20"));

    [Theory]
    [InlineData("19:59 | -     | -     ", 0, 0, 0, 0)] // Not begun: it does not count yet.
    [InlineData("20:30 | -     | -     ", 1, 0, 30, 0)]
    [InlineData("20:30 | 19:30 | -     ", 1, 1, 30, 30)] // Before the shift nobody is rostered.
    [InlineData("32:00 | 20:10 | -     ", 1, 1, 720, 710)]
    [InlineData("40:00 | 20:10 | -     ", 1, 1, 720, 710)] // Who did not sign out counts to the end.
    [InlineData("40:00 | 20:00 | 30:00 ", 1, 1, 720, 600)]
    [InlineData("40:00 | 20:00 | 33:00 ", 1, 1, 720, 720)]
    public void A_shift_counts_as_far_as_it_has_passed(string times, long posts, long filled, long minutes, long present)
    {
        var at = times.Split('|', StringSplitOptions.TrimEntries).Select(At).ToList();

        Presence.Of(Night, at[1], at[2], at[0]!.Value).ShouldBe(new(posts, filled, minutes, present));
    }

    [Theory, InlineData(1), InlineData(20261120), InlineData(440309)]
    public void It_counts_as_a_walk_over_every_minute_does(long seed)
    {
        var chance = new Seeded(seed);
        for (var round = 0; round < 300; round++)
        {
            var (now, came) = (Night.From + TimeSpan.FromMinutes(chance.Next(1500) - 120), Night.From + TimeSpan.FromMinutes(chance.Next(800) - 60));
            var left = chance.Next(2) == 0 ? (Instant?)null : came + TimeSpan.FromMinutes(chance.Next(900));
            var (rostered, present) = (0L, 0L);
            for (var at = Night.From; at < Night.Until && at < now; at += TimeSpan.FromMinutes(1))
            {
                rostered++;
                if (came <= at && (left is null || at < left)) present++;
            }
            var of = Presence.Of(Night, came, left, now);
            (of.Minutes, of.Present).ShouldBe((rostered, present), $"seed {seed}, now {now}, came {came}, left {left}");
        }
    }

    // Hours of 20 November on, so that 32:00 is the next day's 8:00.
    private static Instant? At(string text) => text == "-" ? null
        : Instant.From(new DateTimeOffset(2026, 11, 20, 0, 0, 0, Instant.ChinaOffset)) + TimeSpan.FromHours(int.Parse(text[..2], CultureInfo.InvariantCulture)) + TimeSpan.FromMinutes(int.Parse(text[3..], CultureInfo.InvariantCulture));
}
