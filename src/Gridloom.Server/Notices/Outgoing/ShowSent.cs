using Dapper;
using Gridloom.Domain.Access;
using Gridloom.Domain.Notices;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Notices.Outgoing;

/// <summary>外发记录: what left the house by which channel for whom, and every try. It names cases of the whole district.</summary>
internal static class ShowSent
{
    public const string Address = ShowNotices.Address + "/sent";

    private const int Shown = 50;

    public static void Map(Doors doors) =>
        doors.Pages.MapGet(Address, (string? after, HttpContext http, Caller caller, Page page) => page.Show(http, caller, after)).Requires(Permission.ReadSentNotices);

    /// <summary>Draws it.</summary>
    public sealed class Page(Frames frames, Store store, NoticeChannels channels, Access.AccountLookup accounts)
    {
        public async Task<IResult> Show(HttpContext http, Caller caller, string? after)
        {
            if (!caller.Actor.Scope.Covers(caller.Actor.District) || caller.Actor.Unit is not null) return Answers.Refusal(http, NoticeProblems.WholeDistrictOnly);
            var (t, stop, district) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, caller.Actor.District);
            var found = await Read(district, after, stop);
            var tries = await Tries(district, found, stop);
            var rows = new List<SentRow>();
            foreach (var m in found.Take(Shown)) rows.Add(await Row(m, tries[m.Id], district, t));
            var mine = channels.All.Where(c => c.Districts.Count == 0 || c.Districts.Contains(district)).Select(c => (c.Name, KindOf(c.Kind, t)));
            return Pages.Show<SentPage>(frames.For(http, t["外发记录"]), new SentModel(rows, [.. mine])
            {
                NextHref = found.Count > Shown ? $"{Address}?after={Uri.EscapeDataString(found[Shown - 1].Id)}" : null,
                FirstHref = after is null ? null : Address,
            });
        }

        private async Task<List<StoredOut>> Read(string district, string? after, CancellationToken stop)
        {
            var arguments = new DynamicParameters(new { district, limit = Shown + 1L, after });
            var behind = after is null ? "" : " and (o.made_at < (select b.made_at from notice_out b where b.district = @district and b.id = @after) or (o.id < @after and o.made_at = (select b.made_at from notice_out b where b.district = @district and b.id = @after)))";
            return await store.List<StoredOut>($"select {StoredOut.Columns} from notice_out o where o.district = @district{behind} order by o.made_at desc, o.id desc limit @limit", arguments, stop);
        }

        private async Task<ILookup<string, StoredTry>> Tries(string district, List<StoredOut> of, CancellationToken stop)
        {
            if (of.Count == 0) return Enumerable.Empty<StoredTry>().ToLookup(static s => s.Id, StringComparer.Ordinal);
            return (await store.List<StoredTry>(
                $"select {StoredTry.Columns} from notice_out o join notice_sent s on s.district = o.district and s.id = o.id where o.district = @district and o.made_at >= @from and o.made_at <= @until order by s.id, s.try",
                new { district, from = of[^1].MadeAt.Microseconds, until = of[0].MadeAt.Microseconds }, stop)).ToLookup(static s => s.Id, StringComparer.Ordinal);
        }

        private async Task<SentRow> Row(StoredOut m, IEnumerable<StoredTry> tries, string district, Words t)
        {
            var posts = new List<string>();
            foreach (var account in m.People.Split(' ')) posts.Add(await accounts.PostOf(district, account, CancellationToken.None));
            var told = tries.Select(one => t["{0}　{1}", Ui.Show.Printed(one.SentAt), AnswerIn(one.Answer, t)]).ToList();
            return new(t.InEnglish ? m.English : m.Chinese, Ui.Show.ShortNumber(m.Number), m.Channel, string.Join(t["、"], posts), m.Urgent == 1, m.MadeAt, StateOf(m.State, t), told);
        }

        private static string KindOf(ChannelKind kind, Words t) => kind switch
        {
            ChannelKind.WeCom => t["企业微信群机器人"],
            ChannelKind.Sms => t["短信网关"],
            _ => t["通用接口"],
        };

        private static Remark StateOf(string state, Words t) => state switch
        {
            OutState.Waiting => new(t["待发"], Tone.Plain),
            OutState.Sent => new(t["已发"], Tone.Ok),
            OutState.Dropped => new(t["已不成立，未发"], Tone.Stopped),
            OutState.NoChannel => new(t["渠道已撤，未发"], Tone.Stopped),
            _ => new(t["没有发出"], Tone.Late),
        };

        private static string AnswerIn(string answer, Words t) => answer switch
        {
            "timeout" => t["对方没有按时应答"],
            "unreachable" => t["连不上对方"],
            _ when answer.StartsWith("http-", StringComparison.Ordinal) => t["对方答 {0}", answer["http-".Length..]],
            _ when answer.StartsWith("errcode-", StringComparison.Ordinal) => t["对方拒收，错误码 {0}", answer["errcode-".Length..]],
            _ => answer,
        };
    }
}
