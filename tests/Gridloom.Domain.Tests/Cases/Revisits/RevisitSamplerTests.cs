using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain.Cases.Revisits;

namespace Gridloom.Domain.Tests.Cases.Revisits;

public sealed class RevisitSamplerTests
{
    [Fact]
    public void The_same_seed_frame_strata_and_size_give_the_same_sample()
    {
        var frame = Frame(40, 7);

        // Written down once: whoever changes how cases are drawn changes what an old draw says.
        string.Join(' ', RevisitSampler.Draw("00ff", frame, RevisitStrata.Unit, 5).Select(c => c.Number)).ShouldBe("440309-20261101-00008 440309-20261101-00025 440309-20261101-00026 440309-20261101-00031 440309-20261101-00040");
        RevisitSampler.Draw("00ff", new(frame.Cases.Reverse()), RevisitStrata.Unit, 5).ShouldBe(RevisitSampler.Draw("00ff", frame, RevisitStrata.Unit, 5));
        RevisitSampler.Draw("00fe", frame, RevisitStrata.Unit, 5).ShouldNotBe(RevisitSampler.Draw("00ff", frame, RevisitStrata.Unit, 5));
    }

    [Theory]
    [InlineData("10 10 10", 6, "2 2 2")]
    [InlineData("97 2 1", 10, "8 1 1")]
    [InlineData("97 2 1", 2, "2 0 0")] // Fewer to draw than strata: the largest give.
    [InlineData("5 3", 9, "5 3")]
    [InlineData("7 7 7", 5, "2 2 1")]
    public void A_sample_is_shared_out_as_the_strata_are_large(string counts, int size, string shares) =>
        string.Join(' ', RevisitSampler.Share([.. counts.Split(' ').Select(int.Parse)], size)).ShouldBe(shares);

    [Theory, InlineData(1), InlineData(20261122), InlineData(440309)]
    public void It_is_what_sorting_all_tickets_by_hand_gives(long seed)
    {
        var chance = new Seeded(seed);
        for (var round = 0; round < 60; round++)
        {
            var (frame, size, key) = (Frame(1 + chance.Next(60), chance.Next(1000)), 1 + chance.Next(30), $"{chance.Next(1000):x}");
            foreach (var strata in Enum.GetValues<RevisitStrata>())
            {
                var drawn = RevisitSampler.Draw(key, frame, strata, size);
                drawn.Count.ShouldBe(Math.Min(size, frame.Cases.Count), $"seed {seed}");
                // Oracle: whatever was left out of a stratum has a larger ticket than whatever was drawn from it.
                foreach (var group in frame.Cases.GroupBy(c => c.StratumOf(strata)))
                {
                    var (taken, left) = (group.Where(drawn.Contains).ToList(), group.Where(c => !drawn.Contains(c)).ToList());
                    taken.ShouldAllBe(t => left.All(l => string.CompareOrdinal(Ticket(key, t), Ticket(key, l)) < 0), $"seed {seed}");
                    if (size >= frame.Cases.Select(c => c.StratumOf(strata)).Distinct().Count()) taken.Count.ShouldBeGreaterThan(0, $"seed {seed}");
                    var fair = (double)Math.Min(size, frame.Cases.Count) * group.Count() / frame.Cases.Count;
                    Math.Abs(taken.Count - fair).ShouldBeLessThan(Math.Max(frame.Cases.Select(c => c.StratumOf(strata)).Distinct().Count(), 1) + 1, $"seed {seed}");
                }
            }
        }
    }

    // Of 4,000 draws of 10 from 50, each case is expected 800 times with a standard deviation of 25; five of them are far beyond chance.
    [Theory, InlineData(20261122)]
    public void Every_case_is_as_likely_as_any_other(long seed)
    {
        var frame = Frame(50, 3);
        var chance = new Seeded(seed);
        var drawn = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var draw = 0; draw < 4_000; draw++)
            foreach (var c in RevisitSampler.Draw($"{chance.Between(0, long.MaxValue):x}", frame, RevisitStrata.None, 10)) drawn[c.Number] = drawn.GetValueOrDefault(c.Number) + 1;

        drawn.Count.ShouldBe(50);
        drawn.Values.ShouldAllBe(n => Math.Abs(n - 800) < 127, $"seed {seed}: {string.Join(' ', drawn.Values.Order())}");
    }

    [Fact]
    public void A_frame_is_read_back_as_it_was_kept_and_its_digest_tells_any_change()
    {
        var frame = Frame(12, 1);

        RevisitFrame.Of(frame.Text).Cases.ShouldBe(frame.Cases);
        RevisitFrame.Of(frame.Text).Digest.ShouldBe(frame.Digest);
        new RevisitFrame(frame.Cases.Skip(1)).Digest.ShouldNotBe(frame.Digest);
    }

    [Theory]
    [InlineData(0, 0, "0.0 100.0")]
    [InlineData(10, 10, "72.2 100.0")]
    [InlineData(8, 10, "49.0 94.3")]
    [InlineData(95, 100, "88.8 97.8")]
    public void A_rate_has_the_interval_of_Wilson(long sound, long judged, string interval)
    {
        var (low, high) = new RevisitRate(sound, judged).Interval();

        FormattableString.Invariant($"{low:0.0} {high:0.0}").ShouldBe(interval);
    }

    private static RevisitFrame Frame(int count, int salt) =>
        new(Enumerable.Range(1, count).Select(n => new RevisitCase($"440309-20261101-{n:00000}", "unit-" + n * salt % 4, $"01-{n * salt % 5:00}", $"44030900{n * salt % 3}")));

    private static string Ticket(string seed, RevisitCase c) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("gridloom-revisit-1\0" + seed + "\0" + c.Number)));
}
