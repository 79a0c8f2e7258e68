using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>What there was, what came, what went and what there is: 年初 1,284 户，新增 236 户，退出 191 户，年末 1,329 户 (存量变动).</summary>
internal sealed partial class RollForward : IAuditRule
{
    private enum Kind
    {
        None,
        Opening,
        In,
        Out,
        Closing,
    }

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('末', StringComparison.Ordinal)))
            foreach (var sentence in Sentence.WithNumbers(passage)) Check(sentence, verdicts);
    }

    private static void Check(Sentence sentence, Verdicts verdicts)
    {
        var told = sentence.Figures.FindAll(f => sentence.Depth(f.Figure.Start) == 0).ConvertAll(f => (f.Figure, Kind: KindOf(sentence.Of.Plain, f.Figure)));
        if (told.FindAll(t => t.Kind == Kind.Closing) is not [{ Figure: { Unit.Length: > 0, IsPercent: false } closing }]) return;
        // Every number of the kind says whether it came or went; one that does not may be either.
        var alike = told.FindAll(t => closing.IsMoney ? t.Figure.IsMoney : t.Figure.Unit == closing.Unit);
        if (alike.Exists(t => t.Kind == Kind.None) || alike.FindAll(t => t.Kind == Kind.Opening) is not [{ Figure: var opening }]) return;
        var (came, went) = (alike.FindAll(t => t.Kind == Kind.In).ConvertAll(t => t.Figure), alike.FindAll(t => t.Kind == Kind.Out).ConvertAll(t => t.Figure));
        if (came.Count == 0 || went.Count == 0) return;
        var due = opening.Value + Rounded.Sum(came.Select(f => f.Value)) - Rounded.Sum(went.Select(f => f.Value));
        var expression = string.Concat(came.Select(f => "+" + f.Printed).Prepend(opening.Printed).Concat(went.Select(f => "-" + f.Printed)));
        new Claim(PartsInProse.Rule, sentence.Of, alike.Min(t => t.Figure.Start), closing).Judge(due, expression, verdicts);
    }

    private static Kind KindOf(string plain, Figure figure)
    {
        var label = plain[Clauses.Start(plain, figure.Start)..figure.Start];
        if (Other().IsMatch(label)) return Kind.None;
        if (Closing().IsMatch(label)) return Kind.Closing;
        if (Opening().IsMatch(label)) return Kind.Opening;
        return (Came().IsMatch(label), Went().IsMatch(label)) switch
        {
            (true, false) => Kind.In,
            (false, true) => Kind.Out,
            _ => Kind.None,
        };
    }

    [GeneratedRegex("预算|比|较|其中|计划|目标", RegexOptions.None, 1000)]
    private static partial Regex Other();

    [GeneratedRegex("^(?:[^，,。]{0,6})(?:年末|期末|月末|季末)", RegexOptions.None, 1000)]
    private static partial Regex Closing();

    [GeneratedRegex("^(?:[^，,。]{0,6})(?:年初|期初|月初|上年末)", RegexOptions.None, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex("新增|增加|收入|入库|购入|购置|接收|纳入|调入|转入|招录|新进|补充", RegexOptions.None, 1000)]
    private static partial Regex Came();

    [GeneratedRegex("退出|减少|支出|注销|报废|出库|调出|退休|离职|核销|清退|取消|转出|领用", RegexOptions.None, 1000)]
    private static partial Regex Went();
}
