using Gridloom.Domain.Cases.Past;
using Gridloom.Domain.Cases.Versions;
using Gridloom.Domain.Tests.Cases.Lifecycle;

namespace Gridloom.Domain.Tests.Cases.Past;

public sealed class PastFileTests
{
    private const string District = "440309";

    private static readonly string[] Names = ["", "民治街道", "安全隐患", "市容 环卫", "=SUM(A1)", "a,\"b\"", "𠮷"];

    [Fact]
    public void Reading_what_was_written_is_the_identity()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var drawn = (uint)seed;
            int Next(int below) => (int)((drawn = unchecked(drawn * 1_664_525 + 1_013_904_223)) >> 8) % below;
            PastName Name() => new(Names[Next(Names.Length)], Next(3) == 0 ? "" : FormattableString.Invariant($"{Next(99)}"));
            var rows = Enumerable.Range(0, 1 + Next(19)).Select(i => new PastCase(
                FormattableString.Invariant($"R{i}"), Calendars.China("2016-01-01 00:00") + TimeSpan.FromSeconds(Next(200_000_000)), Next(3), Next(9), Next(2), Next(2), Next(2))
            {
                District = new(Names[Next(Names.Length)], ""), Street = Name(), Community = Name(), Type = Name(), MainType = Name(), SubType = Name(), Unit = Name(), Source = Name(), Property = Name(),
                Place = Names[Next(Names.Length)],
            }).ToList();

            var read = Rulebook.Made(PastFile.Read(Sheet([PastFile.Head, .. rows.Select(PastFile.ToCells)]), District));

            read.Rows.ShouldBe(rows, FormattableString.Invariant($"seed {seed}"));
        }
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_none_may_be_missing()
    {
        var row = Row("R1", "2018-03-05 09:30:00");
        var turned = Sheet([.. PastFile.Head.Reverse()], [.. row.Reverse()]);
        Rulebook.Made(PastFile.Read(turned, District)).Rows.ShouldHaveSingleItem().RecId.ShouldBe("R1");

        PastFile.Read(Sheet([.. PastFile.Head.Skip(1)], row), District).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Code.ShouldBe("case.version-head");
        PastFile.Read(Sheet(PastFile.Head), District).Succeeded(out _, out refused).ShouldBeFalse();
        refused!.Code.ShouldBe("case.past-no-rows");
    }

    [Theory]
    [InlineData("REC_ID", "", "REC_ID 是空的。")]
    [InlineData("CREATE_TIME", "昨天", "CREATE_TIME 看不懂")]
    [InlineData("OPERATE_NUM", "-1", "OPERATE_NUM 应为 0 或正整数。")]
    [InlineData("DISTRICT_ID", "440310", "不是本区的案件")]
    [InlineData("OCCUR_PLACE", "电话13812345678门口", "像有手机号或证件号")]
    [InlineData("STREET_NAME", "a\u0007", "STREET_NAME 应写在一行里")]
    public void A_faulty_row_is_refused_with_its_number_and_the_rest_is_taken(string field, string value, string why)
    {
        var bad = Row("R2", "2018-03-05 09:30:00");
        bad[PastFile.Head.ToList().IndexOf(field)] = value;

        var read = Rulebook.Made(PastFile.Read(Sheet(PastFile.Head, Row("R1", "2018/3/5 9:30"), bad), District));

        read.Rows.Select(r => r.RecId).ShouldBe(["R1"]);
        read.Refused.ShouldHaveSingleItem().Row.ShouldBe(3);
        read.Refused[0].Why.ShouldContain(why);
    }

    [Fact]
    public void A_number_that_stands_there_twice_is_taken_once()
    {
        var read = Rulebook.Made(PastFile.Read(Sheet(PastFile.Head, Row("R1", "2018-03-05"), Row("R1", "2018-03-06")), District));

        (read.Rows.Count, read.Refused[0].Why).ShouldBe((1, "REC_ID 与第 2 行相同。"));
    }

    [Fact]
    public void Totals_add_up_by_street_type_and_unit_and_tell_what_is_none_of_the_three()
    {
        PastCase Of(string street, long late, long open, long onTime) => new("R", default, 1, 5, late, open, onTime) { Street = new(street, "1"), Type = new("", "7") };
        var totals = new PastTotals([Of("民治", 1, 0, 0), Of("民治", 0, 1, 0), Of("龙华", 0, 0, 1), Of("龙华", 1, 0, 1)]);

        totals.All.ShouldBe(new PastTally(4, 20, 2, 1, 2, 1));
        totals.All.Reconciles.ShouldBeFalse();
        totals.Of(PastGrouping.Street).Select(g => (g.Name, g.Tally.Rows, g.Tally.Reconciles)).ShouldBe([("民治", 2, true), ("龙华", 2, false)]);
        totals.Of(PastGrouping.Type).ShouldHaveSingleItem().Name.ShouldBe("7");
        totals.Of(PastGrouping.Street).Aggregate(default(PastTally), (sum, g) => sum + g.Tally).ShouldBe(totals.All);
    }

    private static string[] Row(string id, string at)
    {
        var cells = Enumerable.Repeat("", PastFile.Head.Count).ToArray();
        (cells[0], cells[1], cells[2]) = (id, "1", at);
        return cells;
    }

    private static List<SheetRow> Sheet(params IReadOnlyList<string>[] rows) => [.. rows.Select((cells, i) => new SheetRow(i + 1, cells))];
}
