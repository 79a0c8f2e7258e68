using System.Runtime.CompilerServices;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Parts;
using Gridloom.Server.Lists;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Parts;

/// <summary>Parts for exports (协同件导出), in the order and under the conditions of their page.</summary>
internal sealed class PartListSource(PartLookup parts, CaseWords words, CaseRulesLookup rules) : ListSource
{
    public const string ListKey = "parts";

    /// <summary>More parts than these no district has open; ended ones are exported by days.</summary>
    private const int Most = 100_000;

    public override string Key => ListKey;

    public override IReadOnlyList<string> Permissions { get; } = [Permission.ReadCases];

    public override string Name(Words t) => t["协同件"];

    public override Task<Outcome<ListReading>> Open(ListAsked asked, CancellationToken stop)
    {
        var filter = PartFilter.Of(asked.Conditions, asked.Now.ChinaDay());
        var said = filter.Stage switch { PartFilter.Open => asked.T["未了结"], PartFilter.Ended => asked.T["已了结"], var code => PartWords.Stage(PartStageNames.Find(code)!.Value, asked.T) };
        return Task.FromResult<Outcome<ListReading>>(new ListReading(said, Head(asked.T), async s => (await parts.List(asked.Actor, (filter, asked.Now), Most, s)).Count, s => Rows(asked, filter, s)));
    }

    private static List<ListHead> Head(Words t) =>
    [
        ListHead.Of(t["案号"]), ListHead.Of(t["小类"]), ListHead.Of(t["地点"]), ListHead.Of(t["类型"]), ListHead.Of(t["承办单位"]), ListHead.Of(t["要办什么"]), ListHead.Of(t["环节"]), ListHead.Of(t["请求时间"], CellKind.Time),
        ListHead.Of(t["报到截止"], CellKind.Time), ListHead.Of(t["报到时间"], CellKind.Time), ListHead.Of(t["办理截止"], CellKind.Time), ListHead.Of(t["办结时间"], CellKind.Time), ListHead.Of(t["返工"], CellKind.Number),
        ListHead.Of(t["推诿"], CellKind.Number), ListHead.Of(t["街道满意"]),
    ];

    private async IAsyncEnumerable<IReadOnlyList<Cell>> Rows(ListAsked asked, PartFilter filter, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var (stored, c) in await parts.List(asked.Actor, (filter, asked.Now), Most, stop))
        {
            var (p, t) = (stored.ToFile(), asked.T);
            yield return
            [
                Cell.Of(p.Number), Cell.Of(rules.ClassName(c)), Cell.Of(await words.Place(c)), Cell.Of(PartWords.Type(p.Type, t)), Cell.Of(words.UnitName(c.District, p.Unit)), Cell.Of(p.Task), Cell.Of(PartWords.Stage(p.Stage, t)),
                Cell.Of(p.AskedAt), Cell.Of(p.AnswerDue), Cell.Of(p.ReportedAt), Cell.Of(p.WorkDue), Cell.Of(p.DoneAt), Cell.Of(p.Reworks), Cell.Of(p.RefusedAt is null ? 0L : 1L),
                Cell.Of(p.Satisfied switch { true => t["满意"], false => t["不满意"], _ => "" }),
            ];
        }
    }
}
