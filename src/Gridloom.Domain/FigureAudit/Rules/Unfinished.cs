namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>What is said of a rule that gave up on a text (未核对完).</summary>
internal static class Unfinished
{
    public const string Rule = "unfinished";

    public static Finding By(IAuditRule rule, string file) =>
        new(Rule, Severity.Note, new(0, 0, 0, file), "", "", rule.GetType().Name, "有一类核对没有做完：文件里有一段文字太长或太怪。");
}
