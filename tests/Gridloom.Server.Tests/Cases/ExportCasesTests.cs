using System.Text;
using Gridloom.Server.Host;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

public sealed class ExportCasesTests
{
    [Theory, EveryEngine]
    public async Task The_file_has_the_cases_of_the_list_and_names_nobody(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷, source collector, by 张三 13812345678", "case 油烟, class 01-02, source hotline", "case 井盖缺失, source collector");
        var operators = await app.As("operator");

        using var response = await operators.Http.GetAsync("/cases.csv?class=01-10", TestContext.Current.CancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("案号,小类,");
        lines[1..].Select(line => line.Split(',')[0]).ShouldBe([$"{app.District}-20261120-00003", $"{app.District}-20261120-00001"]);
        foreach (var personal in (string[])["张三", "13812345678", "地砖", "长安路"]) string.Concat(lines).ShouldNotContain(personal);
        (await operators.Open("/cases?class=01-10")).Html.ShouldContain("/cases.csv?class=01-10");
    }

    [Theory, EveryEngine("anonymous | 302", "system-officer | 403", "leader | 200")]
    public async Task Others_may_not_export(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        (await (await app.As(persona)).Open("/cases.csv")).Answer.Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86", "'+86")]
    [InlineData("-2", "'-2")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\tx", "'\tx")]
    [InlineData("a,\"b\"\n", "\"a,\"\"b\"\"\n\"")]
    [InlineData("=a,b", "\"'=a,b\"")]
    [InlineData("440309-20261120-00001", "440309-20261120-00001")]
    public void A_cell_is_never_a_formula(string cell, string written) => Csv.Line([cell, "x"]).ShouldBe(written + ",x\r\n");
}
