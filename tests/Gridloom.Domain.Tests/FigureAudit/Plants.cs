using System.Globalization;

namespace Gridloom.Domain.Tests.FigureAudit;

/// <summary>The ways in which a sound document is falsified: which rule must find it, and what is changed.</summary>
internal static class Plants
{
    /// <summary>What else is wrong then: who changes a total of one table changes it against the others, too.</summary>
    public static readonly ILookup<string, string> Consequences = new (string Rule, string Also)[]
    {
        ("parts-total", "code-parent"), ("table-total", "tables-agree"), ("row-total", "code-parent"), ("row-total", "tables-agree"), ("code-parent", "row-total"), ("tables-agree", "code-parent"), ("same-amount", "table-total"),
        ("funnel", "rate-recomputed"), ("indicator-repeated", "list-number"), ("score-most", "score-total"), ("score-earned", "score-total"), ("score-total", "score-grade"),
    }.ToLookup(p => p.Rule, p => p.Also);

    public static readonly IReadOnlyList<(string Rule, string Name, Action<SoundDocument, Seeded> Spoil)> All =
    [
        ("parts-total", "a part in a sentence", (d, c) => d["buy2"] = Off(d["buy2"], c)),
        ("parts-total", "a total in a sentence", (d, c) => d["e301"] = Off(d["e301"], c)),
        ("growth-rate", "a rate of growth", (d, c) => d["growth"] = Off(d["growth"], c)),
        ("growth-amount", "a difference", (d, c) => d["change2"] = Off(d["change2"], c)),
        ("share-of-total", "a share", (d, c) => d["basic.share"] = Near(d["basic.share"], c)),
        ("completion-rate", "how much was spent of the plan", (d, c) => d["v1.done"] = Near(d["v1.done"], c)),
        ("growth-direction", "the word of a rate", (d, _) => d["grow"] = d["grow"] == "增长" ? "下降" : "增长"),
        ("text-table", "a total of the text", (d, c) => d["x.project"] = Off(d["x.project"], c)),
        ("project-count", "a number of projects", (d, _) => d["projects"] = $"{d.Projects + 2}"),
        ("table-total", "a total row", (d, c) => d["t5.total"] = Off(d["t5.total"], c)),
        ("row-total", "a total column", (d, c) => d["t3.total"] = Off(d["t3.total"], c)),
        ("code-parent", "an account above others", (d, c) => d["t3.parent"] = Off(d["t3.parent"], c)),
        ("code-parent", "an economic account", (d, c) => d["t6.parent"] = Off(d["t6.parent"], c)),
        ("code-name", "a code", (d, _) => d["c30211"] = "30209"),
        ("change-row", "a change", (d, c) => d["car.change"] = Off(d["car.change"].TrimStart('-'), c)),
        ("execution-rate", "a rate of execution", (d, c) => d["v3.rate"] = Near(d["v3.rate"], c)),
        ("tables-agree", "a total of one table", (d, c) => d["t4.total"] = Off(d["t4.total"], c)),
        ("same-amount", "a project in one table", (d, c) => d["t5.p2"] = Off(d["t5.p2"], c)),
        ("money-unit", "a unit in a head", (d, _) => d["h.task"] = "预算金额（元）"),
        ("detail-total", "an item of the details", (d, c) => d["p1.item2"] = Off(d["p1.item2"], c)),
        ("printed-calculation", "a result", (d, c) => d["fee"] = Off(d["fee"], c)),
        ("contract-share", "a payment", (d, c) => d["paid"] = Off(d["paid"], c)),
        ("shares-whole", "a share", (d, _) => d["share1"] = "20"),
        ("per-period", "a rent by the year", (d, c) => d["rent"] = Off(d["rent"], c)),
        ("rate-recomputed", "a rate in a sentence", (d, c) => d["taken.rate"] = Near(d["taken.rate"], c)),
        ("funnel", "more handled than received", (d, _) => d["done"] = $"{int.Parse(d["taken"], CultureInfo.InvariantCulture) + 321}"),
        ("count-total", "a number of things", (d, _) => d["buy.n"] = $"{int.Parse(d["buy.n"], CultureInfo.InvariantCulture) - 1}"),
        ("count-listed", "a number of the listed", (d, _) => d["listed"] = "五"),
        ("form-amounts", "a source of money", (d, c) => d["f2.fiscal"] = Off(d["f2.fiscal"], c)),
        ("cumulative-plan", "a plan that falls", (d, _) => d["p1.q3"] = "0.5"),
        ("cumulative-plan", "a plan that ends elsewhere", (d, c) => d["p2.q4"] = $"{decimal.Parse(d["p2.q4"], CultureInfo.InvariantCulture) + 1 + c.Next(9)}"),
        ("date-order", "an end before the start", (d, _) => d["f1.end"] = "{last}-06-30"),
        ("date-impossible", "a day that is none", (d, _) => d["w.date"] = "{year}年2月30日前完成方案"),
        ("period-year", "a period of another year", (d, _) => (d["f1.start"], d["f1.end"]) = ("{last}-01-01", "{last}-12-31")),
        ("period-year", "a contract that ends early", (d, _) => d["w.expiry"] = "合同将于{year}年8月31日到期"),
        ("year-impossible", "a year", (d, _) => d["w.year"] = "21" + d["last"][2..]),
        ("two-periods", "two terms", (d, _) => d["w.limit"] = "服务期限为三年2年"),
        ("goal-target", "a target", (d, _) => d["f2.rate"] = "80"),
        ("goal-target", "a number of events", (d, _) => d["f1.times"] = "12"),
        ("frequency-target", "a frequency", (d, _) => d["w.source"] = "按计划每月1次"),
        ("indicator-level", "a first level", (d, _) => d["i.level"] = "2-效益指标"),
        ("indicator-level-name", "a name under another level", (d, _) => d["i.quality"] = "设备采购台数"),
        ("target-not-number", "words for a number", (d, _) => d["i.target"] = "明显提升"),
        ("target-direction", "a complaint to be raised", (d, _) => d["i.complaint"] = "≥3%"),
        ("target-kind", "two kinds of target", (d, _) => d["i.cycle"] = "100%"),
        ("target-unit", "money for a count", (d, _) => d["t.money"] = "20000元"),
        ("target-missing", "no target", (d, _) => d["i.only"] = ""),
        ("satisfaction-neutral", "the indifferent", (d, _) => d["i.satisfied"] = "满意度=(一般+满意+非常满意)/评价数量，90%以上"),
        ("indicator-repeated", "one indicator with two targets", (d, _) => d["i.number"] = "2、1-产出指标:12-质量指标;网格事件上报量;实施周期指标值:80%以上;年度指标值:80%以上。3"),
        ("indicator-levels-differ", "one indicator under two levels", (d, _) => d["i.code"] = "11-数量指标"),
        ("formula-brackets", "no brackets", (d, _) => d["i.growth"] = "本年纠纷宗数-上年纠纷宗数/上年纠纷宗数，下降10%"),
        ("formula-numerator", "one numerator", (d, _) => d["i.upper"] = "抽样登记数"),
        ("staffing", "too few people", (d, _) => d["w.staff"] = "5"),
        ("personal-data", "a name", (d, _) => d["w.name"] = "李建国慰问"),
        ("personal-data", "a telephone", (d, _) => d["w.use"] = "联系电话13812345678"),
        ("doubled-words", "a word twice", (d, _) => d["w.use"] = "用于用于设备保养"),
        ("district-name", "a district's name", (d, _) => d["w.use"] = "云西区承担设备保养"),
        ("unit-name", "a unit's name", (d, _) => d["f1.unit"] = "安平市云溪区社区网络管理中心"),
        ("citation", "who issued a document", (d, _) => d["w.issuer"] = "安平市人民政府办公厅"),
        ("table-missing", "a table that is not there", (d, _) => d["h.incomes"] = "政府性基金支出表"),
        ("code-twice", "one code for two accounts", (d, _) => d["c2010302"] = "2010301"),
        ("running-cost", "more than the costs of running", (d, _) => d["run"] = "{basic}"),
        ("listed-total", "a listed part", (d, c) => d["print2"] = Off(d["print2"], c)),
        ("estimate", "an estimate", (d, c) => d["estimate"] = Off(d["estimate"], c)),
        ("told-twice", "a count in a second place", (d, _) => d["cars.again"] = "14"),
        ("full-attendance", "fewer than all", (d, _) => d["trained"] = "601"),
        ("table-product", "a price", (d, c) => d["g2.price"] = Off(d["g2.price"], c)),
        ("over-budget", "more spent than the year will take", (d, _) => d["m1.spent"] = "{m1.budget}"),
        ("score-total", "a sum of points", (d, c) => d["s"] = Near(d["s"], c)),
        ("score-most", "more points than there are", (d, _) => d["s1"] = "46"),
        ("score-earned", "all points for what was not reached", (d, _) => d["s2"] = "40"),
        ("score-grade", "a grade", (d, _) => d["s.grade"] = d["s.grade"] == "优" ? "良" : "优"),
        ("target-over-all", "more than all are content", (d, _) => d["i.content"] = "950%以上"),
        ("list-number", "a number left out", (d, _) => d["i.number"] = "4"),
    ];

    // A tenth to a half more or less, with as many decimals: nothing that rounding explains.
    private static string Off(string printed, Seeded chance)
    {
        var decimals = printed.Contains('.', StringComparison.Ordinal) ? printed.Length - printed.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var value = decimal.Parse(printed, NumberStyles.Number, CultureInfo.InvariantCulture);
        var off = value + (Math.Max(value, 2) * (10 + chance.Next(40)) / 100 * (chance.Next(2) == 0 ? 1 : -1));
        return Math.Round(off, decimals).ToString((printed.Contains(',', StringComparison.Ordinal) ? "N" : "F") + decimals, CultureInfo.InvariantCulture);
    }

    // A few hundredths.
    private static string Near(string printed, Seeded chance) => (decimal.Parse(printed, CultureInfo.InvariantCulture) - ((3 + chance.Next(90)) / 100m)).ToString("F2", CultureInfo.InvariantCulture);
}
