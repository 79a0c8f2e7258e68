using Gridloom.Domain;
using Gridloom.Domain.Cases.Versions;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Versions;

/// <summary>Puts the versions of a catalogue into words (版本用语): how each stands today, who made it, who put it in force.</summary>
internal sealed class VersionRows(Clocks clocks, FormKeys keys, Access.AccountLookup accounts)
{
    public DateOnly Today(string district) => clocks.Now(district).ChinaDay();

    /// <param name="of">The version, among which others it stands, and where it is shown.</param>
    public async Task<VersionRow> Row(HttpContext http, (StoredVersion Version, IReadOnlyList<StoredVersion> All, string Href) of)
    {
        var (version, t) = (of.Version, http.RequestServices.GetRequiredService<Words>());
        var next = version.From is null ? null : of.All.Where(v => v.From > version.From).MinBy(v => v.From)?.From;
        return new(version.Code, of.Href, State(version.From, next, Today(version.District), t), version.FromDay, next is { } day ? Show.Day(day.AddDays(-1)) : null, version.Lines,
            await accounts.PostOf(version.District, version.MadeBy, http.RequestAborted), version.MadeAt) { Sample = version.Sample == 1 };
    }

    /// <summary>督查员 01 11-20 10:26; null for a draft.</summary>
    public async Task<string?> ForcedBy(StoredVersion version, CancellationToken stop) =>
        version.ForcedAt is { } at ? $"{await accounts.PostOf(version.District, version.ForcedBy!, stop)} {Show.Desk(at, clocks.Now(version.District))}" : null;

    /// <summary>The version that the other took, or is to take, the place of: a draft that of what is in force.</summary>
    public DatedVersion? Before(StoredVersion version, IEnumerable<StoredVersion> all) =>
        new DatedVersions([.. all.Select(v => v.ToVersion())]).InForceOn(version.From?.AddDays(-1) ?? Today(version.District));

    /// <param name="asked">What was typed and why it was refused.</param>
    public NewDraftForm NewForm(HttpContext http, string address, IReadOnlyList<Choice> copies, (string? Code, string CopyOf, Problem? Refused) asked)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        return new(address, keys.Again(http, asked.Refused), new(asked.Code ?? "", asked.Refused.Of("code", t)), asked.CopyOf, copies);
    }

    /// <param name="of">The draft, its address, and whether a version with a day is there already.</param>
    /// <param name="asked">The day as it was typed, and why what was sent was not done.</param>
    public DraftForms Forms(HttpContext http, (StoredVersion Draft, string Address, bool Dated) of, (string? From, Problem? Refused) asked, IReadOnlyList<Problem> faults)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var tomorrow = Show.Day(Today(of.Draft.District).AddDays(1));
        return new(of.Address, keys.Again(http, asked.Refused), of.Draft.Version, new(asked.From ?? tomorrow, asked.Refused.Of("from", t)), of.Dated ? tomorrow : null, [.. faults.Select(f => f.In(t))])
        {
            FileHint = "",
        };
    }

    // Its faults lie in rows of a file or in lines of the table, where no field is to be linked to.
    public static FormError? ErrorOf(Problem? refused, Words t) => refused is null ? null : new(refused.In(t), refused.Code, [.. refused.Errors.Select(e => ("lines", e.In(t)))]);

    private static Remark State(DateOnly? from, DateOnly? next, DateOnly today, Words t) => from switch
    {
        null => new(t["草案"], Tone.Plain),
        { } day when day > today => new(t["待生效"], Tone.Brand),
        _ when next <= today => new(t["已被替代"], Tone.Stopped),
        _ => new(t["生效中"], Tone.Ok),
    };
}
