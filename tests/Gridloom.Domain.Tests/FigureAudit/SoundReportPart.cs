using System.Globalization;

namespace Gridloom.Domain.Tests.FigureAudit;

/// <summary>The figures of <see cref="EvaluationPages"/>.</summary>
internal sealed partial class SoundDocument
{
    private void Report()
    {
        var cars = 2 + chance.Next(9);
        Put("cars", cars);
        Put("cars.again", cars);
        Amount("run", (long)(decimal.Parse(slots["e302"], NumberStyles.Number, CultureInfo.InvariantCulture) * 80));
        Printed();
        Seats();
        var grid = 800 + chance.Next(900);
        Put("grid", grid);
        Put("trained", grid);
        Bought();
        for (var row = 1; row <= 2; row++)
        {
            var budget = chance.Between(4_000, 60_000);
            Put($"m{row}.budget", Plain2(budget));
            Put($"m{row}.spent", Plain2(budget / 2));
            Put($"m{row}.year", Plain2(budget * 9 / 10));
        }

        Scored();
    }

    private void Printed()
    {
        long sum = 0;
        for (var item = 1; item <= 3; item++)
        {
            var cost = chance.Between(100, 3_000);
            Put($"print{item}", Plain2(cost));
            sum += cost;
        }

        Put("print", Plain2(sum));
    }

    // A contract by the month that ends in July, and what it takes from then on.
    private void Seats()
    {
        var (first, second) = (chance.Between(1_000, 4_000), chance.Between(1_000, 4_000));
        Put("rate1", Plain2(first));
        Put("until", Plain2(first * 7));
        Put("rate2", Plain2(second));
        Put("estimate", Plain2((first * 7) + (second * 5)));
    }

    private void Bought()
    {
        long sum = 0;
        for (var item = 1; item <= 3; item++)
        {
            var (price, count) = (chance.Between(20, 900) * 10L, 2 + chance.Next(40));
            Put($"g{item}.price", price.ToString("N0", CultureInfo.InvariantCulture));
            Put($"g{item}.n", count);
            Put($"g{item}", (price * count).ToString("N0", CultureInfo.InvariantCulture));
            sum += price * count;
        }

        Put("g", sum.ToString("N0", CultureInfo.InvariantCulture));
    }

    // One quota that is reached, one that is not, one rate; the points follow from what was done.
    private void Scored()
    {
        var (rounds, cases) = (20 + chance.Next(60), 1_000 + chance.Next(4_000));
        var done = cases - 50 - chance.Next(cases / 2);
        var earned = Math.Round(40m * done / cases, 2, MidpointRounding.AwayFromZero);
        var total = 60m + earned;
        foreach (var (slot, value) in (IEnumerable<(string, object)>)[("s1.goal", rounds), ("s1.done", rounds + 1), ("s1.most", 40), ("s1", 40), ("s2.goal", cases), ("s2.done", done), ("s2.most", 40), ("s3.done", 93), ("s3.most", 20), ("s3", 20)]) Put(slot, value);
        Put("s2", earned.ToString("F2", CultureInfo.InvariantCulture));
        Put("s", total.ToString("F2", CultureInfo.InvariantCulture));
        Put("s.told", slots["s"]);
        Put("s.grade", total >= 90 ? "优" : total >= 80 ? "良" : "中");
    }
}
