using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Media;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;
using Photo = Gridloom.Server.Ui.Photo;

namespace Gridloom.Server.Cases;

/// <summary>Puts what is attached to a case into words (附件说明): by whom, at which step, when and where taken, and whether the picture was used before.</summary>
internal sealed class CaseAttachments(AttachmentReader reader, Access.AccountLookup accounts)
{
    // What shows the matter as it was, and what shows what became of it.
    private static readonly string[] Before = ["report", CaseActKind.Verify.Code()];
    private static readonly string[] After = [CaseActKind.Handle.Code(), CaseActKind.SelfHandle.Code(), CaseActKind.Check.Code()];

    /// <param name="Posts">What each sender's post is called.</param>
    private sealed record Telling(StoredCase Case, Actor Reader, Words T, IReadOnlyDictionary<string, string> Posts, ILookup<long, EarlierUse> Uses);

    public async Task<AttachmentsModel> Tell(StoredCase c, Actor actor, Words t, CancellationToken stop)
    {
        var all = await reader.Of(c, stop);
        if (all.Count == 0) return AttachmentsModel.None;
        var posts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var account in all.Select(a => a.SentBy).Distinct()) posts.Add(account, account == Actor.PublicAccount ? t["群众"] : await accounts.PostOf(c.District, account, stop));
        var telling = new Telling(c, actor, t, posts, (await reader.EarlierUses(c, stop)).ToLookup(u => u.Ordinal));
        return new(all.Count, [.. all.GroupBy(a => a.Act).Select(g => Group(g.Key, [.. g], telling))], [.. Pairs(all).Select(p => Pair(p, all, telling))]);
    }

    public static string Title(string act, Words t) => CaseActKindNames.Find(act) switch
    {
        null => t["处置前（上报）"],
        CaseActKind.Handle or CaseActKind.SelfHandle => t["处置后"],
        var other => CaseActForms.Name(other.Value, t),
    };

    private static AttachmentGroup Group(string act, List<StoredAttachment> files, Telling by) =>
        new(Title(act, by.T), [.. files.Where(f => f.IsPhoto).Select(f => Photo(f, by))], [.. files.Where(f => !f.IsPhoto).Select(f => Other(f, by))]);

    private static Photo Photo(StoredAttachment photo, Telling by)
    {
        var href = ShowPhoto.AddressOf(by.Case.Id, photo.Ordinal);
        var caption = photo.TakenAt is { } at ? by.T["拍摄于 {0}", Show.Desk(at, by.Case.ReportedAt)] : by.T["照片里没有拍摄时间"];
        return new(href, photo.Thumbnail is null ? href : href + "/thumbnail", by.T["{0}，照片 {1}", Title(photo.Act, by.T), photo.Ordinal], caption) { Facts = [.. Facts(photo, by)], Used = Used(photo, by) };
    }

    private static AttachedFile Other(StoredAttachment file, Telling by)
    {
        var (kind, t) = (file.Kind, by.T);
        var (shown, word) = kind.IsFilm() ? (AttachedAs.Film, t["视频 {0}", file.Ordinal])
            : kind.IsSound() ? (kind == MediaType.Amr ? AttachedAs.Download : AttachedAs.Sound, t["录音 {0}", file.Ordinal])
            : (AttachedAs.Download, t["文档 {0}", file.Ordinal]);
        var facts = Facts(file, by);
        if (file.TakenAt is { } at) facts = facts.Prepend(t["拍摄于 {0}", Show.Desk(at, by.Case.ReportedAt)]);
        return new(shown, ShowPhoto.AddressOf(by.Case.Id, file.Ordinal), word, $"{kind.Extension()[1..].ToUpperInvariant()}　{Show.Size(file.Bytes)}", [.. facts], Used(file, by));
    }

    private static IEnumerable<string> Facts(StoredAttachment file, Telling by)
    {
        yield return by.T["{0} 于 {1} 上传", by.Posts[file.SentBy], Show.Desk(file.SentAt, by.Case.ReportedAt)];
        if (file.Position is { } p) yield return by.T["拍摄位置 {0}", FormattableString.Invariant($"{p.Longitude:0.000000}, {p.Latitude:0.000000}")];
        else if (!file.Kind.IsDocument()) yield return by.T["文件里没有拍摄位置"];
        yield return by.T["摘要 {0}", file.Content[..16]];
        if (file.Drawn == 1) yield return by.T["演示用示意图"];
    }

    private static PhotoUse? Used(StoredAttachment file, Telling by)
    {
        var uses = by.Uses[file.Ordinal].ToList();
        if (uses.Count == 0) return null;
        var (latest, t) = (uses[0], by.T);
        var more = uses.Count > 1 ? t["，共 {0} 次", uses.Count] : "";
        if (latest.Number == by.Case.Number) return new(t["疑似重复使用：与本案附件 {0}（{1}）相同", latest.OtherOrdinal, Title(latest.Act, t)] + more, ShowPhoto.AddressOf(latest.Id, latest.OtherOrdinal));
        return CaseSight.Sees(by.Reader, latest.Area, latest.Units)
            ? new(t["疑似重复使用照片：已用于 {0}（{1}）", CaseNumber.Short(latest.Number), Title(latest.Act, t)] + more, "/cases/" + latest.Id)
            : new(t["疑似重复使用照片：已用于您范围外的一宗案件"] + more, null);
    }

    private static IReadOnlyList<PhotoPair> Pairs(List<StoredAttachment> all) =>
        PhotoPairs.Of([.. all.Where(a => a.IsPhoto && Before.Contains(a.Act)).Select(a => a.Bound)], [.. all.Where(a => a.IsPhoto && After.Contains(a.Act)).Select(a => a.Bound)]);

    private static PairModel Pair(PhotoPair pair, List<StoredAttachment> all, Telling by)
    {
        var t = by.T;
        Photo Side(BoundPhoto side) => Photo(all.Find(a => a.Ordinal == side.Ordinal)!, by);
        var wall = Show.Wall((long)pair.Between.Duration().TotalMinutes, t);
        var sent = pair.Before.ByCamera && pair.After.ByCamera ? "" : t["（照片里没有时间的按上传时间算）"];
        List<string> facts = [pair.Metres is { } metres ? t["拍摄点相距 {0} 米", Show.Count(metres)] : t["有一张没有拍摄位置，无法比较地点"], t["相隔 {0}", wall] + sent];
        List<string> doubts = [];
        if (pair.IsSame) doubts.Add(t["前后是同一张照片"]);
        if (pair.IsFar) doubts.Add(t["两处相距超过 {0} 米", PhotoPair.FarMetres]);
        if (pair.IsReversed) doubts.Add(t["处置后的照片早于处置前的照片"]);
        return new(Side(pair.Before), Side(pair.After), facts, doubts);
    }
}
