using Gridloom.Domain.Budget.Work;

namespace Gridloom.Domain.Tests.Budget.Work;

public sealed class WorkRecordTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static readonly WorkKind Training = new("training", new("培训", "Training"), new("期", "held"),
    [
        new("participants", new("参加人数", "Participants"), new("人次", "people"), true, null, null),
        new("passed", new("合格人数", "Passed"), new("人次", "people"), false, "participants", new("合格率", "Pass rate")),
    ]);

    private static readonly WorkKinds Kinds = new([Training]);

    private static Outcome<WorkRecord> Check(string? participants, string? passed = null, string? day = "2026-11-20", string? title = "业务培训", string? kind = "training") =>
        WorkRecord.Check(new(kind, day, title, "综合科", null, new Dictionary<string, string?> { ["participants"] = participants, ["passed"] = passed, ["other"] = "7" }), Kinds, Today);

    [Fact]
    public void What_was_counted_is_kept_and_what_was_not_is_unknown()
    {
        Check("45").Succeeded(out var record, out var refused).ShouldBeTrue(refused?.Chinese);
        record!.Counts.ShouldBe(new Dictionary<string, long> { ["participants"] = 45 });
    }

    [Theory]
    [InlineData("45", "46", "2026-11-20", "业务培训", "training", "count-passed budget.work-part")]
    [InlineData(null, "44", "2026-11-20", "业务培训", "training", "count-participants budget.work-count")]
    [InlineData("四十五", "-1", "2026-11-20", "业务培训", "training", "count-participants budget.work-count, count-passed budget.work-count")]
    [InlineData("10000001", null, "2026-11-20", "业务培训", "training", "count-participants budget.work-count")]
    [InlineData("45", null, "2026-11-21", "业务培训", "training", "day budget.work-day-ahead")]
    [InlineData("45", null, "昨天", " ", "training", "day budget.work-day, title budget.work-title")]
    [InlineData("45", null, "2026-11-20", "张三 13812345678", "training", "title budget.text-personal")]
    public void Every_fault_is_told_at_its_field(string? participants, string? passed, string day, string title, string kind, string faults)
    {
        Check(participants, passed, day, title, kind).Succeeded(out _, out var refused).ShouldBeFalse();
        string.Join(", ", refused!.Errors.Select(e => $"{e.Field} {e.Code}")).ShouldBe(faults);
    }

    [Fact]
    public void A_kind_that_is_not_listed_is_refused()
    {
        Check("45", kind: "party").Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Code.ShouldBe("budget.work-kind");
    }

    [Fact]
    public void A_rate_counts_only_records_that_have_both_numbers()
    {
        var sum = WorkSum.Of(Training, [new Dictionary<string, long> { ["participants"] = 50, ["passed"] = 48 }, new Dictionary<string, long> { ["participants"] = 30 }]);

        sum.Records.ShouldBe(2);
        sum.Counts.Select(c => (c.Count.Code, c.Sum)).ShouldBe([("participants", 80), ("passed", 48)]);
        sum.Rates.Select(r => (r.Part, r.Whole, r.Percent)).ShouldBe([(48, 50, 96m)]);
        WorkSum.Of(Training, []).Rates[0].Percent.ShouldBeNull("nothing divided by nothing is no rate");
    }
}
