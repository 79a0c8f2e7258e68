using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Classes;
using Gridloom.Server.Cases.Versions;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Classes;

/// <summary>Draws the case catalogue (案件目录页): its versions, and one of them with what may be done with it.</summary>
internal sealed class ClassesPages(Frames frames, ClassLookup books, ClassChange change, CaseRulesLookup rules, VersionRows rows, DispatchClasses dispatch)
{
    /// <summary>What was typed into the form of a new draft, and why it was refused.</summary>
    public sealed record Began(DraftClasses.Request? Typed = null, Problem? Refused = null);

    /// <summary>Which version is shown.</summary>
    public sealed record Asked(string Version)
    {
        /// <summary>Why what was sent from its page was not done.</summary>
        public Problem? Refused { get; init; }

        /// <summary>The day as it was typed.</summary>
        public string? From { get; init; }
    }

    public async Task<IResult> Versions(HttpContext http, Caller caller, Began began)
    {
        var (t, district) = (http.RequestServices.GetRequiredService<Words>(), caller.Actor.District);
        var versions = await books.Versions(district, http.RequestAborted);
        var list = new List<VersionRow>();
        foreach (var version in versions) list.Add(await rows.Row(http, (version, versions, ShowClasses.AddressOf(version.Code))));
        list.Add(ShippedRow(versions, district, t));
        var held = (await books.Book(district, rules.Now(district).Rules.Catalogue.Version, http.RequestAborted))!;
        var frame = frames.For(http, t["案件目录"], RailEntry.Catalogue, Notice(http, t));
        return Pages.Show<ClassesPage>(frame, new ClassesModel
        {
            Versions = list,
            InForce = ClassTables.Of((held, ShowClasses.Filter.Of(http.Request.Query), ShowClasses.Address, false), t),
            New = ClassChange.MayEdit(caller.Actor) ? NewForm(http, versions, began, held.Version) : null,
            Now = frame.Now,
            Error = began.Refused?.ToFormError(t),
        }, began.Refused?.Status ?? StatusCodes.Status200OK);
    }

    public async Task<IResult> One(HttpContext http, Caller caller, Asked asked)
    {
        var (t, district) = (http.RequestServices.GetRequiredService<Words>(), caller.Actor.District);
        var versions = await books.Versions(district, http.RequestAborted);
        var version = versions.Find(v => v.Code == asked.Version);
        if (await books.Book(district, asked.Version, http.RequestAborted) is not { } book) return Answers.Refusal(http, ClassProblems.NotFound);
        var editable = version is { From: null } && ClassChange.MayEdit(caller.Actor);
        var model = new ClassVersionModel
        {
            Version = version is null ? ShippedRow(versions, district, t) : await rows.Row(http, (version, versions, ShowClasses.AddressOf(version.Code))),
            Lines = ClassTables.Of((book, ShowClasses.Filter.Of(http.Request.Query), ShowClasses.AddressOf(asked.Version), editable), t),
            ForcedBy = version is null ? null : await rows.ForcedBy(version, http.RequestAborted),
            Diff = version is null ? null : await DiffOf((version, versions, book), t),
            Draft = editable ? Forms(http, asked, (version!, book)) : null,
            DispatchMissing = dispatch.Lines.Select(l => l.Class).Distinct(StringComparer.Ordinal).Except(book.Lines.Select(l => l.Class), StringComparer.Ordinal).Count(),
            Error = VersionRows.ErrorOf(asked.Refused, t),
        };
        return Pages.Show<ClassVersionPage>(frames.For(http, t["案件目录 {0} 版", asked.Version], RailEntry.Catalogue, Notice(http, t)), model, asked.Refused?.Status ?? StatusCodes.Status200OK);
    }

    private DraftForms Forms(HttpContext http, Asked asked, (StoredVersion Version, ClassBook Book) of)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var faults = ClassCheck.Review(of.Book.Lines, change.GroundOf(of.Version.District));
        return rows.Forms(http, (of.Version, ShowClasses.AddressOf(of.Version.Code), true), (asked.From, asked.Refused), faults) with
        {
            FileHint = t["表头与导出的相同；不超过 5 MB、5,000 条。替换草案的全部条目；有一行错，就都不导入。"],
        };
    }

    private NewDraftForm NewForm(HttpContext http, List<StoredVersion> versions, Began began, string held)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var copies = versions.Select(v => new Choice(v.Code, t["{0} 版（{1} 条）", v.Code, v.Lines]))
            .Append(new(books.Shipped.Version, t["随附 {0} 版（{1} 条）", books.Shipped.Version, books.Shipped.Lines.Count])).Append(new("", t["不复制，从空白开始"]));
        return rows.NewForm(http, ShowClasses.Address, [.. copies], (began.Typed?.Code, began.Typed is { } typed ? typed.CopyOf ?? "" : held, began.Refused));
    }

    private VersionRow ShippedRow(List<StoredVersion> versions, string district, Words t)
    {
        var first = versions.Where(v => v.From is not null).MinBy(v => v.From)?.From;
        var state = first <= rows.Today(district) ? new Remark(t["已被替代"], Tone.Stopped) : new Remark(t["生效中"], Tone.Ok);
        return new(books.Shipped.Version, ShowClasses.AddressOf(books.Shipped.Version), state, null, first is { } day ? Ui.Show.Day(day.AddDays(-1)) : null, books.Shipped.Lines.Count, t["随程序附带"], null);
    }

    // A draft is held against what is in force; what is or was in force, against the version before it, the shipped one at last.
    private async Task<VersionDiff> DiffOf((StoredVersion Version, List<StoredVersion> All, ClassBook Book) of, Words t)
    {
        var before = (await books.Book(of.Version.District, rows.Before(of.Version, of.All)?.Code ?? books.Shipped.Version, CancellationToken.None))!;
        var diff = ClassDiff.Of(before, of.Book);
        var all = diff.Changed.Select(c => new DiffRow(t["改动"], c.After.Code, ClassWords.Class(c.After), ClassWords.Changes(c.Before, c.After, t)))
            .Concat(diff.Added.Select(l => new DiffRow(t["新增"], l.Code, ClassWords.Class(l), [t["{0}，时限 {1}", l.Condition, ClassWords.Limit(l.Limit, t)]])))
            .Concat(diff.Removed.Select(l => new DiffRow(t["删除"], l.Code, ClassWords.Class(l), [t["{0}，时限 {1}", l.Condition, ClassWords.Limit(l.Limit, t)]])));
        return new(before.Version, new(diff.Added.Count, diff.Removed.Count, diff.Changed.Count), [.. all.Take(VersionDiff.Shown)]);
    }

    private static string? Notice(HttpContext http, Words t) => http.Request.Query["done"].ToString() switch
    {
        "drafted" => t["草案已建。"],
        "saved" => t["条目已保存。"],
        "removed" => t["条目已删除。"],
        "imported" => t["已导入，原有条目已全部替换。"],
        "dispatch" => t["统一分拨的小类已装入草案。"],
        "discarded" => t["草案已删除。"],
        "forced" => t["生效日已定，这一版不再修改。"],
        _ => null,
    };
}
