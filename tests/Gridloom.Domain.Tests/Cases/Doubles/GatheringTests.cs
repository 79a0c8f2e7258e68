using Gridloom.Domain.Cases.Doubles;
using Gridloom.Domain.Cases.Recurring;
using Gridloom.Domain.Territory;

namespace Gridloom.Domain.Tests.Cases.Doubles;

public sealed class GatheringTests
{
    private static readonly DoubleRules Rules = DoubleRules.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "cases", "doubles.csv")))
        .Succeeded(out var rules, out var refused) ? rules : throw new InvalidOperationException(refused.English);

    [Fact]
    public void Four_cases_of_one_class_within_sixty_metres_are_a_place()
    {
        var found = Gathering.Of([("a", At(0)), ("a", At(20)), ("a", At(40)), ("a", At(55))], Rules);
        found.ShouldHaveSingleItem().Cases.ShouldBe(4);
        found[0].Middle.MetresTo(At(28)).ShouldBeLessThan(2);
    }

    [Fact]
    public void Three_are_none_and_neither_are_four_of_two_classes_or_far_apart()
    {
        Gathering.Of([("a", At(0)), ("a", At(1)), ("a", At(2))], Rules).ShouldBeEmpty();
        Gathering.Of([("a", At(0)), ("a", At(1)), ("b", At(2)), ("b", At(3))], Rules).ShouldBeEmpty();
        Gathering.Of([("a", At(0)), ("a", At(50)), ("a", At(100)), ("a", At(150))], Rules).ShouldBeEmpty();
    }

    [Fact]
    public void No_case_is_counted_at_two_places_and_the_busiest_comes_first()
    {
        var spots = Enumerable.Range(0, 5).Select(static i => ("a", At(i))).Concat(Enumerable.Range(0, 7).Select(static i => ("a", At(120 + i)))).ToList();
        Gathering.Of(spots, Rules).Select(static g => g.Cases).ShouldBe([7, 5]);
    }

    private static Position At(int metres) => new(1_140_300_000 + (long)Math.Round(metres / 0.011132 / Math.Cos(22.68 * Math.PI / 180)), 226_800_000);
}
