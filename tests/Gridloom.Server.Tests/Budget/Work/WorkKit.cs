using System.Text;
using Gridloom.Domain.Access;
using Gridloom.Server.Budget;
using Gridloom.Server.Budget.Work;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Work;

/// <summary>Work records of a test's own district.</summary>
internal static class WorkKit
{
    public static readonly byte[] Pdf = Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n0\n%%EOF\n");

    public static Actor Clerk(TestApp app, string part = "") => new(app.District, "clerk-of-test", new(app.District + part), Permission.All.ToHashSet());

    /// <summary>A training in words: <c>2026-11-08 50 48</c>; returns its id.</summary>
    public static async Task<string> Trained(this TestApp app, string words)
    {
        var (day, participants, passed) = (words.Split(' ')[0], words.Split(' ')[1], words.Split(' ')[2]);
        var proof = new KeptProof(await app.Get<FileStore>().Keep(Pdf, CancellationToken.None), "签到.pdf", "application/pdf", Pdf.Length);
        var counts = new Dictionary<string, string?> { ["participants"] = participants, ["passed"] = passed };
        var outcome = await app.Get<EnterWork.Handler>().Handle(Clerk(app), "trained " + words, new(new("training", day, "业务培训", null, null, counts), proof));
        outcome.Succeeded(out var made, out var refused).ShouldBeTrue(refused?.English);
        return made!.Id;
    }

    public static async Task Withdraw(this TestApp app, string id) =>
        (await app.Get<WithdrawWork.Handler>().Handle(Clerk(app), "withdraw " + id, new(id, "登记错了"))).Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
}
