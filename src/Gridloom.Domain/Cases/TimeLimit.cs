using System.Globalization;

namespace Gridloom.Domain.Cases;

/// <summary>How much time a step of a case may take (时限), such as 4 工作时. Always more than zero; exact to a hundredth of its unit.</summary>
public sealed record TimeLimit
{
    private static readonly TimeUnit[] Units = Enum.GetValues<TimeUnit>();

    private TimeLimit(decimal amount, TimeUnit unit) => (Amount, Unit) = (amount, unit);

    /// <summary>How many units: more than 0, at most two decimals, at most the unit's <see cref="TimeUnitNames.AmountMax"/>.</summary>
    public decimal Amount { get; }

    public TimeUnit Unit { get; }

    /// <summary>The time itself, of the clock that the unit counts by. A hundredth of each unit is a whole number of seconds, so nothing is rounded.</summary>
    public TimeSpan Length => TimeSpan.FromSeconds((long)(Amount * Unit.Seconds()));

    /// <summary>A limit, or <c>case.limit-out-of-range</c>.</summary>
    public static Outcome<TimeLimit> Of(decimal amount, TimeUnit unit) =>
        amount <= 0 || amount > unit.AmountMax() || amount != Math.Round(amount, 2) ? DeadlineProblems.LimitOutOfRange(unit) : new TimeLimit(amount, unit);

    /// <summary>
    /// Reads <c>4 working-hours</c>: an amount, a space, and one of <c>urgent-hours</c>, <c>working-hours</c>, <c>working-days</c>,
    /// <c>calendar-days</c> or the unit's Chinese name. Refuses with <c>case.limit-unreadable</c> or <c>case.limit-out-of-range</c>.
    /// </summary>
    public static Outcome<TimeLimit> Parse(string text)
    {
        if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var number, var name]) return DeadlineProblems.UnreadableLimit(text);
        var unit = Array.FindIndex(Units, unit => unit.Code() == name || unit.Chinese() == name);
        if (unit < 0 || !char.IsAsciiDigit(number[^1])
            || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount))
        {
            return DeadlineProblems.UnreadableLimit(text);
        }

        return Of(amount, Units[unit]);
    }

    /// <summary>As people read it: <c>4 工作时</c>.</summary>
    public string ToChinese() => $"{Number} {Unit.Chinese()}";

    /// <summary>As <see cref="Parse"/> reads it: <c>4 working-hours</c>.</summary>
    public override string ToString() => $"{Number} {Unit.Code()}";

    private string Number => Amount.ToString("0.##", CultureInfo.InvariantCulture);
}
