using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>Which of budget and account is said to be more: 年初预算为 10 万元，支出决算为 8 万元，…决算数小于预算数 (决算与预算高低).</summary>
internal sealed partial class PlanAndResult : IAuditRule
{
    // What is 基本持平 may be so far off.
    private const decimal About = 0.05m;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains("决算数", StringComparison.Ordinal)))
        {
            var from = 0;
            foreach (Match said in Said().Matches(passage.Plain))
            {
                var amounts = Amounts().Matches(passage.Plain[from..said.Index]);
                from = said.Index + said.Length;
                // One budget and one account stand before it, and no other amount that is called so.
                if (amounts.Count == 1 && Figures.In(amounts[0].Value).FindAll(f => f.IsMoney) is [var plan, var result]) Check((passage, said), plan, result, verdicts);
            }
        }
    }

    private static void Check((Passage Of, Match Said) told, Figure plan, Figure result, Verdicts verdicts)
    {
        var (of, said) = told;
        var way = Sign(result, plan);
        var due = way switch { > 0 => "大于", < 0 => "小于", _ => "持平" };
        var word = said.Groups["same"].Success ? "持平" : said.Groups["way"].Value;
        var holds = word switch
        {
            "持平" => way == 0 || (said.Value.Contains("基本", StringComparison.Ordinal) && Math.Abs(result.Value.Value - plan.Value.Value) <= plan.Value.Value * About),
            "小于" or "低于" or "少于" => way < 0,
            _ => way > 0,
        };
        var place = of.PlaceOf(said.Index);
        if (holds) verdicts.Hold(GrowthInProse.DirectionRule, place, $"{result.Printed}{due}{plan.Printed}");
        else verdicts.Find(new(GrowthInProse.DirectionRule, Severity.Error, place, of.Quote(said.Index, Clauses.End(of.Plain, said.Index + said.Length), said.Index), due, word, $"决算 {result}，预算 {plan}，应为{due}，写的是{word}。"));
    }

    private static int Sign(Figure result, Figure plan) => result.Value.Value.CompareTo(plan.Value.Value);

    [GeneratedRegex(@"预算数?[为是]? ?\d[\d,.]* ?(?:亿元|万元|元)[^。\d]{0,12}决算数?[为是]? ?\d[\d,.]* ?(?:亿元|万元|元)", RegexOptions.None, 1000)]
    private static partial Regex Amounts();

    [GeneratedRegex("决算数?(?:(?<way>大于|高于|多于|超过|小于|低于|少于)(?:年初|全年|调整后?)?预算数|[与和同较](?:年初|全年|调整后?)?预算数?(?<same>(?:基本)?持平))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Said();
}
