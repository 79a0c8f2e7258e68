using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Indicators;
using static Gridloom.Domain.Tests.Indicators.FigureBook;

namespace Gridloom.Domain.Tests.Indicators;

/// <summary>What a street tells of hazards and disputes in its yearly report.</summary>
public sealed class KindFigureTests
{
    private static readonly Instant March = Cases.Calendars.China("2026-03-02 10:00");

    [Fact]
    public void The_rates_of_a_street_come_from_its_own_numbers()
    {
        // 龙岗街道 2020: 直接办结 3753, 接收 24581, 处置 28279. The report prints 99.79 %; its own parts give 99.81, and the whole under it is printed nowhere.
        new Rate(28_279, 3_753 + 24_581).Show().ShouldBe("99.81 %");
    }

    [Fact]
    public void Each_way_of_a_hazard_is_counted_where_it_belongs()
    {
        var q = new FigureQuestion { From = new(2026, 1, 1), To = new(2026, 12, 31), CutOff = March, By = CountBy.Report };
        CaseFile[] cases =
        [
            Hazard("waits"),
            Hazard("dispatched") with { DispatchedAt = March },
            Hazard("received") with { DispatchedAt = March, ReceivedAt = March },
            Hazard("handled") with { DispatchedAt = March, ReceivedAt = March, HandledAt = March },
            Hazard("handled without a receipt") with { DispatchedAt = March, HandledAt = March },
            Hazard("direct") with { DirectlyClosedAt = March },
            Hazard("fixed on the spot") with { SelfHandledAt = March },
            Hazard("direct after a dispatch") with { DispatchedAt = March, DirectlyClosedAt = March },
            Hazard("no hazard") with { Class = "F09-03", DispatchedAt = March, HandledAt = March },
        ];
        string Counted(string code) => string.Join(' ', Figures.Count(cases, q, Grouping.None, [Measures.Find(code)!])[0].Counts);

        Counted("hazard-reported").ShouldBe("8");
        Counted("hazard-dispatched").ShouldBe("5");
        Counted("hazard-direct").ShouldBe("3");
        Counted("hazard-received").ShouldBe("3");
        Counted("hazard-due").ShouldBe("6");
        Counted("hazard-handled").ShouldBe("5");
    }

    [Fact]
    public void A_risk_that_nobody_told_is_a_group_of_its_own()
    {
        var q = new FigureQuestion { From = new(2026, 1, 1), To = new(2026, 12, 31), CutOff = March };
        CaseFile[] cases = [Hazard("a") with { Risk = "major" }, Hazard("b") with { Risk = "major" }, Hazard("c")];
        var rows = Figures.Count(cases, q, Grouping.Risk, [Measures.Find("hazard-reported")!]);

        rows.Select(r => $"{r.Group ?? "-"} {r.Counts[0]} {r.Cases.Risk}").ShouldBe(["- 1 -", "major 2 major"]);
        foreach (var row in rows) Figures.List(cases, row.Cases, Measures.Find("hazard-reported")!).LongCount().ShouldBe(row.Counts[0]);
    }

    [Fact]
    public void A_dispute_counts_as_agreed_only_after_a_session()
    {
        var q = new FigureQuestion { From = new(2026, 1, 1), To = new(2026, 12, 31), CutOff = March };
        var dispute = Hazard("x") with { Class = "F09-05", AcceptedAt = March };
        CaseFile[] cases = [dispute, dispute with { Id = "y", MediatedAt = March }, dispute with { Id = "z", MediatedAt = March, AgreedAt = March }, dispute with { Id = "w", AgreedAt = March }];
        string[] codes = ["dispute-accepted", "dispute-mediated", "dispute-agreed"];

        Figures.Count(cases, q, Grouping.None, [.. codes.Select(c => Measures.Find(c)!)])[0].Counts.ShouldBe([4L, 2, 1]);
    }

    private static CaseFile Hazard(string id) => new()
    {
        District = "440309", Id = id, Number = id, Catalogue = "v2", Source = "collector", Area = "440309002001", Class = "F01-03", Reporter = "a", ReportedAt = March - TimeSpan.FromHours(1),
    };
}
