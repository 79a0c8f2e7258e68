using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Indicators;
using static Gridloom.Domain.Tests.Cases.Calendars;
using static Gridloom.Domain.Tests.Cases.Lifecycle.Rulebook;
using static Gridloom.Domain.Tests.Indicators.FigureBook;

namespace Gridloom.Domain.Tests.Indicators;

public sealed class MeasureTests
{
    private static readonly CaseFile New = Reported(at: "2026-02-02 09:00");
    private static readonly CaseFile Filed = New with { Stage = CaseStage.Filed, AcceptedAt = February(3), FileDue = February(4), FiledAt = February(3), DispatchDue = February(4) };
    private static readonly CaseFile Handling = Filed with { Stage = CaseStage.Handling, DispatchedAt = February(4), CaseDue = February(10), HolderDue = February(10), Unit = "water" };
    private static readonly CaseFile Handled = Handling with { Stage = CaseStage.Checking, HandledAt = February(9), CheckDue = February(11) };
    private static readonly CaseFile Closed = Handled with { Stage = CaseStage.Closed, CheckedAt = February(10), ClosedAt = February(11) };

    /// <summary>Everything that counts the case, by name: what is missing does not count it.</summary>
    public static readonly TheoryData<string, CaseFile, string> Counted = new()
    {
        { "just reported", New, "上报 监督员上报" },
        { "by a grid worker", New with { Source = "grid-worker" }, "上报 监督员上报" },
        { "by the public", New with { Source = "portal", FromPublic = true }, "上报 公众举报" },
        { "being verified", New with { Stage = CaseStage.Verifying, VerifyDue = February(3) }, "上报 监督员上报 应核实" },
        { "verified on time", New with { VerifyDue = February(3), VerifiedAt = February(3) }, "上报 监督员上报 核实 应核实 按期核实" },
        { "verified late", New with { VerifyDue = February(3), VerifiedAt = February(4) }, "上报 监督员上报 核实 应核实" },
        { "rejected", New with { Stage = CaseStage.Rejected, RejectedAt = February(3) }, "上报 监督员上报 不予受理" },
        { "not filed", New with { Stage = CaseStage.NotFiled, AcceptedAt = February(3), FileDue = February(4), NotFiledAt = February(4) }, "上报 监督员上报 受理 不予立案 应立案" },
        { "to be filed", New with { Stage = CaseStage.Accepted, AcceptedAt = February(3), FileDue = February(4) }, "上报 监督员上报 受理 应立案" },
        { "filed", Filed, "上报 有效上报 监督员上报 受理 立案 应立案 应派遣" },
        { "handled by nobody, limit past", Handling, "上报 有效上报 监督员上报 受理 立案 应立案 派遣 应派遣 按期派遣 应处置 应结案 应办结" },
        { "limit not past", Handling with { DispatchedAt = February(5), CaseDue = China("2026-07-01 00:00"), HolderDue = China("2026-07-01 00:00") }, "上报 有效上报 监督员上报 受理 立案 应立案 派遣 应派遣" },
        { "handled", Handled, "上报 有效上报 监督员上报 受理 立案 应立案 派遣 应派遣 按期派遣 处置 应处置 按期处置 应结案 应核查 应办结" },
        { "handled late", Handled with { HandledAt = February(12) }, "上报 有效上报 监督员上报 受理 立案 应立案 派遣 应派遣 按期派遣 处置 应处置 超期处置 应结案 应核查 应办结" },
        { "closed", Closed, "上报 有效上报 监督员上报 受理 立案 应立案 派遣 应派遣 按期派遣 处置 应处置 按期处置 结案 应结案 按期结案 核查 应核查 按期核查 办结 正常办结 应办结" },
        { "late for the resident, in time for the unit that had it last", Closed with { CaseDue = February(8), Returns = 1 }, "上报 有效上报 监督员上报 受理 立案 应立案 派遣 应派遣 按期派遣 处置 应处置 按期处置 结案 应结案 核查 应核查 按期核查 办结 退回 应办结" },
        { "closed after rework, late check", Closed with { Reworks = 2, CheckedAt = February(12) }, "上报 有效上报 监督员上报 受理 立案 应立案 派遣 应派遣 按期派遣 处置 应处置 按期处置 结案 应结案 按期结案 返工 核查 应核查 办结 应办结" },
        { "closed directly", New with { Stage = CaseStage.Closed, AcceptedAt = February(3), DirectlyClosedAt = February(3) }, "上报 监督员上报 受理 结案 应结案 按期结案 直接办结 办结 正常办结 应办结" },
        { "fixed by the collector", New with { Stage = CaseStage.Closed, SelfHandledAt = February(2) }, "自行处置" },
        { "linked", New with { Stage = CaseStage.Linked, Main = "1", LinkedAt = February(3) }, "上报 监督员上报 并案" },
        { "linked when its limit was past", Handling with { Stage = CaseStage.Linked, Unit = null, DispatchedAt = null, HolderDue = null, Main = "1", LinkedAt = February(12) }, "上报 有效上报 监督员上报 受理 立案 应立案 并案" },
        { "closed with its main case", New with { Stage = CaseStage.Closed, Main = "1", LinkedAt = February(3), ClosedWithMainAt = February(5) }, "上报 监督员上报 办结 正常办结 并案 随主案结案 应办结" },
        { "extended, let rest, refused, supervised, reopened", Closed with { Extensions = 1, Suspensions = 2, Refusals = 1, Supervisions = 1, Reopens = 1 },
            "上报 有效上报 监督员上报 受理 立案 应立案 派遣 应派遣 按期派遣 处置 应处置 按期处置 结案 应结案 按期结案 核查 应核查 按期核查 办结 正常办结 延期 挂账 推诿 督办 应办结 重开" },
        { "handed down, raised, asked for again", Closed with { HandDowns = 1, Raises = 2, ReopenAsks = 2, ReopenGrants = 1, ReopenDeclines = 1 },
            "上报 有效上报 监督员上报 受理 立案 应立案 派遣 应派遣 按期派遣 处置 应处置 按期处置 结案 应结案 按期结案 核查 应核查 按期核查 办结 正常办结 应办结 下派 上呈 申请重办 同意重办 不予重办" },
        { "void", Handling with { Stage = CaseStage.Void, VoidedAt = February(8) }, "上报 有效上报 监督员上报 受理 立案 应立案 派遣 应派遣 按期派遣 作废" },
    };

    [Theory]
    [MemberData(nameof(Counted), DisableDiscoveryEnumeration = true)]
    public void A_case_is_counted_by(string what, CaseFile c, string measures) => CountedBy(c, Period(CountBy.Report)).ShouldBe(measures, what);

    [Fact]
    public void By_closing_time_each_step_counts_in_the_period_of_its_step_or_of_its_limit()
    {
        var late = Closed with { HandledAt = China("2026-03-02 09:00"), CheckDue = China("2026-03-03 09:00"), CheckedAt = China("2026-03-03 09:00"), ClosedAt = China("2026-03-04 09:00") };

        CountedBy(late, Period(CountBy.Closing)).ShouldBe("上报 有效上报 监督员上报 受理 立案 应立案 派遣 应派遣 按期派遣 应处置 应结案 应办结");
        CountedBy(late, Period(CountBy.Closing, "2026-03-01 00:00", "2026-04-01 00:00")).ShouldBe("处置 应处置 超期处置 结案 应结案 核查 应核查 按期核查 办结 应办结");
        CountedBy(late, Period(CountBy.Closing, "2026-04-01 00:00", "2026-05-01 00:00")).ShouldBe("");
    }

    [Fact]
    public void Whatever_a_numerator_counts_its_denominator_counts_too()
    {
        const int seed = 20260301;
        var chance = new Seeded(seed);
        var counted = new Dictionary<(string, CountBy), int>();
        for (var round = 0; round < 20_000; round++)
        {
            var c = FigureBook.Random(chance);
            foreach (var by in (CountBy[])[CountBy.Report, CountBy.Closing])
            {
                foreach (var formula in Formulas.All.Where(f => ConditionOnCase.Holds(f.Numerator.Counts & Cohort(by), c, Period(by))))
                {
                    counted[(formula.Code, by)] = counted.GetValueOrDefault((formula.Code, by)) + 1;
                    ConditionOnCase.Holds(formula.Denominator(by).Counts & Cohort(by), c, Period(by)).ShouldBeTrue($"seed {seed}, round {round}: {formula.Name} {by} {c}");
                }
            }
        }

        counted.Count.ShouldBe(Formulas.All.Count * 2);
    }

    private static Condition Cohort(CountBy by) => by == CountBy.Report ? new Within(CaseFacts.Reported, Period(by).From, Period(by).Until) : !new Missing(CaseFacts.Reported);

    private static string CountedBy(CaseFile c, FigurePeriod period) =>
        string.Join(' ', Measures.All.Where(m => ConditionOnCase.Holds(m.Counts, c, period)).Select(static m => m.Name));

    private static Instant February(int day) => China($"2026-02-{day:00} 09:00");
}
