using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>What says who a person is and must not be published: names beside payments, identity numbers, telephones (个人信息).</summary>
internal sealed partial class PersonalData : IAuditRule
{
    public const string Rule = "personal-data";

    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";

    // Words that begin like a name and are none.
    private static readonly string[] NoNames = ["高温", "高龄", "常规", "常住", "安全", "方案", "文明", "文化", "文体", "金额", "金雁", "万元", "余额", "任务", "任职", "石油", "白云", "龙岗", "龙华", "黄埔", "江门", "武警", "易地", "康复", "夏季", "田径", "毛巾", "段落", "马路", "何时", "许可", "程序", "周边", "周期", "周年", "孔雀", "雷电", "汤料", "钱款", "于年", "和谐", "高校", "高层", "高空", "高等", "高速", "何种", "钟点", "夏令", "冬季", "方便", "方式", "方向", "余下", "江河", "陆续", "任何"];

    // A compound surname and two characters.
    private const int LongestName = 4;

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Whether what was found is a word that looks like a name, which may be none; every number, address and account is somebody's.</summary>
    public static bool IsName(Finding finding) => finding.Rule == Rule && finding.Found.Length <= LongestName;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var table in subject.Tables) CheckColumns(table, verdicts);
        foreach (var passage in subject.Passages)
        {
            foreach (Match match in Contact().Matches(passage.Plain)) Find(passage, (match.Groups["name"], match), "联系人姓名", verdicts);
            foreach (Match match in Named().Matches(passage.Plain))
                if (!NoNames.Any(match.Groups["name"].Value.StartsWith)) Find(passage, (match.Groups["name"], match), "姓名", verdicts);
            if (!passage.Plain.AsSpan().ContainsAnyInRange('0', '9')) continue;
            foreach (Match match in Identity().Matches(passage.Plain))
                if (IsIdentity(match.Value)) Find(passage, (match, match), "身份证号码", verdicts);
            foreach (Match match in Told().Matches(passage.Plain)) Find(passage, (match.Groups["id"], match), "身份证号码", verdicts);
            foreach (Match match in Mobile().Matches(passage.Plain)) Find(passage, (match, match), "手机号码", verdicts);
        }
    }

    // Whom a list names, where they live and to which account they are paid: told by the head of the column, whatever the surname.
    private static void CheckColumns(AuditTable table, Verdicts verdicts)
    {
        for (var column = 0; column < table.Width; column++)
        {
            var what = "";
            for (var row = 0; row < table.Rows.Count; row++)
            {
                var told = AuditTable.Label(table.Rows[row], column);
                if (PersonHead().Match(told) is { Success: true } head) what = head.Groups.Keys.First(name => name != "0" && head.Groups[name].Success);
                else if (FieldLabel().IsMatch(told)) what = ""; // The labels of a form stand below each other.
                else if (IsOf(what, told)) verdicts.Find(new(Rule, Severity.Error, table.Rows[row][column].PlaceOf(0), table.Rows[row][column].Text, "", told, $"拟公开的文件里有{what}，公开前要删去。"));
            }
        }
    }

    private static bool IsOf(string what, string told) => what switch
    {
        "姓名" => NameCell().IsMatch(told),
        "住址" => told.Length >= 6 && !told.Contains('*', StringComparison.Ordinal),
        "银行账号" => AccountCell().IsMatch(told),
        _ => false,
    };

    // Whom to ask stands in many a published form; that it is meant to, a person decides.
    private static void Find(Passage of, (Capture Told, Match Match) where, string what, Verdicts verdicts)
    {
        var (told, match) = where;
        verdicts.Find(new(Rule, what == "联系人姓名" ? Severity.Warning : Severity.Error, of.PlaceOf(told.Index), of.Quote(told.Index, Reading.Clauses.End(of.Plain, match.Index + match.Length), told.Index), "", of.Quote(told.Index, told.Index + told.Length, told.Index), $"拟公开的文件里有{what}，公开前要删去。"));
    }

    // GB 11643: the last place checks the others.
    private static bool IsIdentity(string number) => "10X98765432"[number.Take(17).Select((c, i) => (c - '0') * Weights[i]).Sum() % 11] == char.ToUpperInvariant(number[17]);

    [GeneratedRegex("(?:(?<![\\u4e00-\\u9fff])|(?<=发放|支付|给予|付给|职工|员工|雇员|家属))(?<name>[" + Surnames + "][\\u4e00-\\u9fff]{1,2})(?=经济补偿|补偿金|同志|先生|女士|工伤|抚恤|丧葬|遗属|离职|赔偿|慰问金|救助金|的工资|工资|奖金|(?:生活)?补助|医疗费|身份证)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex("(?:联系人|经办人|填表人|填报人)[:：]? ?(?<name>[" + Surnames + "][\\u4e00-\\u9fff]{1,2})(?![\\u4e00-\\u9fff])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Contact();

    [GeneratedRegex(@"(?<!\d)[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Identity();

    [GeneratedRegex("^(?:(?<姓名>(?:人员|职工|员工|学员|网格员|申请人|领款人|收款人|受助人|慰问对象|救助对象|发放对象)?姓名|领款人|收款人|受助人)|(?<住址>(?:家庭|现|居住)?住址|家庭地址)|(?<银行账号>(?:个人)?(?:银行|开户)?(?:账号|卡号|账户)))$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PersonHead();

    [GeneratedRegex("^(?:性别|年龄|民族|籍贯|学历|职务|职称|单位|部门|科室|电话|手机|地址|政治面貌|出生年月|身份证号码?|联系电话|联系方式|工作单位|岗位)$", RegexOptions.None, 1000)]
    private static partial Regex FieldLabel();

    // Two to four characters that are no label of a list.
    [GeneratedRegex("^(?!合计|小计|总计|共计|人员|备注|无|略|不详|空缺|待定)[\\u4e00-\\u9fff]{2,4}$", RegexOptions.None, 1000)]
    private static partial Regex NameCell();

    [GeneratedRegex(@"^\d{12,19}$", RegexOptions.None, 1000)]
    private static partial Regex AccountCell();

    // What is called one is one, though a digit be wrong.
    [GeneratedRegex(@"身份证(?:件)?(?:号码|号)?(?:为|是)?[:：]? ?(?<id>[1-9]\d{16}[\dXx])(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Told();

    [GeneratedRegex(@"(?<![\d.])1[3-9]\d{9}(?![\d.])", RegexOptions.None, 1000)]
    private static partial Regex Mobile();
}
