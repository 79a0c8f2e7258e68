using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A printed total and its printed parts (合计核对).</summary>
internal sealed record SumCheck(string Rule, Passage Of, Figure Total, IReadOnlyList<Figure> Parts)
{
    /// <summary>The parts may not be all there are.</summary>
    public bool Doubtful { get; init; }

    /// <summary>What is summed, for the reader; empty when the quotation tells it.</summary>
    public string What { get; init; } = "";

    /// <summary>Where the quotation begins; null for the words right before the total.</summary>
    public int? From { get; init; }

    /// <summary>The passage of all parts where the total stands in another; null where they stand together, or each in its own cell.</summary>
    public Passage? Details { get; init; }
}

/// <summary>Judges sums (加总判定): they hold, rounding explains them, or they do not add up.</summary>
internal static class Sums
{
    private const int QuoteLength = 160;

    /// <summary>
    /// The totals of a table, each in its own cell. Where a row adds up in none of its columns, and differs in several, its rows were not
    /// meant to be added so: of that nothing is said.
    /// </summary>
    public static void JudgeRows(IEnumerable<SumCheck> checks, Verdicts verdicts)
    {
        foreach (var row in checks.GroupBy(c => (c.Of.Place.Block, c.Of.Place.Row)))
        {
            var telling = row.Where(c => c.Total.Number != 0).DistinctBy(c => (c.Total.Number, Sum(c).Value)).ToList();
            if (telling.Count > 1 && telling.TrueForAll(c => !Sum(c).Prints(c.Total.Value) && !Explained(c, Sum(c)))) continue;
            foreach (var check in row) Judge(check, verdicts);
        }
    }

    public static void Judge(SumCheck check, Verdicts verdicts)
    {
        var (sum, total) = (Sum(check), check.Total.Value);
        var expression = $"{string.Join('+', check.Parts.Select(p => Term(p, check.Total)))}={check.Total.Print(sum.Value)}";
        var place = check.Details is { } details ? details.PlaceOf(check.Parts[0].Start) : check.Of.PlaceOf(check.Total.Start);
        if (sum.Prints(total))
        {
            verdicts.Hold(check.Rule, place, expression);
            return;
        }

        var severity = Explained(check, sum) ? Severity.Note : sum.MayBe(total) || check.Doubtful ? Severity.Warning : Severity.Error;
        verdicts.Find(new(check.Rule, severity, place, Quote(check), check.Total.Print(sum.Value), check.Total.ToString(), Message(check, expression, sum)));
    }

    private static Rounded Sum(SumCheck check) => Rounded.Sum(check.Parts.Select(p => p.Value));

    // Rounding explains it when all are rounded alike. Beside a total of two places 15 万元 is more likely 15.00 than 14.6.
    private static bool Explained(SumCheck check, Rounded sum)
    {
        var finest = check.Parts.Select(p => p.Value.Half).Append(check.Total.Value.Half).Min();
        return Math.Abs(sum.Value - check.Total.Value.Value) <= finest * (check.Parts.Count + 1);
    }

    // In the total's unit, so that the sum can be read.
    private static string Term(Figure part, Figure total) => part.Unit == total.Unit || !total.IsMoney ? string.Concat(part.Printed.Where(static c => c is not (',' or ' '))) : Figures.Print(part.Value.Value / total.Yuan);

    private static string Message(SumCheck check, string expression, Rounded sum)
    {
        var differs = check.Total.Print(Math.Abs(sum.Value - check.Total.Value.Value));
        var why = Explained(check, sum) ? "，四舍五入可以解释" : sum.MayBe(check.Total.Value) ? "，除非几项写的是整数约数" : "";
        return $"{check.What}明细相加 {expression}，写的是 {check.Total}，相差 {differs}{why}。";
    }

    // From the words before the total to the last part on the same line; the total alone where that is too long, or its parts are cells.
    private static string Quote(SumCheck check)
    {
        if (check.Details is { } details) return Short(details.Quote(Clauses.Start(details.Plain, check.Parts[0].Start), check.Parts[^1].End, check.Parts[0].Start), details.Quote(Clauses.Start(details.Plain, check.Parts[0].Start), check.Parts[0].End, check.Parts[0].Start));
        if (check.What.Length > 0) return check.Of.Text.Trim();
        var from = check.From ?? Clauses.Start(check.Of.Plain, check.Total.Start);
        return Short(check.Of.Quote(from, Math.Max(check.Total.End, check.Parts[^1].End), check.Total.Start), check.Of.Quote(from, check.Total.End, check.Total.Start));
    }

    private static string Short(string quote, string shorter) => quote.Length <= QuoteLength ? quote : shorter;
}
