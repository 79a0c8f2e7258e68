using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A number that follows from others told beside it (推算核对).</summary>
/// <param name="From">Where the quotation begins: at the first number that it follows from.</param>
internal sealed record Claim(string Rule, Passage Of, int From, Figure Said)
{
    public Severity Severity { get; init; } = Severity.Warning;

    /// <summary>Holds when what is due is what is said, rounding of all numbers allowed.</summary>
    /// <param name="due">In 元 when the number is money.</param>
    /// <param name="expression">How it was computed, without its result: 10+15.</param>
    public void Judge(Rounded due, string expression, Verdicts verdicts)
    {
        var (place, expected) = (Of.PlaceOf(Said.Start), Said.Print(due.Value));
        if (due.MayBe(Said.Value)) verdicts.Hold(Rule, place, $"{expression}={expected}");
        else verdicts.Find(new(Rule, Severity, place, Of.Quote(Clauses.Start(Of.Plain, Math.Min(From, Said.Start)), Said.End, Said.Start), expected, Said.ToString(), $"{expression}={expected}，写的是 {Said}。"));
    }
}
