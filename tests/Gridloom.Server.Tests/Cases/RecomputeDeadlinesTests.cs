using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Cases;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Gridloom.Server.Tests.Cases;

public sealed class RecomputeDeadlinesTests
{
    [Theory, EveryEngine]
    public async Task A_year_that_is_loaded_moves_the_deadlines_that_count_on_it_once_and_says_why(Engine engine)
    {
        await using var app = await TestApp.Start(engine, "2026-12-31T17:50+08:00");
        var loop = await Loop.Begin(app, "case 路面塌陷, source collector");
        var short_ = await Loop.Begin(app, "case 井盖移位, source collector");
        await loop.Walk("operator | accept | | accepted", "operator | file | condition 01-10/1 | filed", "operator | dispatch | unit roads | dispatched");
        var desk = await loop.As("operator");
        (await desk.Open("/cases/" + loop.Case)).Text.ShouldContain("有一年的节假日安排还没有载入");
        var before = await loop.Dues();
        var calendar = await File.ReadAllTextAsync(ReferenceData.PathOf("cases/calendar.csv"), TestContext.Current.CancellationToken);

        (await Recompute(app, calendar)).ShouldBe(0, "the first start knows no older calendar");
        // 1 January 2027 is a Friday, which counted as working until the year was loaded.
        (await Recompute(app, calendar.TrimEnd() + "\n2027-01-01,holiday,元旦\n")).ShouldBe(2);
        (await Recompute(app, calendar.TrimEnd() + "\n2027-01-01,holiday,元旦\n")).ShouldBe(0);

        var after = await loop.Dues();
        (after["case"] - before["case"]).ShouldBe(TimeSpan.FromDays(1), "over the holiday");
        after["holder"].ShouldBe(after["case"]);
        (await desk.Open("/cases/" + loop.Case)).Text.ShouldContain("载入 2027 年工作日历");
        (await app.Events(short_.Case)).ShouldBe(["case.reported", "case.deadline-recomputed"]);
    }

    // A start of the server with that calendar.
    private static Task<long> Recompute(TestApp app, string calendar)
    {
        CalendarFile.Parse(calendar).Succeeded(out var read, out var refused).ShouldBeTrue(refused?.English);
        var lifecycle = new CaseLifecycle(app.Get<CaseLifecycle>().Rules with { Calendar = read! });
        return ActivatorUtilities.CreateInstance<RecomputeDeadlines>(app.Host.Services, lifecycle).Run(app.District, CancellationToken.None);
    }
}
