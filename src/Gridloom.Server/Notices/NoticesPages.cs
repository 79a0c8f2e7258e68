using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Notices;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Notices;

/// <summary>Draws the page of notices (通知页).</summary>
internal sealed class NoticesPages(Frames frames, FormKeys keys, NoticeReader reader, NoticeCounts counts, NoticeTeller teller, Storage.Clocks clocks)
{
    public const int Shown = 50;

    public async Task<IResult> Show(HttpContext http, Caller caller, ShowNotices.Asked asked, Problem? refused = null)
    {
        var (t, stop, question) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, asked.ToQuestion());
        var rows = await reader.List(caller.Actor, question, Shown + 1, stop);
        var (unread, now) = (await reader.Unread(caller.Actor, stop), clocks.Now(caller.Actor.District));
        counts.Keep(caller, unread);
        return Pages.Show<NoticesPage>(frames.For(http, t["通知"], notice: Notice(http, t)), new NoticesModel([.. rows.Take(Shown).Select(n => Row(n, t))], unread, caller.Live?.Of(NoticeStore.Topic) ?? 0, Href(question))
        {
            All = question.All,
            Tabs = [new(t["未读 {0}", Ui.Show.Count(unread)], Href(question with { All = false, After = null }), !question.All), new(t["全部"], Href(question with { All = true, After = null }), question.All)],
            Topics = Topics(question, t),
            NextHref = rows.Count > Shown ? Href(question with { After = rows[Shown - 1].Id }) : null,
            FirstHref = question.After is null ? null : Href(question with { After = null }),
            AllKey = unread > 0 ? keys.New() : null,
            UpTo = now.Microseconds.ToString(CultureInfo.InvariantCulture),
            Choice = Choice(await reader.Choice(caller.Actor, stop), t),
            Quiet = $"{teller.Settings.Quiet.From:HH:mm}–{teller.Settings.Quiet.Until:HH:mm}",
            Error = refused?.ToFormError(t),
        }, refused?.Status ?? StatusCodes.Status200OK);
    }

    private static string NameOf(NoticeTopic topic, Words t) => t.InEnglish ? topic.English() : topic.Chinese();

    private NoticeRow Row(StoredNotice n, Words t) => new(
        n.Id, t.InEnglish ? n.English : n.Chinese, Ui.Show.ShortNumber(n.Number), "/cases/" + n.CaseId, NoticeNames.Topic(n.Topic) is { } topic ? NameOf(topic, t) : n.Topic, n.Urgent == 1, n.ShownAt!.Value,
        n.ReadAt is not null, keys.New());

    private static IReadOnlyList<NoticeTab> Topics(NoticeReader.Question question, Words t) =>
    [
        new(t["所有类别"], Href(question with { Topic = null, After = null }), question.Topic is null),
        .. Enum.GetValues<NoticeTopic>().Select(topic => new NoticeTab(NameOf(topic, t), Href(question with { Topic = topic, After = null }), question.Topic == topic)),
    ];

    private NoticeChoiceForm Choice(StoredChoice choice, Words t)
    {
        var off = choice.Off.Split(' ');
        return new(keys.New(), [.. Enum.GetValues<NoticeTopic>()
            .Where(topic => teller.Rules.All.Any(r => r.Topic == topic && !r.Mandatory))
            .Select(topic => new NoticeChoiceBox(topic.Code(), NameOf(topic, t), !off.Contains(topic.Code()), teller.Rules.All.Any(r => r.Topic == topic && r.Mandatory)))]);
    }

    private static string Href(NoticeReader.Question q)
    {
        string?[] parts = [q.All ? "show=all" : null, q.Topic is { } topic ? "topic=" + topic.Code() : null, q.After is { } id ? "after=" + Uri.EscapeDataString(id) : null];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? ShowNotices.Address : $"{ShowNotices.Address}?{query}";
    }

    private static string? Notice(HttpContext http, Words t) => http.Request.Query["done"].ToString() switch
    {
        "read" => t["已标为已读。"],
        "chosen" => t["通知选择已保存。"],
        _ => null,
    };
}
