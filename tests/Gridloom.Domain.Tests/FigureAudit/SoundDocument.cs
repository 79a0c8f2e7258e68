using System.Globalization;
using System.Text.RegularExpressions;

namespace Gridloom.Domain.Tests.FigureAudit;

/// <summary>
/// An invented document in which everything adds up: a budget with its tables, project forms, a self-evaluation, coded indicators. Every figure
/// and word that a test may falsify is a slot.
/// </summary>
internal sealed partial class SoundDocument
{
    private readonly Dictionary<string, string> slots = new(StringComparer.Ordinal);
    private readonly Seeded chance;

    public SoundDocument(long seed)
    {
        chance = new(seed);
        Fill();
    }

    /// <summary>So many projects have a form.</summary>
    public int Projects { get; private set; }

    public IEnumerable<string> Slots => slots.Keys;

    public string this[string slot]
    {
        get => slots[slot];
        set => slots[slot] = slots.ContainsKey(slot) ? value : throw new KeyNotFoundException(slot);
    }

    /// <summary>As the text export of an office document: tables are lines with tabs.</summary>
    public string Text()
    {
        var text = DocumentPages.Front + DocumentPages.Tables(Projects) + string.Concat(Enumerable.Range(1, Projects).Select(DocumentPages.Form)) + DocumentPages.Back + EvaluationPages.Text;
        for (var round = 0; round < 3; round++) text = Slot().Replace(text, m => slots[m.Groups[1].Value]);
        return text.Replace("》》", "\t", StringComparison.Ordinal);
    }

    private void Fill()
    {
        var year = 2020 + chance.Next(8);
        Put("year", year);
        Put("last", year - 1);
        Put("district", "云溪区");
        Put("unit", "安平市云溪区社区网格管理中心");
        Projects = 4 + chance.Next(3);
        Put("projects", Projects);
        long projects = 0;
        for (var p = 1; p <= Projects; p++) projects += Project(p);
        var basic = Basic();
        Amount("project", projects);
        Amount("total", basic + projects);
        Put("basic.share", (basic * 100m / (basic + projects)).ToString("F2", CultureInfo.InvariantCulture));
        Change(basic + projects);
        Service();
        Evaluation();
        Report();
        Stories();
    }

    // Items, a plan by quarter, and where the money comes from.
    private long Project(int p)
    {
        string[] names = ["巡检设备维护", "网格员业务培训", "信息平台运行", "宣传资料制作", "楼栋信息核查", "热线坐席服务"];
        Put($"p{p}.name", names[p - 1]);
        long sum = 0;
        for (var item = 1; item <= 3; item++)
        {
            var amount = chance.Between(150, 9_000);
            Put($"p{p}.item{item}", Plain(amount));
            sum += amount;
        }

        Amount($"p{p}", sum);
        var other = chance.Between(0, sum / 4);
        Amount($"p{p}.other", other);
        Amount($"p{p}.fiscal", sum - other);
        var paid = new[] { sum / 5, sum / 2, sum * 4 / 5, sum };
        for (var quarter = 1; quarter <= 4; quarter++) Put($"p{p}.q{quarter}", Plain(paid[quarter - 1]));
        Put($"p{p}.rate", 90 + chance.Next(10));
        Put($"p{p}.times", 2 + chance.Next(9));
        return sum;
    }

    private long Basic()
    {
        (string Group, string[] Accounts)[] groups = [("301", ["30101", "30102", "30103", "30113"]), ("302", ["30201", "30202", "30206", "30211", "30213", "30216"]), ("303", ["30302", "30309"])];
        long basic = 0;
        foreach (var (group, accounts) in groups)
        {
            long sum = 0;
            foreach (var account in accounts)
            {
                var amount = chance.Between(100, 30_000);
                Amount($"e{account}", amount);
                Put($"c{account}", account);
                sum += amount;
            }

            Amount($"e{group}", sum);
            basic += sum;
        }

        Amount("basic", basic);
        return basic;
    }

    private void Change(long total)
    {
        var change = chance.Between(total / 50, total / 5);
        var up = chance.Next(2) == 0;
        Amount("change", change);
        Amount("change2", change);
        Amount("before", up ? total - change : total + change);
        Put("up", up ? "增加" : "减少");
        Put("grow", up ? "增长" : "下降");
        Put("growth", (change * 100m / (up ? total - change : total + change)).ToString("F2", CultureInfo.InvariantCulture));
        var (car, then) = (chance.Between(200, 900), chance.Between(200, 900));
        Amount("car", car);
        Amount("car.then", then);
        Put("car.change", (car - then >= 0 ? "" : "-") + Plain(Math.Abs(car - then)));
    }

    // A purchase told one by one, a contract with its shares, a rent by the month, a list with its number.
    private void Service()
    {
        long sum = 0;
        var count = 0;
        for (var i = 1; i <= 3; i++)
        {
            var (things, cost) = (2 + chance.Next(7), chance.Between(20, 400));
            Put($"buy{i}.n", things);
            Put($"buy{i}", Plain(cost));
            (sum, count) = (sum + cost, count + things);
        }

        Put("buy", Plain(sum));
        Put("buy.n", count);
        var contract = chance.Between(10, 90) * 100;
        Put("contract", Plain(contract));
        Put("share1", 30);
        Put("share2", 70);
        Put("paid", Plain(contract * 70 / 100));
        var month = chance.Between(30, 900);
        Put("month", Plain(month));
        Put("rent", Plain(month * 12));
        var (people, price) = (chance.Between(20, 400), chance.Between(50, 900));
        Put("people", people);
        Put("price", price);
        Put("fee", people * price * 3);
        Put("listed", "四");
    }

    private void Evaluation()
    {
        for (var row = 1; row <= 5; row++)
        {
            var budget = chance.Between(1_000, 60_000);
            var spent = budget - chance.Between(1, budget / 5);
            Put($"v{row}.budget", Plain2(budget));
            Put($"v{row}.spent", Plain2(spent));
            Put($"v{row}.rate", (spent * 100m / budget).ToString("F2", CultureInfo.InvariantCulture));
        }

        var (all, taken) = (chance.Between(20_000, 60_000), chance.Between(15_000, 19_000));
        var done = taken - chance.Between(10, 4_000);
        Put("all", all);
        Put("taken", taken);
        Put("taken.rate", (taken * 100m / all).ToString("F2", CultureInfo.InvariantCulture));
        Put("done", done);
        Put("done.rate", (done * 100m / taken).ToString("F2", CultureInfo.InvariantCulture));
    }

    private void Stories()
    {
        Put("start", "{year}-01-01");
        Put("end", "{year}-12-31");
        foreach (var (slot, text) in DocumentPages.Words) Put(slot, text);
        // The same figure in a second place is a slot of its own, so that one of the two can be falsified.
        foreach (var (slot, same) in (IEnumerable<(string, string)>)[("x.total", "total"), ("x.project", "project"), ("v1.done", "v1.rate"), ("t3.total", "total"), ("t3.parent", "total"), ("t3.run", "basic"), ("t4.total", "basic"), ("t5.total", "project"), ("t6.parent", "e302")]) Put(slot, slots[same]);
        for (var p = 1; p <= Projects; p++)
        {
            Put($"t5.p{p}", slots[$"p{p}"]);
            Put($"f{p}.year", slots[$"p{p}"]);
            Put($"f{p}.fiscal", slots[$"p{p}.fiscal"]);
            Put($"f{p}.times", slots[$"p{p}.times"]);
            Put($"f{p}.rate", slots[$"p{p}.rate"]);
            Put($"f{p}.unit", slots["unit"]);
            Put($"f{p}.start", slots["start"]);
            Put($"f{p}.end", slots["end"]);
        }
    }

    private void Put(string slot, object value) => slots[slot] = Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private void Amount(string slot, long hundredths) => Put(slot, (hundredths / 100m).ToString("N2", CultureInfo.InvariantCulture));

    private static string Plain(long hundredths) => (hundredths / 100m).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Plain2(long hundredths) => (hundredths / 100m).ToString("F2", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{([a-z0-9.]+)\}")]
    private static partial Regex Slot();
}
