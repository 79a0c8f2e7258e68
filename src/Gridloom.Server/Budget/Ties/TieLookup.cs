using System.Collections.Concurrent;
using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Work;
using Gridloom.Domain.Fieldwork;
using Gridloom.Domain.Indicators;
using Gridloom.Server.Budget.Surveys;
using Gridloom.Server.Budget.Work;
using Gridloom.Server.Storage;
using PresenceLookup = Gridloom.Server.Fieldwork.PresenceLookup;

namespace Gridloom.Server.Budget.Ties;

/// <summary>A tie as its row has it.</summary>
internal sealed record StoredTie(string Indicator, string Tie, long Version)
{
    public const string Columns = "b.indicator, b.tie, b.version";
}

/// <summary>Reads ties, and what the tied questionnaires, work records and rosters have come to (绑定取数).</summary>
internal sealed class TieLookup(Store store, SurveyLookup surveys, WorkLookup work, PresenceLookup presence, CaseMeasures measures, RateFormulas formulas)
{
    // A source is asked for and found again by itself, so each tie has one.
    private readonly ConcurrentDictionary<IndicatorTie.Figure, LiveSource> known = [];

    public CaseMeasures Measures => measures;

    public RateFormulas Formulas => formulas;

    public SurveyLookup Surveys => surveys;

    public WorkLookup Work => work;

    /// <summary>Of the indicators of one project, or of all projects of a year.</summary>
    public async Task<IReadOnlyDictionary<string, IndicatorTie>> Of(string district, IEnumerable<string> indicators, CancellationToken stop)
    {
        var wanted = indicators.ToHashSet(StringComparer.Ordinal);
        var rows = await store.List<StoredTie>($"select {StoredTie.Columns} from budget_tie b where b.district = @district and b.tie <> ''", new { district }, stop);
        return rows.Where(row => wanted.Contains(row.Indicator)).ToDictionary(row => row.Indicator, row => IndicatorTie.Read(row.Tie) ?? new IndicatorTie.ByHand(), StringComparer.Ordinal);
    }

    /// <summary>The tie of an indicator within a turn; null when nobody tied it.</summary>
    public static ValueTask<StoredTie?> Find(Turn turn, string indicator) =>
        turn.Find<StoredTie>($"select {StoredTie.Columns} from budget_tie b where b.district = @District and b.indicator = @indicator", new { turn.District, indicator });

    /// <summary>The same outside of one.</summary>
    public Task<StoredTie?> Find(string district, string indicator, CancellationToken stop) =>
        store.Find<StoredTie>($"select {StoredTie.Columns} from budget_tie b where b.district = @district and b.indicator = @indicator", new { district, indicator }, stop);

    /// <summary>The case figure of a tie; null for a tie that is none, or names what is no more.</summary>
    public LiveSource? SourceOf(IndicatorTie tie)
    {
        if (tie is not IndicatorTie.Figure figure) return null;
        if (known.TryGetValue(figure, out var source)) return source;
        if (figure.Kind == "rate" ? formulas.Find(figure.Of) is null : measures.Find(figure.Of) is null) return null;
        return known.GetOrAdd(figure, static (f, of) => LiveSource.Parse((f.Kind, f.Of, f.By), of.measures, of.formulas), (measures, formulas));
    }

    /// <summary>What a questionnaire, a kind of work or a post has come to; null for other ties, and for what is no more.</summary>
    public async Task<TiedValue?> ValueOf(Actor actor, IndicatorTie tie, (long Year, Instant CutOff) of, CancellationToken stop) => tie switch
    {
        IndicatorTie.Survey survey => await surveys.Rates(actor.District, (survey.Id, null), of.CutOff, stop) is { } found ? OfSurvey(found, survey.Neutral) : null,
        IndicatorTie.Presence { Post: var post } => RosterPostNames.Find(post) is { } known ? await OfPresence(actor, known, of, stop) : null,
        IndicatorTie.Work kind => await work.Sum(actor.District, (kind.Kind, of.Year), of.CutOff, stop) is { } found ? OfWork(found, kind) : null,
        _ => null,
    };

    /// <summary>Both rates stand in the note, whichever is taken.</summary>
    private static TiedValue OfSurvey(SurveyFigure found, bool neutral)
    {
        var (rates, title) = (found.Rates, found.Survey.Title);
        var note = new Bilingual(
            $"问卷“{title}”：严格口径 {Percent(rates.Strict.Percent)}，含一般 {Percent(rates.Neutral.Percent)}", $"questionnaire “{title}”: strict {Percent(rates.Strict.Percent)}, with neutral {Percent(rates.Neutral.Percent)}");
        var part = neutral ? new TiedPart(new("满意和一般", "satisfied and neutral"), rates.Neutral.Satisfied, found.NeutralHref) : new(new("满意", "satisfied"), rates.Strict.Satisfied, found.StrictHref);
        return new(neutral ? rates.Neutral.Percent : rates.Strict.Percent, IsRate: true, note, [part, new(new("有效作答", "valid replies"), rates.Valid, found.ValidHref)]) { Demo = found.Survey.Demo };
    }

    private async Task<TiedValue> OfPresence(Actor actor, RosterPost post, (long Year, Instant CutOff) of, CancellationToken stop)
    {
        var (first, last) = (new DateOnly((int)of.Year, 1, 1), new DateOnly((int)of.Year, 12, 31));
        var today = new Instant(of.CutOff.Microseconds - 1).ChinaDay();
        var found = await presence.Of(actor, (post, first, today < first ? first : today < last ? today : last), of.CutOff, stop);
        return new(found.All.Posts == 0 ? null : found.All.Filled * 100m / found.All.Posts, IsRate: true, new("排班与签到：有人到岗的班次÷已开始的班次", "roster and sign-in: shifts that were filled out of those begun"),
            [new(new("到岗班次", "filled shifts"), found.All.Filled, found.Rows), new(new("应到班次", "rostered shifts"), found.All.Posts, found.Rows)]);
    }

    private static TiedValue? OfWork(WorkFigure found, IndicatorTie.Work tie)
    {
        var kind = found.Sum.Kind;
        if (tie.IsRate) return tie.Count is { } part && found.RateOf(part) is { Count.Rate: { } name } rate ? OfRate(found, rate, name) : null;
        if (found.Of(tie.Count) is not { } count) return null;
        var counted = kind.Find(tie.Count)?.Name ?? kind.Unit;
        return new(count, IsRate: false, new($"工作记录：{kind.Name.Chinese}，{counted.Chinese}", $"work records: {kind.Name.English}, {counted.English}"), [new(counted, count, found.Href)]);
    }

    private static TiedValue OfRate(WorkFigure found, WorkRate rate, Bilingual name)
    {
        var whole = found.Sum.Kind.Find(rate.Count.PartOf)!;
        return new(rate.Percent, IsRate: true, new($"工作记录：{found.Sum.Kind.Name.Chinese}{name.Chinese}", $"work records: {found.Sum.Kind.Name.English}, {name.English}"),
            [new(rate.Count.Name, rate.Part, found.Href), new(whole.Name, rate.Whole, found.Href)]);
    }

    private static string Percent(decimal? percent) => percent is { } known ? known.ToString("0.00", CultureInfo.InvariantCulture) + " %" : "—";
}
