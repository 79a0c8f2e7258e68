using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Access;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Storage;

public sealed class OnceKeysTests
{
    private sealed record Done(string Said, long Times);

    private static byte[] Words(string text) => Encoding.UTF8.GetBytes(text);

    [Theory, EveryEngine]
    public async Task Sent_again_it_is_answered_again_and_done_once(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var done = 0L;
        Task<Outcome<Done>> Send(string digest, string account = "a") => app.Get<Turns>().TakeOnce<Done>(
            new Actor(app.District, account, new(app.District), Permission.None), "key-1", Words(digest), _ => new(new Done("好", ++done)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Send("same")));

        foreach (var answer in answers)
        {
            answer.Succeeded(out var said, out _).ShouldBeTrue();
            said.ShouldBe(new Done("好", 1));
        }
        done.ShouldBe(1);
        (await Send("other")).Succeeded(out _, out var refused).ShouldBeFalse();
        refused.ShouldBe(StorageProblems.KeyReused);
        (await Send("other", account: "b")).Succeeded(out var others, out _).ShouldBeTrue("a key belongs to its account");
        others!.Times.ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task A_refusal_keeps_no_key(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var actor = Actor.System(app.District);

        (await app.Get<Turns>().TakeOnce<Done>(actor, "k", Words("1"), _ => new(AccessProblems.NoAccount))).Succeeded(out _, out var refused).ShouldBeFalse();
        refused.ShouldBe(AccessProblems.NoAccount);
        (await app.Get<Turns>().TakeOnce<Done>(actor, "k", Words("2"), _ => new(new Done("改好了", 1)))).Succeeded(out var done, out _).ShouldBeTrue();

        done!.Said.ShouldBe("改好了");
    }
}
