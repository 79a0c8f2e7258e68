using System.CommandLine;
using System.Text.Json;
using Gridloom.Server.Cases;

namespace Gridloom.Server.Tests.Cases;

public sealed class DeadlineCommandTests
{
    [Fact]
    public void It_prints_the_deadline_and_the_steps_in_chinese()
    {
        var (exit, output, error) = Run("--from", "2026-02-13T16:30+08:00", "--limit", "4 working-hours");

        exit.ShouldBe(0);
        error.ShouldBeEmpty();
        output.ReplaceLineEndings("\n").ShouldBe("""
            截止时间：2026-02-14 10:30:00（北京时间）
            计算步骤：
              1. 2026-02-13（周五）16:30 起：工作日，计入 1小时30分
              2. 2026-02-14（周六）截至 10:30：春节调休上班，计入 2小时30分

            """);
    }

    [Fact]
    public void As_json_it_is_the_same_answer()
    {
        var (exit, output, _) = Run("--from", "2026-02-13T08:30Z", "--limit", "4 working-hours", "--json");

        exit.ShouldBe(0);
        output.ShouldContain("\"deadline\":\"2026-02-14T10:30:00+08:00\"");
        var answer = JsonDocument.Parse(output).RootElement;
        answer.EnumerateObject().Select(static member => member.Name).ShouldBe(["deadline", "steps"]);
        answer.GetProperty("steps").EnumerateArray().Select(static step => step.GetProperty("countedSeconds").GetInt32()).ShouldBe([5400, 9000]);
        answer.GetProperty("steps")[0].GetProperty("from").GetString().ShouldBe("2026-02-13T16:30:00+08:00");
        answer.GetProperty("steps")[1].GetProperty("text").GetString()!.ShouldContain("春节调休上班");
    }

    [Fact]
    public void Beyond_the_loaded_years_it_says_that_the_calendar_is_incomplete()
    {
        var (_, json, _) = Run("--from", "2027-02-05T16:30+08:00", "--limit", "1 working-days", "--json");
        var (_, text, _) = Run("--from", "2027-02-05T16:30+08:00", "--limit", "1 working-days");

        JsonDocument.Parse(json).RootElement.GetProperty("calendarIncomplete").GetBoolean().ShouldBeTrue();
        text.ShouldContain("尚未载入");
    }

    [Theory]
    [InlineData("2026-02-13T16:30", "4 working-hours", "缺少时区")]
    [InlineData("2026-13-01T16:30+08:00", "4 working-hours", "起始时间“2026-13-01T16:30+08:00”无法识别")]
    [InlineData("2026-02-13T16:30+08:00", "4 hours", "时限“4 hours”无法识别")]
    [InlineData("2026-02-13T16:30+08:00", "0 working-hours", "时限须大于 0")]
    [InlineData("1990-02-13T16:30+08:00", "4 working-hours", "起始时间须在 1992 年")]
    [InlineData("9999-12-31T23:59+00:00", "4 working-hours", "起始时间须在 1992 年")]
    public void What_it_cannot_read_it_refuses_on_stderr_with_exit_code_2(string from, string limit, string words)
    {
        var (exit, output, error) = Run("--from", from, "--limit", limit, "--json");

        exit.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain(words);
    }

    [Fact]
    public void Asked_nothing_it_names_both_faults()
    {
        var (exit, _, error) = Run();

        exit.ShouldBe(2);
        error.ShouldContain("起始时间“”无法识别");
        error.ShouldContain("时限“”无法识别");
    }

    private static (int Exit, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = DeadlineCommand.Build().Parse(args).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (exit, output.ToString(), error.ToString());
    }
}
