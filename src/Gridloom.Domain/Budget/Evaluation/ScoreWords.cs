using System.Globalization;

namespace Gridloom.Domain.Budget.Evaluation;

/// <summary>Explains points in words (得分说明). Every number that the points follow from stands there, so that a reader can do the sum again.</summary>
internal static class ScoreWords
{
    public static readonly Bilingual Missing = new("没有实际完成值，记 0 分", "no value, no points");

    public static Bilingual Reached(Target.Measured aim, decimal actual, decimal weight) => new(
        $"实际 {With(actual, aim.Unit)}，达到目标 {Aim(aim)}，得满分 {N(weight)}",
        $"{With(actual, aim.Unit)} reaches the target {Aim(aim)}: all {N(weight)} points");

    public static Bilingual Excused((Target.Measured Aim, decimal Actual) of, decimal above, decimal weight) => new(
        $"实际 {With(of.Actual, of.Aim.Unit)}，高于目标 {Aim(of.Aim)} {P(above)}，已说明并非目标偏低，得满分 {N(weight)}",
        $"{With(of.Actual, of.Aim.Unit)} lies {P(above)} above the target {Aim(of.Aim)}, which was not too low as explained: all {N(weight)} points");

    public static Bilingual FarAbove((Target.Measured Aim, decimal Actual) of, (decimal Above, decimal From, decimal Off) percent, decimal weight, decimal points) => new(
        $"实际 {With(of.Actual, of.Aim.Unit)}，高于目标 {Aim(of.Aim)} {P(percent.Above)}，超过 {P(percent.From)} 视为目标偏低，扣减 {P(percent.Off)}：{N(weight)} × {P(100 - percent.Off)} = {N(points)}",
        $"{With(of.Actual, of.Aim.Unit)} lies {P(percent.Above)} above the target {Aim(of.Aim)}; beyond {P(percent.From)} the target was too low and {P(percent.Off)} are taken off: {N(weight)} × {P(100 - percent.Off)} = {N(points)}");

    public static Bilingual Short((Target.Measured Aim, decimal Actual) of, decimal share, decimal weight, decimal points)
    {
        var (zh, en) = of.Aim.Comparator switch
        {
            TargetComparator.Equal => ("1 − 偏差 ÷ 目标", "1 − deviation ÷ target"),
            TargetComparator.AtMost or TargetComparator.LessThan => ("目标 ÷ 实际", "target ÷ actual"),
            _ => ("实际 ÷ 目标", "actual ÷ target"),
        };
        return new(
            $"实际 {With(of.Actual, of.Aim.Unit)}，未达到目标 {Aim(of.Aim)}，按{zh} = {P(share * 100)} 计：{N(weight)} × {P(share * 100)} = {N(points)}",
            $"{With(of.Actual, of.Aim.Unit)} misses the target {Aim(of.Aim)}; {en} = {P(share * 100)}: {N(weight)} × {P(share * 100)} = {N(points)}");
    }

    public static Bilingual Inside(Target.Between aim, decimal actual, decimal weight) => new(
        $"实际 {With(actual, aim.Unit)}，在目标区间 {N(aim.Low)}–{With(aim.High, aim.Unit)} 内，得满分 {N(weight)}",
        $"{With(actual, aim.Unit)} lies within {N(aim.Low)}–{With(aim.High, aim.Unit)}: all {N(weight)} points");

    public static Bilingual Outside((Target.Between Aim, decimal Actual) of, (decimal Outside, decimal Tolerance) percent, decimal weight, decimal points) => new(
        $"实际 {With(of.Actual, of.Aim.Unit)}，偏出目标区间 {N(of.Aim.Low)}–{With(of.Aim.High, of.Aim.Unit)} {P(percent.Outside)}，偏出 {P(percent.Tolerance)} 记 0 分，其间按比例计 {N(points)}（满分 {N(weight)}）",
        $"{With(of.Actual, of.Aim.Unit)} lies {P(percent.Outside)} outside {N(of.Aim.Low)}–{With(of.Aim.High, of.Aim.Unit)}; at {P(percent.Tolerance)} there are none, evenly between: {N(points)} of {N(weight)}");

    public static Bilingual Judged(Achieved.Judged judged, decimal weight, decimal points) => new(
        $"定性评定为“{judged.Level.Name.Chinese}”，计 {P(judged.Percent)}：{N(weight)} × {P(judged.Percent)} = {N(points)}",
        $"judged “{judged.Level.Name.English}” at {P(judged.Percent)}: {N(weight)} × {P(judged.Percent)} = {N(points)}");

    public static Bilingual Execution(decimal spent, decimal budget, decimal weight, decimal points) => new(
        $"全年执行 {Money(spent)} 万元 ÷ 全年预算 {Money(budget)} 万元 = {P(budget == 0 ? 0 : spent * 100 / budget)}，得 {N(points)}（满分 {N(weight)}）",
        $"paid {Money(spent)} of {Money(budget)} (10,000 yuan) = {P(budget == 0 ? 0 : spent * 100 / budget)}: {N(points)} of {N(weight)}");

    private static string Aim(Target.Measured aim) => Sign(aim.Comparator) + With(aim.Number, aim.Unit);

    private static string Sign(TargetComparator comparator) => comparator switch
    {
        TargetComparator.Equal => "=",
        TargetComparator.AtLeast => "≥",
        TargetComparator.MoreThan => ">",
        TargetComparator.AtMost => "≤",
        TargetComparator.LessThan => "<",
        _ => "",
    };

    private static string With(decimal number, string unit) => unit.Length == 0 ? N(number) : $"{N(number)} {unit}";

    private static string N(decimal number) => number.ToString("#,##0.######", CultureInfo.InvariantCulture);

    private static string P(decimal percent) => Math.Round(percent, 2, MidpointRounding.AwayFromZero).ToString("#,##0.##", CultureInfo.InvariantCulture) + " %";

    private static string Money(decimal wanYuan) => Math.Round(wanYuan, 2, MidpointRounding.AwayFromZero).ToString("#,##0.00", CultureInfo.InvariantCulture);
}
