using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>Judges a per cent against the part and the whole that it is of (百分比判定).</summary>
internal static class PercentOf
{
    /// <summary>The whole that bears the rate out; else one that rounding makes fit; else the usual one.</summary>
    public static Figure Best(Figure part, Figure rate, List<Figure> wholes, Figure usual) =>
        wholes.Find(w => Holds(part, rate, w)) is { Number: > 0 } fits ? fits : wholes.Find(w => Near(part, rate, w)) is { Number: > 0 } near ? near : usual;

    public static bool Holds(Figure part, Figure rate, Figure whole) => Rounded.Exact(Value(part, whole)).Prints(rate.Value);

    public static void Judge((string Rule, Passage Of) where, (Figure Part, Figure Rate, Figure Whole) said, Verdicts verdicts)
    {
        var ((rule, of), (part, rate, whole)) = (where, said);
        var expected = rate.Print(Value(part, whole));
        var place = of.PlaceOf(rate.Start);
        if (Holds(part, rate, whole))
        {
            verdicts.Hold(rule, place, $"{part.Printed}/{whole.Printed}={rate}");
            return;
        }

        var near = Near(part, rate, whole);
        verdicts.Find(new(rule, near ? Severity.Note : Severity.Error, place, of.Quote(Clauses.Start(of.Plain, part.Start), rate.End, rate.Start), expected, rate.ToString(), $"{part.Printed}/{whole.Printed}={expected}，写的是 {rate}{(near ? "，金额取整可以解释" : "")}。"));
    }

    private static decimal Value(Figure part, Figure whole) => part.Value.Value / whole.Value.Value * 100;

    // Rounding of both amounts explains it.
    private static bool Near(Figure part, Figure rate, Figure whole) =>
        part.Value.Least / whole.Value.Most * 100 <= rate.Value.Most && part.Value.Most / Math.Max(whole.Value.Least, 0.0001m) * 100 >= rate.Value.Least;
}
