using Gridloom.Domain.Cases.Forecast;

namespace Gridloom.Domain.Tests.Cases.Forecast;

public sealed class FinishForecastTests
{
    private const int Seed = 20261122;

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void Few_cases_tell_nothing(int count) => FinishForecast.Of([.. Enumerable.Repeat(TimeSpan.FromHours(1), count)]).ShouldBeNull();

    [Fact]
    public void Half_and_eight_in_ten_are_told_by_hours_that_were_taken()
    {
        // 10, 9 … 1 hours: five are within 5, eight within 8. Nothing stood before the tenth, so no forecast was tried.
        var forecast = FinishForecast.Of([.. Enumerable.Range(1, 10).Reverse().Select(h => TimeSpan.FromHours(h))]);
        forecast.ShouldBe(new FinishForecast(10, TimeSpan.FromHours(5), TimeSpan.FromHours(8), 0, 0));
    }

    [Fact]
    public void A_forecast_that_came_true_is_right_and_a_slower_case_is_not()
    {
        var ten = Enumerable.Repeat(TimeSpan.FromHours(4), 10);
        FinishForecast.Of([.. ten, TimeSpan.FromHours(4), TimeSpan.FromHours(3), TimeSpan.FromMinutes(241)]).ShouldBe(new FinishForecast(13, TimeSpan.FromHours(4), TimeSpan.FromHours(4), 3, 2));
    }

    [Fact]
    public void Only_the_last_ones_count()
    {
        var old = Enumerable.Repeat(TimeSpan.FromDays(30), 500);
        var lately = Enumerable.Repeat(TimeSpan.FromHours(2), FinishForecast.Last);
        FinishForecast.Of([.. old, .. lately])!.Most.ShouldBe(TimeSpan.FromHours(2));
    }

    [Fact]
    public void It_is_what_a_plain_recount_says()
    {
        var chance = new Seeded(Seed);
        for (var round = 0; round < 200; round++)
        {
            var took = Enumerable.Range(0, 10 + chance.Next(260)).Select(_ => TimeSpan.FromMinutes(chance.Next(900))).ToList();
            var last = took.TakeLast(200).ToList();
            TimeSpan Within(IEnumerable<TimeSpan> all, double share) => all.Order().First(t => all.Count(o => o <= t) >= share * all.Count());
            var tried = Enumerable.Range(10, last.Count - 10).ToList();

            FinishForecast.Of(took).ShouldBe(new FinishForecast(last.Count, Within(last, 0.5), Within(last, 0.8), tried.Count, tried.Count(i => last[i] <= Within(last.Take(i), 0.8))), $"seed {Seed} round {round}");
        }
    }
}
