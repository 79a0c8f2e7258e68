using System.CommandLine;
using System.Text.Json;
using CommandLine = Gridloom.Server.Host.CommandLine;

namespace Gridloom.Server.Tests.Budget.Audit;

public sealed class AuditCommandTests : IDisposable
{
    private const string Wrong = "收支总表\n单位：万元\n部门\t合计\t人员\t公用\n合计\t61.00\t45.00\t15.00\n甲局\t30.00\t25.00\t5.00\n乙局\t20.00\t15.00\t5.00\n丙局\t10.00\t5.00\t5.00\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gridloom-audit-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_json_has_exactly_the_members_of_its_contract()
    {
        var (code, answer, errors) = await Audit(Written("甲.txt", Wrong), "--json");

        (code, errors).ShouldBe((0, ""));
        answer.ShouldEndWith("}\n");
        var line = JsonDocument.Parse(answer).RootElement;
        Members(line).ShouldBe("file checked holds findings");
        line.GetProperty("file").GetString().ShouldBe("甲.txt");
        line.GetProperty("checked").GetInt32().ShouldBe(line.GetProperty("holds").GetArrayLength() + line.GetProperty("findings").GetArrayLength());
        var finding = line.GetProperty("findings").EnumerateArray().First(f => f.GetProperty("severity").GetString() == "error");
        Members(finding).ShouldBe("rule severity where quote expected found message");
        (finding.GetProperty("where").GetString(), finding.GetProperty("found").GetString()).ShouldBe(("第 4 行第 2 列", "61.00"));
        answer.ShouldContain("第 4 行第 2 列", Case.Sensitive, "Chinese is not escaped");
    }

    [Fact]
    public async Task What_holds_is_told_with_its_expression()
    {
        var (_, answer, _) = await Audit(Written("甲.txt", Wrong.Replace("61", "60", StringComparison.Ordinal)), "--json");

        var line = JsonDocument.Parse(answer).RootElement;
        line.GetProperty("findings").GetArrayLength().ShouldBe(0);
        line.GetProperty("holds").EnumerateArray().Select(Members).Distinct().ShouldBe(["rule where expression"]);
    }

    [Fact]
    public async Task Several_files_have_a_line_each_in_the_order_given()
    {
        var (code, answer, errors) = await Audit(Written("乙.txt", Wrong), Written("甲.txt", "没有数字。\n"), Written("丙.csv", "科目,金额\n"), "--json");

        (code, errors).ShouldBe((0, ""));
        answer.TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement.GetProperty("file").GetString()).ShouldBe(["乙.txt", "甲.txt", "丙.csv"]);
    }

    [Theory]
    [InlineData()]
    [InlineData("--json")]
    public async Task A_file_that_cannot_be_opened_is_named_on_stderr_and_the_others_are_audited(params string[] options)
    {
        var (code, answer, errors) = await Audit([Written("坏.xlsx", "PK\u0003\u0004坏"), Written("空.txt", ""), Written("好.txt", Wrong), .. options]);

        code.ShouldBe(1);
        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('：')[0]).ShouldBe(["坏.xlsx", "空.txt"]);
        errors.ShouldContain("budget.audit-broken");
        answer.ShouldContain("好.txt");
        answer.ShouldNotContain("坏.xlsx");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_usage_error_and_the_others_are_audited()
    {
        var (code, answer, errors) = await Audit(Path.Combine(folder.FullName, "没有.txt"), Written("坏.docx", "\0"), Written("好.txt", Wrong));

        code.ShouldBe(2);
        errors.ShouldStartWith("找不到文件：");
        errors.ShouldContain("budget.audit-not-text");
        answer.ShouldStartWith("好.txt");
    }

    [Fact]
    public async Task People_read_the_findings_by_their_gravity_and_what_holds_on_demand()
    {
        var (_, answer, _) = await Audit(Written("甲.txt", Wrong + "\n本次共办结853件，其中投诉4件、咨询849件。\n"));
        var (_, all, _) = await Audit(Written("甲.txt", Wrong + "\n本次共办结853件，其中投诉4件、咨询849件。\n"), "--holds");

        answer.ShouldStartWith("甲.txt　核对 ");
        answer.ShouldContain("\n错误\n");
        answer.ShouldContain("第 4 行第 2 列　“");
        answer.ShouldNotContain("\n相符\n");
        all.ShouldContain("\n相符\n");
        all.ShouldContain("853");
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_unread()
    {
        var path = Path.Combine(folder.FullName, "大.xlsx");
        await using (var file = File.Create(path)) file.SetLength(Gridloom.Server.Budget.Audit.AuditFiles.MostBytes + 1L);

        var (code, answer, errors) = await Audit(path, "--json");

        (code, answer).ShouldBe((1, ""));
        errors.ShouldContain("budget.audit-too-large");
    }

    [Theory]
    [InlineData("budget", "audit")]
    [InlineData("budget", "audit", "a", "--yaml")]
    public async Task A_wrong_command_line_is_a_usage_error_and_stdout_stays_empty(params string[] args)
    {
        using StringWriter answer = new(), errors = new();

        (await CommandLine.Run(args, new InvocationConfiguration { Output = answer, Error = errors })).ShouldBe(2);

        answer.ToString().ShouldBeEmpty();
        errors.ToString().ShouldNotBeEmpty();
    }

    private static string Members(JsonElement of) => string.Join(' ', of.EnumerateObject().Select(m => m.Name));

    private static async Task<(int Code, string Answer, string Errors)> Audit(params string[] args)
    {
        using StringWriter answer = new(), errors = new();
        var code = await CommandLine.Run(["budget", "audit", .. args], new InvocationConfiguration { Output = answer, Error = errors });
        return (code, answer.ToString(), errors.ToString());
    }

    private string Written(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
