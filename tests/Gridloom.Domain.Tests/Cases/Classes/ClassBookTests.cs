using Gridloom.Domain.Cases.Classes;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Cases.Versions;
using Gridloom.Domain.Tests.Cases.Lifecycle;

namespace Gridloom.Domain.Tests.Cases.Classes;

public sealed class ClassBookTests
{
    private static readonly ClassBook Shipped = ClassBook.Of(Rulebook.Shipped);
    private static readonly ClassGround Ground = new(Rulebook.Shipped, [Line("F01-01/1")], Rulebook.District);

    [Fact]
    public void The_shipped_version_line_by_line_comes_to_the_same_rules_again()
    {
        var rules = Shipped.ToRules(Rulebook.Shipped);

        rules.Catalogue.Classes.OrderBy(c => c.Code, StringComparer.Ordinal).ShouldBe(Rulebook.Shipped.Catalogue.Classes.OrderBy(c => c.Code, StringComparer.Ordinal));
        rules.Conditions.All.OrderBy(k => k.Code, StringComparer.Ordinal).ShouldBe(Rulebook.Shipped.Conditions.All.OrderBy(k => k.Code, StringComparer.Ordinal));
        foreach (var k in rules.Conditions.All)
            foreach (var area in rules.Areas.ClassNames) rules.Areas.LimitOf(k.Code, area).ShouldBe(Rulebook.Shipped.Areas.LimitOf(k.Code, area));
        ClassBook.Of(rules).Lines.ShouldBe(Shipped.Lines);
    }

    [Fact]
    public void What_is_written_into_a_file_is_read_back_as_it_was()
    {
        var rows = Shipped.Lines.Select(ClassFile.ToCells).Prepend(ClassFile.Head).Select((cells, i) => new SheetRow(i + 1, cells)).ToList();

        Rulebook.Made(ClassFile.Read(rows, Ground)).ShouldBe(Shipped.Lines);
    }

    [Fact]
    public void The_shipped_version_has_no_fault_and_two_classes_are_off()
    {
        ClassCheck.Review(Shipped.Lines, Ground).ShouldBeEmpty();
        Shipped.Lines.Where(l => !l.Of.On).Select(l => l.Class).Distinct().ShouldBe(["04-09", "05-02"]);
    }

    [Theory]
    [InlineData("0103", ClassKind.Component, "01", 3)]
    [InlineData("01-02", ClassKind.Event, "01-", 2)]
    [InlineData("F18-03", ClassKind.Dispatch, "F18-", 3)]
    public void A_code_says_its_kind_its_major_class_and_its_number(string code, ClassKind kind, string major, int minor)
    {
        ClassCode.Read(code).ShouldBe(new ClassCode(kind, major, minor));
        ClassCode.Read(code)!.ToString().ShouldBe(code);
        ClassCode.KindOf(code).ShouldBe(kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("010")]
    [InlineData("0100")]
    [InlineData("00-01")]
    [InlineData("G01-01")]
    [InlineData("01-0a")]
    [InlineData("１２３４")]
    public void Other_texts_are_no_code(string code) => ClassCode.Read(code).ShouldBeNull();

    [Theory]
    [InlineData("01-99/1", "case.catalogue-name-twice")]
    [InlineData("01-50/1", "case.catalogue-class-order")]
    [InlineData("07-01/1", "case.catalogue-major-low")]
    [InlineData("F19-01/1", "case.catalogue-major-low")]
    [InlineData("21-50/1", null)]
    [InlineData("01-98/1", null)]
    [InlineData("0199/1", null)]
    [InlineData("F01-99/1", null)]
    public void A_district_counts_down_from_99_and_begins_major_classes_at_21(string code, string? fault)
    {
        var name = fault == "case.catalogue-name-twice" ? "其他" : "自增";
        var major = Shipped.Lines.FirstOrDefault(l => l.Class[..^2] == ClassLine.ClassOf(code)[..^2])?.Of.Major ?? "自增大类";
        var added = Line(code) with { Of = new(major, name, true) };

        var faults = ClassCheck.Review([.. Shipped.Lines.Append(code == "01-99/1" ? added with { Code = "01-98/1" } : added)], Ground);

        faults.Select(f => f.Code).ShouldBe(fault is null ? [] : [fault]);
    }

    [Fact]
    public void Every_kind_of_fault_is_told_in_a_sentence()
    {
        ClassLine[] lines =
        [
            Line("01-02/1"), Line("01-02/1"), Line("01-03/1") with { Limit = "4 hours" }, Line("01-04/1"), Line("01-04/2") with { Of = new("市容环境", "另名", true) },
            Line("01-05/1") with { Condition = "" }, Line("01-06/1") with { UnitKind = "没有" }, Line("01-07/1") with { AreaLimits = "四类区域 4 working-hours" },
        ];

        var told = ClassCheck.Review(lines, Ground).Select(f => f.Chinese).ToList();

        told.ShouldContain("代码 01-02/1 已有。");
        told.ShouldContain("小类 01-04 各条的大类、名称或启用不一致。");
        told.ShouldContain(t => t.StartsWith("条目 01-03/1：", StringComparison.Ordinal));
        told.ShouldContain(t => t.StartsWith("条目 01-05/1：启用的小类没有立案条件", StringComparison.Ordinal));
        told.ShouldContain("条目 01-06/1：没有“没有”这一类责任主体。");
        told.ShouldContain(t => t.StartsWith("条目 01-07/1：没有“四类区域”这一类区域。", StringComparison.Ordinal));
        ClassCheck.Review([], Ground).Select(f => f.Code).ShouldBe(["case.catalogue-empty"]);
    }

    [Theory]
    [InlineData("4工作时", "4 working-hours")]
    [InlineData("4 工作时", "4 working-hours")]
    [InlineData("1.5 working-days", "1.5 working-days")]
    [InlineData("3自然日", "3 calendar-days")]
    [InlineData("4 小时", null)]
    [InlineData("0 工作时", null)]
    public void A_limit_is_read_with_or_without_a_space(string typed, string? read)
    {
        var outcome = (ClassInput.Of(Line("01-02/1")) with { Limit = typed, AreaLimits = "一类区域 " + typed }).Read(Ground);

        outcome.Succeeded(out var line, out var refused).ShouldBe(read is not null);
        if (line is null) refused!.Errors.Select(e => e.Field).ShouldBe(["areaLimits", "limit"]);
        else (line.Limit, line.AreaLimits).ShouldBe((read!, "一类区域 " + read));
    }

    [Fact]
    public void A_class_that_is_off_needs_no_condition()
    {
        var off = Line("01-98/1") with { Of = new("市容环境", "自增", false), Condition = "", Limit = "", Closing = "", UnitKind = "" };

        ClassCheck.Review([.. Shipped.Lines, off], Ground).ShouldBeEmpty();
        new ClassBook("x1", [off]).ToRules(Rulebook.Shipped).Conditions.All.ShouldBeEmpty();
    }

    [Fact]
    public void Two_versions_differ_by_the_codes_of_their_lines()
    {
        var changed = Shipped.Lines[0] with { Limit = "1 urgent-hours" };
        var diff = ClassDiff.Of(Shipped, new("x1", [changed, .. Shipped.Lines.Skip(2), Line("F01-01/1")]));

        diff.Added.Select(l => l.Code).ShouldBe(["F01-01/1"]);
        diff.Removed.ShouldBe([Shipped.Lines[1]]);
        diff.Changed.ShouldBe([(Shipped.Lines[0], changed)]);
    }

    [Fact]
    public void A_case_is_filed_under_the_version_whose_rules_decide()
    {
        var rules = new ClassBook("2026-12", Shipped.Lines.Select(l => l.Code == "01-02/1" ? l with { Limit = "1 working-hours" } : l)).ToRules(Rulebook.Shipped);
        var loop = new CaseLifecycle(rules);
        var desk = Rulebook.Person("desk", "operator");
        var at = Calendars.China("2026-03-03 09:00");
        var accepted = Rulebook.Made(loop.Decide(Rulebook.Reported(), new(CaseActKind.Accept), desk, at)).Case;

        var filed = Rulebook.Made(loop.Decide(accepted, new CaseAct(CaseActKind.File) { Condition = "01-02/1" }, desk, at)).Case;

        (filed.Catalogue, filed.Limit).ShouldBe(("2026-12", "1 working-hours"));
    }

    private static ClassLine Line(string code) => new(code, new("市容环境", "小类" + code, true), "现场可见", "4 working-hours", "已清理", "环卫", true, "");
}
