using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Tests.Cases.Lifecycle;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Tests.Cases.Kinds;

public sealed class DisputeTests
{
    private static readonly DisputeLists Lists = Rulebook.Made(DisputeLists.Parse(Rulebook.Text("disputes.v1.csv")));
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("12000", 12_000_00L)]
    [InlineData("12,000.5", 12_000_50L)]
    [InlineData("0.01", 1L)]
    [InlineData("12，000.50", 12_000_50L)]
    [InlineData("9999999999.99", 999_999_999_999L)]
    [InlineData("1.005", null)]
    [InlineData("-1", null)]
    [InlineData("1.", null)]
    [InlineData(".5", null)]
    [InlineData("十万", null)]
    [InlineData("12345678901", null)]
    public void Money_is_exact_or_refused(string typed, long? fen)
    {
        var read = YuanAmount.Read(typed).Succeeded(out var found, out _);
        (read ? found : (long?)null).ShouldBe(fen);
        if (fen is { } known) Rulebook.Made(YuanAmount.Read(YuanAmount.Write(known))).ShouldBe(known);
    }

    [Theory]
    [InlineData("11010519491231002X", "11010519491231002X")]
    [InlineData("11010519491231002x", "11010519491231002X")]
    [InlineData("110105194912310021", null)]
    [InlineData("1101051949123100", null)]
    public void An_identity_number_holds_its_check(string typed, string? kept) => IdentityNumber.Normalise(typed).ShouldBe(kept);

    [Fact]
    public void Masks_show_beginning_and_end_only() => Mask.Identity("11010519491231002X").ShouldBe("1101****002X");

    [Fact]
    public void An_agreement_has_a_day_and_its_points()
    {
        Faults(new("tenancy", "1.001", "yes", "2026-11-21", " ", "yes")).ShouldBe(["dispute-amount", "dispute-day", "dispute-agreement"]);
        Rulebook.Made(DisputeFacts.Check(new("tenancy", "6800", "yes", "2026-11-20", "退一半", "no"), Lists, Today)).ShouldBe(new("tenancy", 6_800_00, true, Today, "退一半", false));
        Faults(new("tenancy", "", "yes", "2026-11-20", "给张三 13812345678 退款", "")).ShouldBe(["dispute-agreement"]);
    }

    [Fact]
    public void Without_an_agreement_there_is_no_day_and_nothing_to_keep() =>
        Rulebook.Made(DisputeFacts.Check(new("loan", null, "no", "2026-11-20", "x", "yes"), Lists, Today)).ShouldBe(new("loan", null, false, null, null, null));

    [Fact]
    public void A_session_is_not_held_in_the_future_and_its_units_are_known()
    {
        var now = Calendars.China("2026-11-20 10:00");
        Outcome<MediationSession> Check(SessionInput input) => MediationSession.Check(input, Lists, static code => code is "street" or "roads", now);

        var held = Rulebook.Made(Check(new("2026-11-20T09:30", "调解窗口", ["street", "roads", "street"], "人民调解员", "agreed", null)));
        held.Units.ShouldBe(["roads", "street"]);
        held.HeldAt.ShouldBe(Calendars.China("2026-11-20 09:30"));
        Check(new("2026-11-20T10:01", "", ["moon"], "张三 13812345678", "won", null)).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Errors.Select(e => e.Field).ShouldBe(["session-at", "session-place", "session-unit", "session-outcome", "session-others"]);
    }

    [Fact]
    public void A_party_needs_a_side_and_a_name()
    {
        Party.Check(new("", "", "12", "1"), Lists).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Errors.Select(e => e.Field).ShouldBe(["party-side", "party-name", "party-phone", "party-identity"]);
        Rulebook.Made(Party.Check(new("applicant", " 张三 ", "138 1234 5678", ""), Lists)).ShouldBe(new("applicant", "张三", "13812345678", null));
    }

    private static IEnumerable<string?> Faults(DisputeInput input) => DisputeFacts.Check(input, Lists, Today).Succeeded(out _, out var refused) ? [] : refused.Errors.Select(e => e.Field);
}
