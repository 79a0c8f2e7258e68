using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Families;
using Gridloom.Domain.Budget.Publishing;
using Gridloom.Domain.FigureAudit;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Publishing;

/// <summary>What would go out, and what the scan met in it (公开前预览).</summary>
/// <param name="Seen">The digest of what is shown.</param>
public sealed record PublishModel(string Document, string Kind, string Seen, string Key)
{
    public required string KindName { get; init; }

    public required string Unit { get; init; }

    public required long Year { get; init; }

    public required string Source { get; init; }

    public required FamilySheet Sheet { get; init; }

    public required IReadOnlyList<PublishItem> Items { get; init; }

    /// <summary>What the figure auditor found, the gravest first; no more than are read.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    public required Field Reason { get; init; }

    public FormError? Error { get; init; }

    public bool Blocked => Items.Any(item => item.Gravity == ScanGravity.Blocks);

    public int Asked => Items.Count(item => item.Gravity == ScanGravity.Confirm);
}

/// <param name="Ticked">Somebody confirmed it already on the form that was refused.</param>
public sealed record PublishItem(string Id, ScanGravity Gravity, string Where, string Quote, string Text, bool Ticked);

/// <summary>Draws the page before publishing (公开前页面).</summary>
internal sealed class PublishPageMaker(Frames frames, FormKeys keys, PublicationMaker maker)
{
    private const int MostFindings = 100;

    /// <summary>What was sent and refused.</summary>
    public sealed record Tried(Publish.Request? Request = null, Problem? Refused = null);

    public async Task<IResult> Show(HttpContext http, Actor actor, (string Document, string? Kind) of, Tried tried)
    {
        if (!actor.Scope.Covers(actor.District)) return Answers.Refusal(http, Domain.Budget.BudgetProblems.WholeDistrictOnly);
        if (PublicationKinds.Find(of.Kind) is not { } kind) return Answers.Refusal(http, PublicationProblems.NotFound);
        if (!(await maker.Make(actor, of.Document, kind, http.RequestAborted)).Succeeded(out var made, out var refused)) return Answers.Refusal(http, refused);
        var (t, no) = (http.RequestServices.GetRequiredService<Words>(), tried.Refused);
        var ticked = tried.Request?.Confirmed ?? new HashSet<string>();
        return Pages.Show<PublishPage>(frames.For(http, t["公开"], RailEntry.Budget), new PublishModel(of.Document, of.Kind!, made.Digest, no is null ? keys.New() : keys.Again(http, no))
        {
            KindName = PublicationKinds.Of(kind, t), Unit = made.Document.Unit, Year = made.Document.TargetYear, Sheet = made.Draft.Sheet,
            Source = made.Version == made.Document.Version ? t["第 {0} 版", made.Version] : t["生效的第 {0} 版；第 {1} 版还在办理，不公开", made.Version, made.Document.Version],
            Items = [.. made.Scan.Select(item => new PublishItem(item.Id, item.Gravity, item.Where, item.Quote, ProjectPage.In(item.Text, t), ticked.Contains(item.Id)))],
            Findings = [.. made.Doubts.Take(MostFindings)],
            Reason = new(tried.Request?.Reason ?? "", no.Of("reason", t)), Error = no?.ToFormError(t),
        }, no?.Status ?? StatusCodes.Status200OK);
    }
}
