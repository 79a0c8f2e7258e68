using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Text;
using Gridloom.Server.Cases.Paper;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>Draws one case (案件页).</summary>
internal sealed class ShowCasePage(Frames frames, CaseReader reader, CaseAttachments attachments, CaseCourse course, CaseActForms acts, CaseTasks tasks, Phrases.CasePhrases phrases, CaseClockLines clocks, CaseLedger ledger, CaseRulesLookup rules, CaseWords words, Access.AccountLookup accounts, MapViews maps, Doubles.DoubleViews doubles, Parts.PartViews parts, Duties.DutyRulings rulings, Kinds.KindViews kinds)
{
    /// <summary>For how long a reporter may be seen after stating a purpose.</summary>
    public const int ClearSeconds = 60;

    /// <param name="Clear">The reporter in clear, when a purpose was just recorded; null shows the mask.</param>
    /// <param name="Refused">Why an act on this page was refused; null when none was.</param>
    /// <param name="Attempt">What was typed into the act that was refused.</param>
    /// <param name="Part">What was typed into a form about a part, and why it was refused.</param>
    public sealed record After(CaseReader.ReporterInClear? Clear = null, Problem? Refused = null, ActOnCase.Attempt? Attempt = null, Parts.PartAttempt? Part = null)
    {
        /// <summary>A form of the case's kind that was refused; null when none was.</summary>
        public Kinds.KindAttempt? Kind { get; init; }

        /// <summary>The party of a dispute that is shown in clear, when a purpose was just recorded; null shows masks.</summary>
        public long? ClearParty { get; init; }
    }

    public async Task<IResult> Show(HttpContext http, Caller caller, StoredCase c, After? told = null)
    {
        var after = told ?? new();
        var t = http.RequestServices.GetRequiredService<Words>();
        var frame = frames.For(http, CaseNumber.Short(c.Number), RailEntry.Cases, notice: Notice(http, c, t));
        var (file, events) = (c.ToFile(), await course.Read(c, http.RequestAborted));
        var model = await Registered(http, caller, c, after) with
        {
            Papers = [.. PaperNames.Of(file).Select(form => new Choice(ShowPaper.AddressOf(c.Id, form.Code()), PaperName(form, t)))],
            Attachments = await attachments.Tell(c, caller.Actor, t, http.RequestAborted),
            Course = await course.Tell(c, events, t, http.RequestAborted),
            Way = CaseCourse.Way(file, events, t),
            Acts = await phrases.Beside(await acts.For(http, caller, file, after), caller.Actor, c, http.RequestAborted),
            Task = await tasks.For(http, caller, file),
            Ruling = await rulings.For(http, caller, (c, events), after.Refused),
            Holder = words.Holder(file, t),
            Since = file.Stage.IsEnd() ? null : file.StageAt,
            Clock = clocks.OfStep(file, frame.Now, t),
            Clocks = clocks.All(file, frame.Now, t),
            Doubles = await doubles.Of(c, new(caller.Actor, t, http.RequestAborted)) is { IsEmpty: false } found ? found : null,
            Parts = await parts.Of(http, caller, c, (after.Part, frame.Now)),
            Kind = await kinds.Of(http, caller, c, after),
            Ledger = ledger.Tell(c, events, frame.Now, t),
            CalendarIncomplete = clocks.Incomplete(file, frame.Now),
            Terms = words.Terms(file, t),
            Error = after.Refused is { Field: null } refused ? refused.ToFormError(t) : null,
        };
        return Pages.Show<CasePage>(frame, model, (after.Refused ?? after.Part?.Refused ?? after.Kind?.Refused)?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>What was reported, which no act changes but the class.</summary>
    private async Task<CaseModel> Registered(HttpContext http, Caller caller, StoredCase c, After after)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var caseClass = rules.Class(c.District, c.Catalogue, c.Class);
        return new CaseModel
        {
            Number = c.Number,
            Id = c.Id,
            Stage = words.Stage(c, t),
            ClassCode = c.Class,
            ClassName = caseClass?.Name ?? c.Class,
            ClassKind = Classes.ClassWords.Name(Domain.Cases.Classes.ClassCode.KindOf(c.Class), t) + " · " + (caseClass?.Major ?? ""),
            Description = c.Description,
            Source = rules.Shipped.Rules.Catalogue.SourceName(c.Source),
            ReportedAt = c.ReportedAt,
            HappenedAt = c.HappenedAt,
            Address = c.Address,
            Area = await words.AreaBelowDistrict(c),
            Position = words.Position(c),
            Map = await maps.Around(caller.Actor, c, http.RequestAborted),
            Catalogue = JudgedBy(c, t),
            EnteredBy = c.ReportedBy == Actor.PublicAccount ? null : await accounts.PostOf(caller.Actor.District, c.ReportedBy, http.RequestAborted),
            Remarks = [.. words.Remarks(c, t)],
            Reporter = await Card(http, caller, c, after),
        };
    }

    private static string PaperName(PaperForm form, Words t) => form switch
    {
        PaperForm.Dispatch => t["派遣单"],
        PaperForm.Supervision => t["督办单"],
        PaperForm.Extension => t["延期申请表"],
        _ => t["案卷"],
    };

    // Before filing the version is that of the report: nothing was judged by it yet.
    private static string JudgedBy(StoredCase c, Words t)
    {
        var catalogue = Classes.ClassWords.CatalogueOf(c.Class, t);
        return c.Condition is null ? t["按{0} {1} 版登记", catalogue, c.Catalogue] : t["按{0} {1} 版判定", catalogue, c.Catalogue];
    }

    private static string? Notice(HttpContext http, StoredCase c, Words t) => http.Request.Query["done"].ToString() switch
    {
        "reported" => t["已登记 {0}", c.Number],
        "apart" => t["已记下：不是一回事。"],
        "hazard" => t["已记下隐患信息。"],
        "dispute" => t["已记下纠纷信息。"],
        "party" => t["已登记当事人。"],
        "party-removed" => t["已删除当事人。"],
        "session" => t["已记下这场调解。"],
        "assigned" => t["已交给采集员。"],
        "part-asked" => t["已请协同单位，时限从现在起算。"],
        var code when code.StartsWith("part-", StringComparison.Ordinal) => t["协同件已记下。"],
        var code when CaseActKindNames.Find(code) is { } act => t["{0}：已记下。", CaseActForms.Name(act, t)],
        _ => null,
    };

    private async Task<ReporterCard?> Card(HttpContext http, Caller caller, StoredCase c, After after)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var (clear, refused, attempt, _) = after;
        if (await reader.Reporter(c, http.RequestAborted) is not { } reporter) return null;
        static string Line(string? name, string? phone) => string.Join("　", new[] { name, phone }.OfType<string>());
        var value = new MaskedValue(Line(Mask.Name(reporter.Name), Mask.Phone(reporter.Phone)), clear is null ? null : Line(clear.Name, clear.Phone), ClearSeconds);
        var locked = caller.Actor.May(Permission.ReadReporter) ? null : t["您的角色不能查看上报人"];
        return new(value, $"/cases/{c.Id}/reporter", [.. ShowReporter.Purposes.Select(p => new Choice(p, t[p]))], locked, refused?.Field is null || attempt is not null ? null : refused.In(t));
    }
}
