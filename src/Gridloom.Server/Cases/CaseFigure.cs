using Gridloom.Domain;
using Gridloom.Domain.Indicators;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>A counted figure as a list's condition (所数之数): the very predicate that counted shows the cases.</summary>
internal sealed record CaseFigure(FigureLink Link, CaseMeasure Measure)
{
    public Domain.Indicators.Condition Cases => Link.Question.Cases(Measure);

    public static Outcome<CaseFigure> Parse(string text, CaseMeasures measures) =>
        FigureLink.Parse(text, measures).Succeeded(out var link, out var refused) ? new CaseFigure(link, measures.Find(link.Measure)!) : refused;

    public string Name(Words t) => t.InEnglish ? Measure.English : Measure.Name;

    /// <summary>这 12 宗就是“结案”所数的案件：按上报时间 2026-11-01 至 2026-11-30，截至 …</summary>
    public string Proven(long total, Words t)
    {
        var q = Link.Question;
        return t["这 {0} 宗就是“{1}”所数的案件：{2}，{3} 至 {4}，截至 {5}。", Show.Count(total), Name(t), By(q.By, t), Show.Day(q.From), Show.Day(q.To), Machine(q.CutOff)];
    }

    private static string By(CountBy by, Words t) => by == CountBy.Report ? t["按上报时间"] : t["按结案时间"];

    private static string Machine(Instant at) => Show.Machine(at).Replace('T', ' ')[..19];
}
