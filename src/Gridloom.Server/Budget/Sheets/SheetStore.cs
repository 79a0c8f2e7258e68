using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gridloom.Domain;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Evaluation;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Sheets;

/// <summary>A project's sheet as its row has it (报表).</summary>
/// <param name="CutOff">yyyy-MM-dd.</param>
/// <param name="Frozen">The sheet as it was handed in; null before.</param>
/// <param name="Review">The department's evaluation; null before.</param>
internal sealed record StoredSheet(
    string Id, string Project, string Kind, string Stage, string CutOff, string Scheme, string Input, string? Frozen, string? Review,
    string SavedBy, Instant SavedAt, string? SubmittedBy, Instant? SubmittedAt, string? ReviewedBy, Instant? ReviewedAt, long Version)
{
    public const string Columns =
        """
        h.id, h.project, h.kind, h.stage, h.cut_off as CutOff, h.scheme, h.input, h.frozen, h.review, h.saved_by as SavedBy, h.saved_at as SavedAt,
        h.submitted_by as SubmittedBy, h.submitted_at as SubmittedAt, h.reviewed_by as ReviewedBy, h.reviewed_at as ReviewedAt, h.version
        """;
}

/// <summary>What people wrote on a sheet, about to be saved (待存报表).</summary>
/// <param name="Scheme">Blank for a sheet that is not scored.</param>
/// <param name="Input">As JSON.</param>
internal sealed record SheetDraft(string Project, string Kind, DateOnly CutOff, string Scheme, string Input)
{
    /// <summary>The sheet as it is handed in, as JSON; null while it is only saved.</summary>
    public string? Frozen { get; init; }

    /// <summary>True when the demo writes it.</summary>
    public bool Demo { get; init; }
}

/// <summary>The only code that reads and writes sheets.</summary>
internal sealed class SheetStore(Store store)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private const string OfProject = $"select {StoredSheet.Columns} from budget_sheet h where h.district = @District and h.project = @project and h.kind = @kind";

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Format);

    /// <exception cref="JsonException">What is stored was not written by <see cref="Write"/>.</exception>
    public static T Read<T>(string stored) => JsonSerializer.Deserialize<T>(stored, Format) ?? throw new JsonException("null");

    /// <summary>Null while nothing was saved.</summary>
    public Task<StoredSheet?> Find(string district, string project, string kind, CancellationToken stop) => store.Find<StoredSheet>(OfProject, new { District = district, project, kind }, stop);

    /// <summary>The sheets of a kind of all projects of a year.</summary>
    public Task<List<StoredSheet>> OfYear(string district, long year, string kind, CancellationToken stop) => store.List<StoredSheet>(
        $"""
        select {StoredSheet.Columns} from budget_sheet h join budget_project p on p.district = h.district and p.id = h.project
            join budget_document d on d.district = p.district and d.id = p.document
        where h.district = @district and d.target_year = @year and h.kind = @kind
        """, new { district, year, kind }, stop);

    public static ValueTask<StoredSheet?> Find(Turn turn, string project, string kind) => turn.Find<StoredSheet>(OfProject, new { turn.District, project, kind });

    /// <summary>Saves what was written, or hands it in.</summary>
    /// <param name="before">The sheet as it was seen; null while there is none.</param>
    public static string Save(Turn turn, StoredSheet? before, SheetDraft draft)
    {
        var id = before?.Id ?? Host.Keys.ToId(turn.District, Domain.Access.Actor.SystemAccount, $"sheet {draft.Project} {draft.Kind}");
        var (stage, submits) = (draft.Frozen is null ? SheetStage.Drafting : SheetStage.Submitted, draft.Frozen is not null);
        turn.Append(new SheetMoved(id, draft.Project, draft.Kind, submits ? "submit" : "save", DigestOf(draft.Frozen ?? draft.Input), draft.Demo), (before?.Version ?? 0) + 1);
        var row = new
        {
            turn.District, id, draft.Project, draft.Kind, stage, cutOff = Ui.Show.Day(draft.CutOff), draft.Scheme, draft.Input, draft.Frozen, turn.Actor.Account, turn.Now,
            by = submits ? turn.Actor.Account : null, at = submits ? turn.Now : (Instant?)null, seen = before?.Version ?? 0,
        };
        if (before is null)
            turn.Save(
                """
                insert into budget_sheet (district, id, project, kind, stage, cut_off, scheme, input, frozen, saved_by, saved_at, submitted_by, submitted_at, version)
                values (@District, @id, @Project, @Kind, @stage, @cutOff, @Scheme, @Input, @Frozen, @Account, @Now, @by, @at, 1)
                """, row);
        else
            turn.Save(
                """
                update budget_sheet set stage = @stage, cut_off = @cutOff, scheme = @Scheme, input = @Input, frozen = @Frozen, saved_by = @Account, saved_at = @Now,
                    submitted_by = @by, submitted_at = @at, version = version + 1
                where district = @District and id = @id and version = @seen
                """, row, whenNone: EvaluationProblems.Stale);
        return id;
    }

    /// <summary>Adds the department's evaluation to what was handed in, or puts a new one in its place.</summary>
    public static void Review(Turn turn, StoredSheet sheet, string review)
    {
        turn.Append(new SheetMoved(sheet.Id, sheet.Project, sheet.Kind, "review", DigestOf(review), Demo: false), sheet.Version + 1);
        turn.Save(
            """
            update budget_sheet set stage = @stage, review = @review, reviewed_by = @Account, reviewed_at = @Now, version = version + 1
            where district = @District and id = @Id and version = @Version
            """,
            new { turn.District, sheet.Id, sheet.Version, stage = SheetStage.Reviewed, review, turn.Actor.Account, turn.Now }, whenNone: EvaluationProblems.Stale);
    }

    /// <summary>Gives a sheet back to be mended.</summary>
    public static void Return(Turn turn, StoredSheet sheet)
    {
        turn.Append(new SheetMoved(sheet.Id, sheet.Project, sheet.Kind, "return", DigestOf(sheet.Frozen ?? ""), Demo: false), sheet.Version + 1);
        turn.Save(
            "update budget_sheet set stage = @stage, frozen = null, review = null, submitted_by = null, submitted_at = null, version = version + 1 where district = @District and id = @Id and version = @Version",
            new { turn.District, sheet.Id, sheet.Version, stage = SheetStage.Drafting }, whenNone: EvaluationProblems.Stale);
    }

    private static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
