using Gridloom.Domain.Notices;
using Gridloom.Server.Notices;
using Gridloom.Server.Tests.Cases;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Notices;

/// <summary>Cases that wait with a unit, and what people were told of them.</summary>
internal static class Inboxes
{
    /// <summary>A case of four working hours that the desk gives to roads; both consumers and tasks have seen it.</summary>
    public static async Task<Loop> GivenDispatched(this TestApp app, string condition = "01-02/1", string unit = "roads")
    {
        var loop = await Loop.Begin(app, $"case 垃圾成堆 {condition} {unit}, class 01-02, source collector, at 东街道 长安路 1 号");
        await loop.As("liaison of " + unit);
        await loop.Walk("operator | accept | | accepted", $"operator | file | condition {condition} | filed", $"operator | dispatch | unit {unit} | dispatched");
        await app.Drain();
        return loop;
    }

    /// <summary>The titles of what a person has not read, the newest first; only what stands before the colon.</summary>
    public static async Task<IReadOnlyList<string>> Told(this Person person, string query = "")
    {
        var answer = await person.Get("/notices" + query);
        answer.Status.ShouldBe(200, answer.Body);
        return [.. answer.Json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("title").GetString()!.Split('：')[0])];
    }

    public static async Task<string> FirstId(this Person person) => (await person.Get("/notices")).Json.GetProperty("items")[0].GetProperty("id").GetString()!;

    /// <summary>Lets the reminders of the district be looked at, as they are every few seconds.</summary>
    public static Task Remind(this TestApp app) => app.Get<RemindOnTime>().Run(app.District, TestContext.Current.CancellationToken);

    public static NoticeSettings Settings(this TestApp app) => app.Get<NoticeTeller>().Settings;
}
