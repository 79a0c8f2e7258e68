using System.Globalization;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Cases.Past;
using Gridloom.Server.Cases.Past;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Past;

/// <summary>Files of past cases, and how a test hands them in.</summary>
internal static class PastFiles
{
    /// <summary>So many rows, the last digit of whose number says how each ended: 0 open, 1 late, others in time.</summary>
    public static IReadOnlyList<PastCase> Rows(TestApp app, int count) => [.. Enumerable.Range(1, count).Select(i =>
        new PastCase("R" + i.ToString("000000", CultureInfo.InvariantCulture), Instant.From(DateTimeOffset.Parse("2018-03-05T09:30:00+08:00", CultureInfo.InvariantCulture)) + TimeSpan.FromMinutes(i), 1, 4, i % 10 == 1 ? 1 : 0, i % 10 == 0 ? 1 : 0, i % 10 > 1 ? 1 : 0)
        {
            District = new("", app.District), Street = new("东街道", app.District + "001"), Type = new(i % 2 == 0 ? "安全隐患" : "市容环卫", i % 2 == 0 ? "1" : "13"), Unit = new("街道办", "9"), Place = "长安路 " + i.ToString(CultureInfo.InvariantCulture) + " 号，\"旁\"",
        })];

    public static byte[] Csv(IEnumerable<PastCase> rows, params IReadOnlyList<string>[] more) =>
        Encoding.UTF8.GetBytes(string.Concat(rows.Select(PastFile.ToCells).Prepend(PastFile.Head).Concat(more).Select(Gridloom.Server.Host.Csv.Line)));

    public static byte[] Xlsx(IEnumerable<PastCase> rows) => new Xlsx("past", PastFile.Head, rows.Select(PastFile.ToCells)).Write();

    /// <summary>Hands the file in, lets the dry run pass, and gives the address of its report.</summary>
    public static async Task<string> Check(this TestApp app, Person who, byte[] file, string name = "往年.csv")
    {
        var sent = await (await who.Open("/past/imports")).WithFile("file", file, name).Submit("/past/imports");
        sent.Answer.Status.ShouldBe(303, sent.Text);
        await app.Get<JobWorker>().Drain(app.District, CancellationToken.None);
        return sent.Location!.ToString();
    }

    /// <summary>Takes in what passed the dry run, and gives the address of the import's report.</summary>
    public static async Task<string> Take(this TestApp app, Person who, string report)
    {
        var sent = await (await who.Open(report)).Submit(report + "/take");
        sent.Answer.Status.ShouldBe(303, sent.Text);
        await app.Get<JobWorker>().Drain(app.District, CancellationToken.None);
        return sent.Location!.ToString();
    }

    public static async Task<IReadOnlyList<PastCase>> Stored(this TestApp app) =>
        [.. (await app.Get<PastLookup>().List(Domain.Access.Actor.System(app.District) with { Scope = new(app.District) }, new(), 1_000, CancellationToken.None)).OrderBy(c => c.RecId, StringComparer.Ordinal)];
}
