using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Rules;

namespace Gridloom.Domain.FigureAudit;

/// <summary>
/// Recomputes what a document says and reports what does not add up (数字核对). It knows the genre – budgets, targets, self-evaluations of
/// public bodies – and no document.
/// </summary>
public sealed class FigureAuditor(AuditLists lists)
{
    private readonly IAuditRule[] rules =
    [
        // Tables.
        new TableTotals(), new TableLevels(), new RowSums(), new CodeSums(lists), new CodeNames(lists), new ChangeRows(), new ChangeColumns(), new TableRates(), new Products(), new RowFormulas(), new AnswerCounts(), new TableRanks(), new RepeatedNumbers(), new Overspending(),
        // Points, and tables against tables and text.
        new Scores(), new ScoreSections(), new QualitativeScores(), new SummaryScores(), new ScoresInProse(), new CrossFooting(), new SameAccount(), new ProseTotals(), new AccountsInProse(), new MoneyUnits(),
        // Sentences: parts and wholes, growth, shares.
        new PartsInProse(), new TrailingTotals(), new NumberedParagraphs(), new BasicSpending(), new ItemTotals(), new GrowthInProse(), new GrowthFromBase(), new Differences(), new PartsOfWhole(), new Completion(), new Achieved(), new FromTo(), new Multiples(), new Remainders(),
        // Sentences: calculations, rates, counts.
        new PrintedExpressions(), new Quotients(), new Shares(), new Instalments(), new InstalmentTables(), new PerPeriod(), new CountsPerEvent(), new Estimates(), new Averages(), new RatesInProse(), new Quantities(), new CountedInDetails(), new DetailProducts(), new Grades(), new RunningCosts(), new Capitals(),
        // Sentences: what stands in two places.
        new RollForward(), new Balances(), new MovedBy(), new PeriodLengths(), new EventOrder(), new ClockTimes(), new UnitConversions(), new ListedPoints(), new Annexes(), new Superlatives(), new AveragesOf(), new PeriodParts(), new PlanAndResult(), new NamedProducts(), new Rosters(), new Kinds(), new OnTime(), new ProjectsTold(), new MonthlyPrices(), new HigherOrLower(), new TimesEach(),
        // Forms and indicators.
        new FormAmounts(), new FormContents(), new CumulativePlans(), new CumulativeRows(), new CumulativeColumns(), new PlanDetails(), new SameCounts(), new Dates(), new GoalTargets(), new Frequencies(), new IndicatorLevels(), new IndicatorTargets(), new RepeatedIndicators(), new Forecasts(), new MonitoredPeriod(), new UnitCosts(), new Formulas(), new Feasibility(),
        // Words.
        new PersonalData(), new DoubledWords(), new PlaceNames(lists), new Citations(), new NamedYears(), new Outline(),
    ];

    /// <summary>Every document can be audited; one that holds nothing to check has an empty report.</summary>
    public AuditReport Audit(AuditText text)
    {
        var (subject, verdicts) = (new AuditSubject(text), new Verdicts());
        foreach (var rule in rules)
        {
            try
            {
                rule.Check(subject, verdicts);
            }
            catch (RegexMatchTimeoutException)
            {
                // A text made to tire a pattern out tires one rule, not the others.
                verdicts.Find(Unfinished.By(rule, text.File));
            }
        }

        return verdicts.Report(text.File);
    }
}
