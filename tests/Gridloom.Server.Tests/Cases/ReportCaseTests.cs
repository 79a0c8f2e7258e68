using System.Text;
using Gridloom.Domain.Access;
using Gridloom.Server.Cases;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

public sealed class ReportCaseTests
{
    private static object Body(string? caseClass = "01-10", string? description = "人行道地砖塌陷约 1.5 平方米", string? address = "东街道 东一社区 长安路 1 号",
        double? longitude = 114.02731, double? latitude = 22.65488, string? source = "collector", string? phone = "138-1234-5678") =>
        new { @class = caseClass, description, address, longitude, latitude, source, reporter = new { name = "张三丰", phone } };

    [Theory, EveryEngine]
    public async Task A_report_becomes_a_case_with_the_days_next_number(Engine engine)
    {
        await using var app = await TestApp.Start(engine, now: "2026-11-20T23:59+08:00");
        var collector = await app.As("collector");

        var first = await collector.Post("/cases", Body());
        var second = await collector.Post("/cases", Body());
        app.SetClock("2026-11-21T00:00+08:00");
        var nextDay = await collector.Post("/cases", Body());

        first.Status.ShouldBe(201);
        first["number"].ShouldBe($"{app.District}-20261120-00001");
        second["number"].ShouldBe($"{app.District}-20261120-00002");
        nextDay["number"].ShouldBe($"{app.District}-20261121-00001");
        first.Response.Headers.Location?.OriginalString.ShouldBe($"/api/v1/cases/{first["id"]}");
        (await app.Events(first["id"])).ShouldBe(["case.reported"]);
    }

    [Theory, EveryEngine]
    public async Task The_same_key_makes_one_case_however_often_it_is_sent(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var collector = await app.As("collector");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => collector.Post("/cases", Body(), key: "phone-7f3a")));

        answers.Select(a => a.Status).Distinct().ShouldBe([201]);
        answers.Select(a => a["id"]).Distinct().Count().ShouldBe(1);
        (await app.Count("case_case")).ShouldBe(1);
        (await collector.Post("/cases", Body(description: "另一件事"), key: "phone-7f3a")).ToString().ShouldBe("409 request.key-reused");
        (await (await app.As("collector")).Post("/cases", Body(), key: "phone-7f3a"))["id"].ShouldNotBe(answers[0]["id"], "a key belongs to its account");
    }

    [Theory, EveryEngine]
    public async Task What_was_reported_reads_back_masked(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var collector = await app.As("collector");
        var made = await collector.Post("/cases", Body());

        var read = await collector.Get("/cases/" + made["id"]);

        read["class"].ShouldBe("01-10");
        read["className"].ShouldBe("道路破损");
        read["catalogue"].ShouldBe("v2");
        read["area"].ShouldBe(app.District + "001001", "the address names the community");
        read["longitude"].ShouldBe("114.02731");
        read["reportedAt"].ShouldBe("2026-11-20T10:26:00+08:00");
        read.Json.GetProperty("reporter").ToString().ShouldBe("""{"name":"张**","phone":"138****5678"}""");
    }

    [Theory, EveryEngine]
    public async Task A_position_alone_is_place_enough(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var collector = await app.As("collector");

        var made = await collector.Post("/cases", Body(address: null));

        made.Status.ShouldBe(201);
        (await collector.Get("/cases/" + made["id"]))["address"].ShouldBe("");
    }

    [Theory, EveryEngine]
    public async Task A_case_can_be_found_by_two_characters_of_what_was_written(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var ids = await app.Given("case 人行道地砖塌陷", "case 路灯不亮, at 西街道 玉翠路 18 号A栋", "case 地上有砖块");
        var collector = await app.As("collector");

        async Task<string[]> Find(string words) =>
            [.. (await collector.Get("/cases?q=" + Uri.EscapeDataString(words))).Json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!)];

        (await Find("地砖")).ShouldBe([ids[0]]);
        (await Find("砖")).ShouldBe([ids[2], ids[0]]);
        (await Find("玉翠路 路灯")).ShouldBe([ids[1]]);
        (await Find("１８号a栋")).ShouldBe([ids[1]], "full-width digits and case do not matter");
        (await Find("地塌")).ShouldBeEmpty();
        (await Find("\" OR *")).ShouldBeEmpty();
        (await Find("20261120-00002")).ShouldBe([ids[1]]);
    }

    [Theory, EveryEngine]
    public async Task The_list_pages_by_number_and_shows_nothing_twice(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given([.. Enumerable.Range(1, 7).Select(n => $"case 第{n}件")]);
        var collector = await app.As("collector");

        var numbers = new List<string>();
        for (string? next = ""; next is not null;)
        {
            var page = await collector.Get("/cases?limit=3" + (next.Length == 0 ? "" : "&after=" + next));
            numbers.AddRange(page.Json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("number").GetString()!));
            next = page.Json.GetProperty("next").GetString();
            if (numbers.Count == 3) await app.Given("case 翻页时又来一件");
        }

        numbers.Count.ShouldBe(7, "a case that came meanwhile moves nothing");
        numbers.ShouldBe(numbers.Distinct().OrderDescending());
        (await collector.Get("/cases?limit=0")).ToString().ShouldBe("400 case.list-unreadable");
    }

    [Theory, EveryEngine(
        "no class           | 422 case.no-class           | class",
        "unknown class      | 422 case.unknown-class      | class",
        "class left off     | 422 case.unknown-class      | class",
        "no description     | 422 case.no-description     | description",
        "20,000 characters  | 422 case.too-long           | description",
        "control characters | 422 case.control-characters | description",
        "bidi override      | 422 case.control-characters | description",
        "outside            | 422 case.position-outside   | longitude",
        "half a position    | 422 case.position-unreadable| longitude",
        "off the globe      | 422 case.position-unreadable| longitude",
        "no place           | 422 case.no-place           | address",
        "unknown source     | 422 case.unknown-source     | source",
        "phone of letters   | 422 case.phone-unreadable   | reporter.phone")]
    public async Task What_is_wrong_is_refused_by_name_and_nothing_is_written(Engine engine, string what, string answer, string field)
    {
        await using var app = await TestApp.Start(engine);
        var collector = await app.As("collector");
        object body = what switch
        {
            "no class" => Body(caseClass: " "),
            "unknown class" => Body(caseClass: "99-77"),
            "class left off" => Body(caseClass: "05-02"),
            "no description" => Body(description: null),
            "20,000 characters" => Body(description: new string('砖', 20_000)),
            "control characters" => Body(description: "地砖\u0007塌陷"),
            "bidi override" => Body(description: "地砖\u202e塌陷"),
            "outside" => Body(longitude: 121.47, latitude: 31.23),
            "half a position" => Body(latitude: null),
            "off the globe" => Body(longitude: 1140, latitude: 22),
            "no place" => Body(address: "", longitude: null, latitude: null),
            "unknown source" => Body(source: "telepathy"),
            "phone of letters" => Body(phone: "电话问他"),
            _ => throw new ArgumentException(what),
        };

        var refused = await collector.Post("/cases", body);

        refused.ToString().ShouldBe(answer);
        refused.Json.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe(field);
        refused["detail"].ShouldContain("。");
        (await app.Count("case_case")).ShouldBe(0);
        (await app.Events()).ShouldBeEmpty();
    }

    [Theory, EveryEngine(
        "not json      | 400 request.malformed",
        "wrong type    | 400 request.malformed",
        "not utf-8     | 400 request.malformed",
        "plain text    | 415 request.unsupported-type",
        "no key        | 400 request.key-missing",
        "key too long  | 400 request.key-invalid")]
    public async Task What_cannot_be_read_is_refused_at_the_door(Engine engine, string what, string answer)
    {
        await using var app = await TestApp.Start(engine);
        var collector = await app.As("collector");
        byte[] content = what switch
        {
            "not json" => "{\"class\":"u8.ToArray(),
            "wrong type" => """{"class":"01-10","longitude":{}}"""u8.ToArray(),
            "not utf-8" => [.. "{\"description\":\""u8, 0xB5, 0xD8, .. "\"}"u8],
            _ => "{}"u8.ToArray(),
        };
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/cases") { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new(what == "plain text" ? "text/plain" : "application/json");
        if (what != "no key") request.Headers.Add("Idempotency-Key", what == "key too long" ? new string('k', 129) : "k");

        (await collector.Send(request)).ToString().ShouldBe(answer);
    }

    [Theory, EveryEngine(
        "anonymous       | 401 access.sign-in-needed",
        "liaison         | 403 access.not-permitted",
        "audit-officer   | 403 access.not-permitted",
        "grid-worker 001 | 201")]
    public async Task Others_may_not_report(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);

        (await (await app.As(persona)).Post("/cases", Body())).ToString().ShouldBe(expected);

        (await app.Count("case_case")).ShouldBe(expected == "201" ? 1 : 0);
    }

    [Theory, EveryEngine(
        "operator        | east west somewhere",
        "operator 001    | east",
        "operator 001002 | ",
        "operator 002    | west")]
    public async Task A_case_outside_the_scope_reads_as_absent(Engine engine, string persona, string seen)
    {
        await using var app = await TestApp.Start(engine);
        var ids = await app.Given("case 东, at 东街道 东一社区 长安路", "case 西, at 西街道 长安路", "case 某处, at 长安路");
        var names = new Dictionary<string, string> { [ids[0]] = "east", [ids[1]] = "west", [ids[2]] = "somewhere" };
        var person = await app.As(persona);

        var listed = (await person.Get("/cases")).Json.GetProperty("items").EnumerateArray().Select(i => names[i.GetProperty("id").GetString()!]);
        listed.Order(StringComparer.Ordinal).ShouldBe(seen.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

        foreach (var (id, name) in names)
            (await person.Get("/cases/" + id)).ToString().ShouldBe(seen.Split(' ').Contains(name) ? "200" : "404 case.not-found");
    }

    [Theory, EveryEngine]
    public async Task Another_districts_case_is_absent_even_with_its_id(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await using var neighbour = await TestApp.Start(engine);
        var id = (await app.Given("case 邻区的事"))[0];

        var stranger = await neighbour.As("operator");

        (await stranger.Get("/cases/" + id)).ToString().ShouldBe("404 case.not-found");
        (await stranger.Get("/cases")).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
    }
}
