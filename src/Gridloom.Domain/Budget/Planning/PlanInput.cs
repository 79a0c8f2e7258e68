using System.Globalization;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Budget.Planning;

/// <summary>Reads the typed fields of targets and collects what is wrong with them (读填写).</summary>
internal sealed class PlanInput(ProjectInput input)
{
    private const int ItemMax = 200, ContentMax = 4000;

    public List<Problem> Faults { get; } = [];

    public string? Name()
    {
        var name = input["name"];
        if (name.Length is > 0 and <= 100 && !name.Contains('\n', StringComparison.Ordinal) && !Typed.HasControl(name)) return name;
        Faults.Add(PlanProblems.NameUnfit);
        return null;
    }

    public string Line(string field) => Checked(field, PlanEditing.Lines.First(line => line.Name == field).Limit, lines: false);

    public string Sentence(string field) => Checked(field, PlanEditing.Sentences.First(line => line.Name == field).Limit, lines: true);

    public ProjectTexts Texts() => new()
    {
        Overview = Sentence("overview"), Purpose = Sentence("purpose"), Goods = Sentence("goods"), Calculation = Sentence("calculation"), TermGoal = Sentence("termGoal"),
        YearGoal = Sentence("yearGoal"), Outcome = Sentence("outcome"), Troubles = Sentence("troubles"), Remedies = Sentence("remedies"),
    };

    public BudgetAmount? Amount(string field, bool needed = false) => Amount(field, input[field], needed);

    public ProjectAmounts? Amounts(ProjectAmounts? before, BudgetAmount? thisYear)
    {
        var (total, fiscal, account, other) = (Amount("total"), Amount("fiscal"), Amount("account"), Amount("other"));
        var (transfer, purchase, assets) = (Amount("transfer"), Amount("purchase"), Amount("assets"));
        if (thisYear is null) return null;
        return (before ?? new() { ThisYear = thisYear }) with
        {
            ThisYear = thisYear, Total = total, Fiscal = fiscal, FiscalAccount = account, Other = other, CentralTransfer = transfer, GovernmentPurchase = purchase, FixedAssets = assets,
        };
    }

    public DateOnly? Day(string field)
    {
        if (input[field].Length == 0) return null;
        if (DateOnly.TryParseExact(input[field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1990 and <= 2100) return day;
        Faults.Add(PlanProblems.Day(field));
        return null;
    }

    public PaymentPlan? Plan()
    {
        BudgetAmount?[] quarters = [Amount("q1"), Amount("q2"), Amount("q3"), Amount("q4")];
        if (quarters is [{ } first, { } second, { } third, { } fourth]) return new(first, second, third, fourth);
        if (quarters.Any(quarter => quarter is not null)) Faults.Add(PlanProblems.QuartersIncomplete);
        return null;
    }

    public IReadOnlyList<PurchaseItem> Purchases() =>
    [
        .. Rows(input.Purchases, "purchases", row => row.IsBlank).Select(row => Item($"purchases.{row.At}", row.Of.Name, row.Of.Amount) is ({ } name, { } amount) ? new PurchaseItem(name, amount) : null)
            .OfType<PurchaseItem>(),
    ];

    public IReadOnlyList<UnitTask> Tasks() => [.. Rows(input.Tasks, "tasks", row => row.IsBlank).Select(row => Task($"tasks.{row.At}", row.Of)).OfType<UnitTask>()];

    public IReadOnlyList<BudgetIndicator> Indicators(IReadOnlyList<BudgetIndicator> before, IReadOnlyList<PlanLevel> levels)
    {
        var known = before.Where(row => row.Key is not null).ToDictionary(row => row.Key!, StringComparer.Ordinal);
        return
        [
            .. Rows(input.Indicators, "indicators", row => row.IsBlank)
                .Select(row => Indicator($"indicators.{row.At}", row.Of, known.GetValueOrDefault(row.Of.Key), levels)).OfType<BudgetIndicator>(),
        ];
    }

    private BudgetIndicator? Indicator(string field, IndicatorInput row, BudgetIndicator? before, IReadOnlyList<PlanLevel> levels)
    {
        var name = Part(field + ".name", row.Name, ItemMax);
        if (row.Level.Length == 0 || name.Length == 0) Faults.Add(PlanProblems.RowIncomplete(field + ".name"));
        var level = levels.FirstOrDefault(known => PlanEditing.LevelCode(known) == row.Level);
        // A document may put a level under another than its form does; what was printed so stays so.
        if (level is null && before is not null && PlanEditing.LevelCode(new(before.Level1, before.Level2)) == row.Level) level = new(before.Level1, before.Level2);
        if (level is null && row.Level.Length > 0) Faults.Add(PlanProblems.LevelUnknown(field + ".level"));
        var text = Part(field + ".target", row.Target.Text, ItemMax);
        if (!(row.Target with { Text = text }).Print(before?.Target, field + ".target").Succeeded(out var target, out var refused)) Faults.Add(refused);
        var (source, cycle, weight) = (Part(field + ".source", row.Source, ItemMax), Part(field + ".cycle", row.Cycle, ItemMax), Weight(field + ".weight", row.Weight));
        if (level is null || target is null) return null;
        return (before ?? new(level.First, level.Second, name, target)) with
        {
            Level1 = level.First, Level2 = level.Second, Name = name, Target = target, TargetSource = source.Length == 0 ? null : source, CycleTarget = cycle.Length == 0 ? null : cycle, Weight = weight,
        };
    }

    private UnitTask? Task(string field, TaskInput row)
    {
        var (name, total) = Item(field, row.Name, row.Total);
        var (fiscal, other) = (Amount(field + ".fiscal", row.Fiscal.Trim(), needed: true), Amount(field + ".other", row.Other.Trim(), needed: true));
        var content = row.Content.Trim();
        if (content.Length > ContentMax || Typed.HasControl(content)) Faults.Add(PlanProblems.TooLong(field + ".content", ContentMax));
        return name is null || total is null || fiscal is null || other is null ? null : new(name, total, fiscal, other) { Content = content };
    }

    private (string? Name, BudgetAmount? Amount) Item(string field, string typedName, string typedAmount)
    {
        var name = Part(field + ".name", typedName, ItemMax);
        if (name.Length == 0) Faults.Add(PlanProblems.RowIncomplete(field + ".name"));
        return (name.Length == 0 ? null : name, Amount(field + ".amount", typedAmount.Trim(), needed: true));
    }

    private List<(int At, T Of)> Rows<T>(IReadOnlyList<T> rows, string field, Predicate<T> isBlank)
    {
        var filled = rows.Index().Where(row => !isBlank(row.Item)).ToList();
        if (filled.Count > PlanEditing.RowsMax) Faults.Add(PlanProblems.RowsMax(field, PlanEditing.RowsMax));
        return filled;
    }

    private BudgetAmount? Amount(string field, string typed, bool needed)
    {
        if (typed.Length == 0)
        {
            if (needed) Faults.Add(PlanProblems.AmountMissing(field));
            return null;
        }
        if (BudgetAmount.Read(typed).Succeeded(out var amount, out _)) return amount;
        Faults.Add(PlanProblems.Amount(field));
        return null;
    }

    private decimal? Weight(string field, string typed)
    {
        if (typed.Trim().Length == 0) return null;
        if (decimal.TryParse(typed.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight <= 100 && decimal.Round(weight, 2) == weight) return weight;
        Faults.Add(PlanProblems.WeightUnfit(field));
        return null;
    }

    private string Part(string field, string typed, int limit)
    {
        var text = Typed.Clean(typed) ?? "";
        if (text.Length > limit || text.Contains('\n', StringComparison.Ordinal) || Typed.HasControl(text)) Faults.Add(PlanProblems.TooLong(field, limit));
        return text;
    }

    private string Checked(string field, int limit, bool lines)
    {
        var text = Typed.Clean(input[field]) ?? "";
        if (text.Length > limit || (!lines && text.Contains('\n', StringComparison.Ordinal)) || Typed.HasControl(text)) Faults.Add(PlanProblems.TooLong(field, limit));
        return text;
    }
}
