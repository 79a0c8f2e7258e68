using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Doubles;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Doubles;

/// <summary>Puts doubles and links into words for pages (重复与并案视图).</summary>
internal sealed class DoubleViews(DoubleLookup doubles, CaseLookup cases, CaseRulesLookup rules, CaseWords words, Recurring.RecurringLookup recurring, FormKeys keys)
{
    /// <summary>For whom a page is drawn.</summary>
    public sealed record Viewer(Actor Actor, Words T, CancellationToken Stop);

    public async Task<CaseDoublesModel> Of(StoredCase c, Viewer by)
    {
        var pairs = new List<DoublePair>();
        if (by.Actor.May(Permission.LinkCase) && CaseStageNames.Find(c.Stage) is { } stage && stage != CaseStage.Linked && !stage.IsEnd())
            foreach (var (row, other) in await doubles.Of(by.Actor, c.Number, by.Stop)) pairs.Add(await Pair(row, (c, other), by));
        var following = await doubles.Following(by.Actor, c.Number, by.Stop);
        return new()
        {
            Main = c.Main is { } main && await cases.Find(by.Actor, main, by.Stop) is { } found ? await One(found, by.T) : null,
            Problem = await recurring.Of(by.Actor, c, by.Stop) is { } problem ? (Recurring.ShowRecurring.AddressOf(problem.Code), problem.Title) : null,
            Following = await Task.WhenAll(following.Select(f => One(f, by.T))),
            Pairs = pairs,
        };
    }

    /// <param name="of">In the order in which they stand side by side.</param>
    public async Task<DoublePair> Pair(StoredDouble row, (StoredCase First, StoredCase Second) of, Viewer by)
    {
        var (first, second) = of;
        return new((int)row.Score, Reasons(row.Match, by.T), await One(first, by.T), await One(second, by.T), new(TellApart.AddressOf(row.Number, row.Other), keys.New()))
        {
            // The usual way is that the later one follows the one that is further on.
            Links = [.. new[] { (Case: second, Main: first), (Case: first, Main: second) }.Where(way => May(way.Case, way.Main, by.Actor)).OrderBy(static way => Further(way.Case)).Select(way => new LinkForm(
                ActOnCase.AddressOf(way.Case.Id, CaseActKind.Link), keys.New(), way.Main.Number, way.Case.Version.ToString(CultureInfo.InvariantCulture),
                by.T["{0} 并入 {1}", Show.ShortNumber(way.Case.Number), Show.ShortNumber(way.Main.Number)]))],
        };
    }

    public static IReadOnlyList<string> Reasons(DoubleMatch match, Words t) =>
    [
        match.Metres is { } metres ? t["相距 {0} 米", metres] : t["地址相近"],
        match.Apart < TimeSpan.FromHours(1) ? t["相隔 {0} 分钟", (int)match.Apart.TotalMinutes] : t["相隔 {0} 小时", (int)Math.Round(match.Apart.TotalHours)],
        match.Kind switch { 2 => t["小类相同"], 1 => t["大类相同"], _ => t["类别不同"] },
        t["用词 {0}% 相同", match.WordsPercent],
    ];

    public async Task<DoubleCase> One(StoredCase c, Words t) => new(
        "/cases/" + c.Id, c.Id, c.Number, rules.ClassName(c), words.Stage(c, t), await words.Place(c), c.HappenedAt ?? c.ReportedAt, c.Description)
    {
        ReportedLater = c.HappenedAt is { } seen && c.ReportedAt - seen >= TimeSpan.FromMinutes(10) ? c.ReportedAt : null,
        Source = rules.Shipped.Rules.Catalogue.SourceName(c.Source),
    };

    private static bool May(StoredCase c, StoredCase main, Actor actor) =>
        CaseLifecycle.Offered(c.ToFile(), actor).Contains(CaseActKind.Link) && LinkRules.Refuse(c.ToFile(), main.ToFile(), 0) is null;

    private static int Further(StoredCase c) => (int)(CaseStageNames.Find(c.Stage) ?? CaseStage.Reported);
}
