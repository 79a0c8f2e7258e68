using Gridloom.Domain.Budget;
using Gridloom.Domain.Indicators;

namespace Gridloom.Domain.Tests.Budget;

public sealed class IndicatorBookTests
{
    private static readonly NotMeasured Rest = new("*", "*", WayIn.ByHand, new("其余", "rest"));

    [Fact]
    public void The_first_reason_that_fits_speaks()
    {
        var book = new IndicatorBook([], [new("满意度", "*", WayIn.ByHand, new("无调查", "no survey")), new("*", "在岗率", WayIn.Later, new("无考勤", "no roster")), Rest]);

        book.ReasonFor("满意度", "在岗率满意度").Reason.Chinese.ShouldBe("无调查");
        book.ReasonFor("质量", "平台在岗率").Entry.ShouldBe(WayIn.Later);
        book.ReasonFor("质量", "结案率").ShouldBe(Rest);
    }

    [Fact]
    public void A_binding_holds_for_its_own_template_and_exact_name_only()
    {
        var binding = new Binding("form-a", "采集案件量", new LiveSource(LiveKind.Count, [], null, CountBy.Report), new("数", "count"));
        var book = new IndicatorBook([binding], [Rest]);

        book.FindBinding("form-a", "采集案件量").ShouldBe(binding);
        book.FindBinding("form-b", "采集案件量").ShouldBeNull();
        book.FindBinding("form-a", "采集案件量（含核查）").ShouldBeNull();
    }

    [Fact]
    public void A_book_with_gaps_is_no_book()
    {
        Should.Throw<ArgumentException>(() => new IndicatorBook([], []));
        Should.Throw<ArgumentException>(() => new IndicatorBook([], [new("满意度", "*", WayIn.ByHand, new("无", "none"))]));
    }
}
