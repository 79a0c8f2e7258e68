using System.Globalization;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Evaluation;
using Gridloom.Domain.Budget.Monitoring;
using Gridloom.Server.Host;

namespace Gridloom.Server.Budget;

/// <summary>The versioned files of <c>data/budget</c> by which sheets are filled and scored (绩效参数).</summary>
internal static class BudgetData
{
    private const string Version = "v1";

    /// <summary>By what self-evaluations are scored.</summary>
    public static ScoreBook Scores()
    {
        var levels = Rows("score-levels", r => (Set: r("set"), Level: new ScoreLevel(r("code"), new(r("name"), r("english")), Number(r("from")), Number(r("to")))));
        return ScoreBook.Of(
            Version,
            Rows("score-schemes", r => new ScoreScheme(
                r("code"), new(r("name"), r("english")), Number(r("execution")),
                new Dictionary<ScoreGroup, decimal>
                {
                    [ScoreGroup.Output] = Number(r("output")), [ScoreGroup.Benefit] = Number(r("benefit")), [ScoreGroup.Satisfaction] = Number(r("satisfaction")), [ScoreGroup.Cost] = Number(r("cost")),
                },
                [.. levels.Where(level => level.Set == r("levels")).Select(level => level.Level)])
            {
                OvershootFrom = Number(r("overshoot")), OvershootMost = Number(r("overshoot_most")), RangeTolerance = Number(r("range_tolerance")), Source = r("source"),
            }),
            Rows("score-bands", r => new ScoreBand(r("code"), new(r("name"), r("english")), Number(r("from")))));
    }

    /// <summary>When a project's light turns, and by when monitoring is due.</summary>
    public static MonitoringRules Monitoring() =>
        Rows("monitoring", r => new MonitoringRules(Version, Number(r("green")), Number(r("yellow")), (int)Number(r("cut_off_month")), (int)Number(r("due_month")))).Single();

    /// <summary>In which words it is said how likely a target will be reached by the end of the year.</summary>
    public static Outlooks Outlooks() => new(Rows("outlooks", r => (r("code"), new Bilingual(r("name"), r("english")))));

    private static List<T> Rows<T>(string file, Func<Func<string, string>, T> make) => ReferenceData.Rows($"budget/{file}.{Version}.csv", make);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>How likely a target will be reached by the end of the year (全年完成可能性): codes and names.</summary>
internal sealed record Outlooks(IReadOnlyList<(string Code, Bilingual Name)> All)
{
    public IReadOnlySet<string> Codes { get; } = All.Select(outlook => outlook.Code).ToHashSet(StringComparer.Ordinal);
}
