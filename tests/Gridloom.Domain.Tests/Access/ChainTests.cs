using Gridloom.Domain.Access;

namespace Gridloom.Domain.Tests.Access;

public sealed class ChainTests
{
    private static readonly ChainedEvent Reported = new("440309", 7, "case.reported", "c1", 1, "a1", 1000, 480, 2000, "{\"number\":\"x\"}");

    public static TheoryData<ChainedEvent> Changed() =>
    [
        Reported with { District = "440304" }, Reported with { Number = 8 }, Reported with { Kind = "case.closed" }, Reported with { Subject = "c2" },
        Reported with { Version = 2 }, Reported with { Actor = "a2" }, Reported with { HappenedAt = 1001 }, Reported with { HappenedOffset = 0 },
        Reported with { ReceivedAt = 2001 }, Reported with { Body = "{}" },
        // The same characters, parted elsewhere.
        Reported with { Kind = "case.reportedc", Subject = "1" },
    ];

    [Theory, MemberData(nameof(Changed))]
    public void Whatever_changes_in_an_event_changes_its_digest(ChainedEvent changed) => Chain.Digest(changed).ShouldNotBe(Chain.Digest(Reported));

    [Fact]
    public void A_block_depends_on_all_before_it()
    {
        byte[][] digests = [Chain.Digest(Reported), Chain.Digest(Reported with { Number = 8 })];
        var hash = Chain.BlockHash("440309", 1, Chain.Genesis, digests);

        Chain.BlockHash("440309", 1, Chain.Genesis, digests).ShouldBe(hash);
        Chain.BlockHash("440309", 2, Chain.Genesis, digests).ShouldNotBe(hash);
        Chain.BlockHash("440304", 1, Chain.Genesis, digests).ShouldNotBe(hash);
        Chain.BlockHash("440309", 1, hash, digests).ShouldNotBe(hash);
        Chain.BlockHash("440309", 1, Chain.Genesis, [digests[1], digests[0]]).ShouldNotBe(hash);
        Chain.BlockHash("440309", 1, Chain.Genesis, [digests[0]]).ShouldNotBe(hash);
    }

    [Fact]
    public void The_digests_form_is_what_another_program_computes_from_its_description() => Convert.ToHexStringLower(Chain.Digest(Reported)).ShouldBe("f8cf895ff6b121eb9efaa610bbe1fb8f000bd90f621911b1d247e132c0da5caf");
}
