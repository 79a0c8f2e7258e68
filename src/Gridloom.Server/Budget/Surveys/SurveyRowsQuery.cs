using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Budget.Surveys;
using Microsoft.AspNetCore.WebUtilities;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>Which replies of a questionnaire are looked at (作答条件), as an address and back.</summary>
/// <param name="Ordinals">The questions' numbers; empty for whole answers.</param>
/// <param name="Values">Level codes or choice numbers; empty for whatever was answered.</param>
internal sealed record SurveyRowsQuery(string Survey, IReadOnlyList<long> Ordinals, IReadOnlyList<string> Values, Instant Until)
{
    private const int ValuesMost = 20;

    /// <summary>The replies to these questions, all of them or those of the levels that count.</summary>
    public static string Of(SurveySheet sheet, IEnumerable<QuestionSheet> questions, Func<SurveyLevel, bool>? counts) => new SurveyRowsQuery(
        sheet.Survey.Id, [.. questions.Select(static q => q.Ordinal)], counts is null ? [] : [.. sheet.Levels.All.Where(counts).Select(static l => l.Code)], sheet.Until).ToUrl();

    /// <summary>What cannot be read is left out; without an instant, until now.</summary>
    public static SurveyRowsQuery Read(string survey, IQueryCollection query, Instant now) => new(
        survey,
        [.. Parts(query["q"]).Select(static p => long.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= SurveyDraft.QuestionsMost ? n : 0).Where(static n => n > 0).Distinct().Order()],
        [.. Parts(query["is"]).Where(static p => p.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-'))],
        long.TryParse(query["at"], NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? new Instant(at) : now);

    public SurveyReader.Asked ToAsked() => new(Survey, Listed(Ordinals.Select(static o => o.ToString(CultureInfo.InvariantCulture))), Listed(Values), Until);

    public string ToUrl(int page = 1)
    {
        var parts = new Dictionary<string, string?> { ["q"] = Blank(string.Join(',', Ordinals)), ["is"] = Blank(string.Join(',', Values)), ["at"] = Until.Microseconds.ToString(CultureInfo.InvariantCulture) };
        if (page > 1) parts["page"] = page.ToString(CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(ShowSurveyRows.AddressOf(Survey), parts.Where(static p => p.Value is not null));
    }

    private static string? Blank(string text) => text.Length == 0 ? null : text;

    private static string Listed(IEnumerable<string> parts) => string.Join(',', parts) is { Length: > 0 } joined ? $",{joined}," : "";

    private static IEnumerable<string> Parts(string? given) => (given ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(ValuesMost);
}
