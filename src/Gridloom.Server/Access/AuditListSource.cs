using System.Globalization;
using System.Runtime.CompilerServices;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Lists;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Access;

/// <summary>The audit for exports (审计列表): the officer takes along what the page shows.</summary>
internal sealed class AuditListSource(AuditReader reader, AuditNames names) : ListSource
{
    public const string ListKey = "audit";

    private const int PageRows = 2_000;

    public override string Key => ListKey;

    public override IReadOnlyList<string> Permissions { get; } = [Permission.ReadAudit];

    public override string Name(Words t) => t["审计"];

    public override async Task<Outcome<ListReading>> Open(ListAsked asked, CancellationToken stop)
    {
        var (t, district, filter) = (asked.T, asked.Actor.District, AuditFilter.FromQuery(asked.Conditions));
        var ids = await names.ToIds(district, filter, stop);
        var said = string.Join(t["；"], filter.Conditions(t).Select(c => c.Key + " " + c.Value));
        return new ListReading(said.Length > 0 ? said : t["全部"],
            [
                ListHead.Of(t["编号"], CellKind.Number), ListHead.Of(t["块"], CellKind.Number), ListHead.Of(t["时间"], CellKind.Time), ListHead.Of(t["收到时间"], CellKind.Time),
                ListHead.Of(t["何人"]) with { Width = 28 }, ListHead.Of(t["事项"]), ListHead.Of(t["事项代码"]) with { Width = 24 }, ListHead.Of(t["对象"]) with { Width = 36 }, ListHead.Of(t["内容"]) with { Width = 60 },
            ],
            s => reader.Count(district, ids, s), s => Rows(asked, ids, s));
    }

    private async IAsyncEnumerable<IReadOnlyList<Cell>> Rows(ListAsked asked, AuditFilter filter, [EnumeratorCancellation] CancellationToken stop)
    {
        var (t, district) = (asked.T, asked.Actor.District);
        for (var before = long.MaxValue; ;)
        {
            var page = await reader.List(district, filter, (before, PageRows), stop);
            foreach (var e in page)
            {
                yield return
                [
                    Cell.Of(e.Number), Cell.Of(e.Block), Cell.Of(e.HappenedAt), Cell.Of(e.ReceivedAt), Cell.Of(await names.ActorOf(district, e.Actor, t, stop)),
                    Cell.Of(AuditWords.Of(e.Kind, t)), Cell.Of(e.Kind), Cell.Of(await names.SubjectOf(district, e, t, stop)), Cell.Of(e.Body),
                ];
            }
            if (page.Count < PageRows) yield break;
            before = page[^1].Number;
        }
    }
}
