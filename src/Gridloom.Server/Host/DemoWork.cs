using System.Globalization;
using System.Text;
using Gridloom.Domain.Access;
using Gridloom.Server.Budget;
using Gridloom.Server.Budget.Work;
using Gridloom.Server.Storage;
using Gridloom.Simulation;

namespace Gridloom.Server.Host;

/// <summary>The demo's work records (演示工作记录): entered through the same handler as a person's, each with a drawn proof, each marked as made up; one is withdrawn.</summary>
internal sealed class DemoWork(IServiceProvider services, Actor clerk, ulong seed)
{
    private const int DaysBetween = 9;

    private static readonly (string Kind, string Title, string Office)[] Done =
    [
        ("training", "网格员业务培训", "综合管理科"), ("article", "“龙华网格管理”公众号推文", "综合管理科"), ("inspection", "外出督查", "督查科"), ("meeting", "数字化城管案件协调会", "指挥科"),
        ("publicity", "网格管理线下宣传", "综合管理科"), ("training", "平台操作员培训", "指挥科"), ("lesson", "线上培训课", "综合管理科"), ("inspection", "夜间督查", "督查科"),
        ("drill", "三防应急演练", "指挥科"), ("visit", "节日慰问网格员", "工会"), ("research", "基层治理调研", "综合管理科"), ("meeting", "街道联席会议", "指挥科"),
    ];

    /// <summary>The last twelve months, the oldest first; returns how many were entered.</summary>
    public async Task<int> Run(int records, CancellationToken stop)
    {
        var handler = services.GetRequiredService<EnterWork.Handler>();
        var today = services.GetRequiredService<Clocks>().Now(clerk.District).ChinaDay();
        EnterWork.Response? last = null;
        for (var n = 0; n < records; n++)
        {
            var (random, (kind, title, office)) = (new SplitMix(seed + (ulong)n * 6151), Done[n % Done.Length]);
            var day = Ui.Show.Day(today.AddDays(-(records - n) * DaysBetween + 1));
            var proof = await Proof(FormattableString.Invariant($"{n + 1:00}"), stop);
            last = Demo.Get(await handler.Handle(clerk, FormattableString.Invariant($"demo-work-{n}"), new(
                new(kind, day, FormattableString.Invariant($"{title}（第 {n / Done.Length + 1} 次）"), office, null, CountsOf(kind, random)), proof) { Demo = true }));
        }
        if (last is not null) Demo.Get(await services.GetRequiredService<WithdrawWork.Handler>().Handle(clerk, "demo-work-withdrawn", new(last.Id, "期次写错了，另行登记。")));
        return records;
    }

    private static Dictionary<string, string?> CountsOf(string kind, SplitMix random)
    {
        var many = random.Between(30, 90);
        var counts = kind switch
        {
            "training" => new Dictionary<string, long> { ["expected"] = many, ["participants"] = many - random.Below(4), ["passed"] = many - 3 - random.Below(3), ["hours"] = 6 },
            "publicity" => new() { ["planned"] = many * 10, ["items"] = many * 10 - random.Below(40), ["audience"] = many * 7 },
            "lesson" => new() { ["minutes"] = 60 },
            "inspection" => new() { ["places"] = random.Between(6, 20), ["found"] = 5 + many % 7, ["mended"] = 5 + many % 7 - many % 3 },
            "article" => new() { ["reads"] = many * 21 },
            "visit" => new() { ["people"] = many },
            "research" => new() { ["people"] = random.Between(4, 9), ["reports"] = 1 },
            _ => new() { ["participants"] = many },
        };
        return counts.ToDictionary(c => c.Key, string? (c) => c.Value.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    /// <summary>A small page of its own for each, that says what it is.</summary>
    private async Task<KeptProof> Proof(string number, CancellationToken stop)
    {
        var text = $"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 120]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Length 48>>stream\nBT /F 24 Tf 40 50 Td (DEMO PROOF {number}) Tj ET      \nendstream endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n";
        var bytes = Encoding.ASCII.GetBytes(text);
        return new(await services.GetRequiredService<FileStore>().Keep(bytes, stop), $"演示凭据{number}.pdf", "application/pdf", bytes.Length);
    }
}
