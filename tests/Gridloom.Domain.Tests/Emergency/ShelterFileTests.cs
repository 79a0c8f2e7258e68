using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using static Gridloom.Domain.Tests.Emergency.ShelterBook;

namespace Gridloom.Domain.Tests.Emergency;

public sealed class ShelterFileTests(ITestOutputHelper output)
{
    private const long Seed = 20261120;

    private static readonly string[] Row = ["A-01", "文体广场", Community, "", "大和路 1 号", "固定避难场所", "3600", "9200", "街道办", "0755-28001234", "可用", "2026-10-01"];

    [Fact]
    public void What_is_written_is_read_back()
    {
        output.WriteLine($"seed {Seed}");
        var chance = new Seeded(Seed);
        for (var round = 0; round < 200; round++)
        {
            var shelters = Enumerable.Range(0, chance.Next(20) + 1).Select(n => Some(chance, n)).ToList();

            ShelterFile.Read([ShelterFile.Head, .. shelters.Select(s => ShelterFile.ToCells(s, Lists, static _ => "观湖街道"))], Ground).Succeeded(out var read, out var refused).ShouldBeTrue(refused?.Chinese);

            read.Select(static r => r.Shelter).ShouldBe(shelters, $"round {round}");
            ShelterPlan.Of(read, shelters.ToDictionary(static s => s.Code), new Scope("440309")).Succeeded(out var plan, out _).ShouldBeTrue();
            (plan.Added.Count, plan.Changed.Count, plan.Unchanged).ShouldBe((0, 0, shelters.Count));
        }
    }

    [Theory]
    [InlineData(0, "A 1", "第 2 行：编号写 1 至 20 个字母、数字或短横。")]
    [InlineData(2, "440304", "第 2 行：请选择街道或社区")]
    [InlineData(5, "帐篷", "第 2 行：请从列出的类型里选一项。")]
    [InlineData(6, "很多", "第 2 行：容纳人数写 1 至 1,000,000 的整数。")]
    [InlineData(9, "13812345678", "第 2 行：这是手机号。")]
    [InlineData(10, "", "第 2 行：请从列出的状态里选一项。")]
    [InlineData(11, "2027-01-01", "第 2 行：最近检查写作")]
    public void A_faulty_row_is_named(int column, string cell, string said) => Faults([.. Row.Select((c, i) => i == column ? cell : c)]).ShouldHaveSingleItem().ShouldStartWith(said);

    [Fact]
    public void A_row_tells_all_its_faults_and_every_faulty_row_is_told() =>
        Faults(["", .. Row[1..5], "帐篷", .. Row[6..]], Row, [], Row).ShouldBe(["第 2 行：编号写 1 至 20 个字母、数字或短横。 请从列出的类型里选一项。", "第 5 行：编号 A-01 在第 3 行已有。"]);

    [Fact]
    public void Without_its_head_without_rows_or_with_too_many_a_file_is_refused()
    {
        string? Code(params IReadOnlyList<string>[] rows) => ShelterFile.Read(rows, Ground).Succeeded(out _, out var refused) ? null : refused.Code;
        Code().ShouldBe("emergency.shelter-head");
        Code(["编号"]).ShouldBe("emergency.shelter-head");
        Code(ShelterFile.Head, [], ["", " "]).ShouldBe("emergency.shelter-empty");
        Code([ShelterFile.Head, .. Enumerable.Repeat(Row, ShelterFile.RowsMax + 1)]).ShouldBe("emergency.shelter-too-many");
    }

    [Fact]
    public void A_file_adds_changes_and_leaves_alone_and_undoes_no_inspection()
    {
        var standing = new[] { Square, Square with { Code = "A-02" }, Square with { Code = "A-03" } }.ToDictionary(static s => s.Code);
        ShelterRow[] rows = [new(2, Square with { Inspected = null }), new(3, Square with { Code = "A-02", Capacity = 1, Inspected = new(2026, 9, 1) }), new(4, Square with { Code = "A-03", Inspected = Today }), new(5, Square with { Code = "B-01" })];

        ShelterPlan.Of(rows, standing, new Scope(Street)).Succeeded(out var plan, out _).ShouldBeTrue();

        plan.Unchanged.ShouldBe(1);
        plan.Changed.ShouldBe([Square with { Code = "A-02", Capacity = 1 }, Square with { Code = "A-03", Inspected = Today }]);
        plan.Added.ShouldBe([Square with { Code = "B-01" }]);
    }

    [Fact]
    public void A_street_takes_no_shelter_from_another()
    {
        var standing = new Dictionary<string, Shelter> { ["A-01"] = Square with { Area = OtherStreet } };

        ShelterPlan.Of([new(7, Square)], standing, new Scope(Street)).Succeeded(out _, out var refused).ShouldBeFalse();

        refused!.Errors.ShouldHaveSingleItem().Chinese.ShouldBe("第 7 行：本区已有这个编号的避难场所，请换一个编号。");
    }

    private static IReadOnlyList<string> Faults(params IReadOnlyList<string>[] rows)
    {
        ShelterFile.Read([ShelterFile.Head, .. rows], Ground).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Code.ShouldBe("emergency.shelter-rows");
        return [.. refused.Errors.Select(static e => e.Chinese)];
    }

    private static Shelter Some(Seeded chance, int n)
    {
        T One<T>(params T[] of) => of[chance.Next(of.Length)];
        string Text(int most) => "场" + string.Concat(Enumerable.Range(0, chance.Next(most - 1)).Select(_ => One("长", "A", "，", "\"", "=", "'", "7", "（"))) + "所";
        var phone = One("", "12345", "4008001234", "0755-28001234", "010-65001234-801");
        return new(
            $"S{n}-{One("", "X", "9-")}", One(Street, Community, OtherStreet), Text(59), Text(99), One([.. Lists.Shelters.Select(static w => w.Code)]), chance.Between(1, ShelterCheck.CapacityMax + 1),
            chance.Next(4) == 0 ? null : chance.Between(1, ShelterCheck.SizeMax + 1), Text(59), phone, One([.. Lists.States.Select(static w => w.Code)]), chance.Next(4) == 0 ? null : Today.AddDays(-chance.Next(2000)));
    }
}
