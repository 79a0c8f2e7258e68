using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Phrases;

public sealed class DeletePhraseTests
{
    private static async Task<string> Save(Person person, bool shared)
    {
        var form = (await person.Open("/phrases")).With("act", "reject").With("wording", "不属受理范围。");
        (await (shared ? form.With("shared", "yes") : form).Submit("/phrases")).Answer.Status.ShouldBe(303);
        return "/phrases/" + (await person.Open("/phrases")).Html.Split("action=\"/phrases/")[1].Split('"')[0] + "/delete";
    }

    [Theory, EveryEngine]
    public async Task A_phrase_is_deleted_and_the_history_says_so(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var officer = await app.As("duty-officer");
        var action = await Save(officer, shared: true);

        (await (await officer.Open("/phrases")).Submit(action)).Location!.OriginalString.ShouldBe("/phrases?done=deleted");

        (await app.Count("case_phrase")).ShouldBe(0);
        (await app.Events(action.Split('/')[2])).ShouldBe(["phrase.added", "phrase.deleted"]);
    }

    [Theory, EveryEngine]
    public async Task Others_may_not_delete_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (shared, own) = (await Save(await app.As("duty-officer"), shared: true), await Save(await app.As("supervisor"), shared: false));

        foreach (var (persona, action, status) in new[] { ("operator", shared, 403), ("supervisor 001", shared, 403), ("duty-officer", own, 404), ("audit-officer", own, 403) })
        {
            var person = await app.As(persona);
            var key = (await person.Open(persona == "audit-officer" ? "/audit" : "/phrases")).Hidden("/phrases").Where(h => h.Key == "key").Select(h => h.Value).FirstOrDefault("");
            var page = await person.Open(persona == "audit-officer" ? "/account" : "/phrases");
            var token = page.Hidden("/sign-out").First(h => h.Key.Contains("Token", StringComparison.OrdinalIgnoreCase) || h.Key.StartsWith("__", StringComparison.Ordinal));
            (await page.With(token.Key, token.Value).With("key", key).Submit(action, withHidden: false)).Answer.Status.ShouldBe(status, persona);
        }
        (await app.Count("case_phrase")).ShouldBe(2);
    }
}
