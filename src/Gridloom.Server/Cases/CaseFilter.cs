using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Text;
using Gridloom.Server.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace Gridloom.Server.Cases;

/// <summary>
/// Which cases a list shows (筛选条件). The URL is its only form: the same filter gives the list, the count and whatever links to it, so a
/// figure always opens to exactly the cases that it counts.
/// </summary>
/// <param name="Text">Words to be found in address or description, or the beginning of a number.</param>
/// <param name="From">First day of reporting in China, included.</param>
/// <param name="To">Last day of reporting in China, included.</param>
/// <param name="Moderation">True: only reports from the public page that nobody has looked at.</param>
/// <param name="Reporter">Blind index (hex) of a reporter's phone: an address may hold it, as it tells nothing of the phone.</param>
/// <param name="Figure">A counted figure, whose cases alone the list shows; <see cref="CaseFilters"/> reads it.</param>
/// <param name="Unreadable">The address held a day that is none; the filter then leaves it out, and whoever shows the list says so.</param>
internal sealed record CaseFilter(
    string? Text = null, string? Class = null, string? Source = null, DateOnly? From = null, DateOnly? To = null, bool Moderation = false, string? Reporter = null,
    CaseFigure? Figure = null, bool Unreadable = false)
{
    public static CaseFilter FromQuery(IQueryCollection query)
    {
        var (from, to) = (Typed.Clean(query["from"]), Typed.Clean(query["to"]));
        return new(Typed.Clean(query["q"]), Typed.Clean(query["class"]), Typed.Clean(query["source"]), Day(from), Day(to), query["moderation"] == "1", Index(query["reporter"]),
            Unreadable: (from is not null && Day(from) is null) || (to is not null && Day(to) is null));
    }

    public static CaseFilter OfYear(long year) => new(From: new DateOnly((int)year, 1, 1), To: new DateOnly((int)year, 12, 31));

    /// <summary>The list's address with this filter.</summary>
    /// <param name="address">The list's own, or its export's.</param>
    public string ToUrl(string? after = null, string address = "/cases")
    {
        var query = new Dictionary<string, string?>
        {
            ["q"] = Text, ["class"] = Class, ["source"] = Source, ["from"] = Day(From), ["to"] = Day(To),
            ["moderation"] = Moderation ? "1" : null, ["reporter"] = Reporter, ["figure"] = Figure?.Link.ToString(), ["after"] = after,
        };
        return QueryHelpers.AddQueryString(address, query.Where(p => p.Value is not null));
    }

    /// <summary>The rows of <c>case_case</c> (alias c) that the actor may see and the filter wants, as a condition and its arguments.</summary>
    public (string Where, Dictionary<string, object?> Arguments) ToSql(Actor actor, Dialect dialect)
    {
        List<string> where = ["c.district = @district"];
        var arguments = new Dictionary<string, object?> { ["district"] = actor.District };
        void And(string condition, string name, object? value)
        {
            where.Add(condition);
            arguments[name] = value;
        }

        if (actor.Scope.Area.Length > 6) And("c.area >= @area and c.area < @areaEnd", "area", actor.Scope.Area);
        if (actor.Scope.Area.Length > 6) arguments["areaEnd"] = actor.Scope.Area + "~";
        // Who acts for a unit sees what that unit has or had; see CaseSight.
        if (actor.Unit is { } unit) And("' ' || c.units || ' ' like @ownUnit", "ownUnit", $"% {unit} %");
        if (Class is not null) And("c.class = @class", "class", Class);
        if (Source is not null) And("c.source = @source", "source", Source);
        // By number, which is given in the order of reporting and is the key.
        if (From is { } from) And("c.number >= @from", "from", CaseNumber.Before(actor.District, from));
        if (To is { } to) And("c.number < @to", "to", CaseNumber.Before(actor.District, to.AddDays(1)));
        if (Moderation) where.Add("c.awaits_moderation = 1");
        // Beside the scope above: whatever area or unit a figure's link names, it shows nobody more than they may see.
        if (Figure is not null) where.Add(Figure.Cases.Read(new ConditionToSql(arguments)));
        // An address with a reporter in it may be passed on; it tells which cases belong together only to who may see reporters.
        if (Reporter is not null && !actor.May(Permission.ReadReporter)) where.Add("1 = 0");
        var byNumber = Text is not null && IsNumber(Text);
        if (byNumber) AndNumber(Text!, And, arguments);
        IReadOnlyList<string> words = Text is null || byNumber ? [] : Grams.Words(Text);
        if (Text is not null && !byNumber && words.Count == 0) where.Add("1 = 0");
        else if (words.Count > 0 || Reporter is not null) AndWords(words, And, arguments, dialect);
        return (string.Join(" and ", where), arguments);
    }

    private static bool IsNumber(string text) => text.Length >= 6 && text.All(c => char.IsAsciiDigit(c) || c == '-');

    private static void AndNumber(string text, Action<string, string, object?> and, Dictionary<string, object?> arguments)
    {
        var number = text.StartsWith(arguments["district"] + "-", StringComparison.Ordinal) ? text : arguments["district"] + "-" + text;
        and("(c.number >= @number and c.number < @numberEnd)", "number", number);
        arguments["numberEnd"] = number + "~";
    }

    private void AndWords(IReadOnlyList<string> words, Action<string, string, object?> and, Dictionary<string, object?> arguments, Dialect dialect)
    {
        // The grams narrow it down by the index; each word must then stand there in one piece.
        var contained = string.Concat(words.Select((_, i) => FormattableString.Invariant($" and x.plain like @word{i}")));
        var grams = Reporter is null ? Grams.ToFind(words) : [Reporter, .. Grams.ToFind(words)];
        and($"c.number in (select x.number from case_text x where x.district = @district and {dialect.HoldsGrams}{contained})",
            "grams", dialect.MatchAll(grams));
        for (var i = 0; i < words.Count; i++) arguments[FormattableString.Invariant($"word{i}")] = "%" + words[i] + "%";
    }

    private static string? Index(string? hex) => hex is { Length: 32 } && hex.All(char.IsAsciiHexDigitLower) ? hex : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
