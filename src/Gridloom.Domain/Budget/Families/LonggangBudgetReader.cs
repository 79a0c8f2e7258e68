using System.Text.RegularExpressions;

namespace Gridloom.Domain.Budget.Families;

/// <summary>
/// Reads the department budget (部门预算) as the district of Longgang published it: a report in prose and tables, of which two parts are
/// forms: the numbered items of the project money, and 单位整体支出绩效目标表 at its end. The rest is passed over knowingly.
/// </summary>
internal static partial class LonggangBudgetReader
{
    public const string Template = "longgang-department-budget";
    public const string Title = "单位整体支出绩效目标表";

    private const string ItemsPart = "项目支出……具体包括：";

    /// <summary>Null when anything was not understood.</summary>
    public static BudgetDocument? Read(IReadOnlyList<FormLine> lines, FormFaults faults)
    {
        var items = FormLine.Find(lines, line => ItemsHead().IsMatch(line.Text));
        var form = FormLine.Find(lines, line => FamilyMarks.TitleOf(line) == Title);
        var all = FormPlace.Lines(lines[0].Number, lines[^1].Number);
        if (items < 0) faults.Add(all, ReadingProblems.MissingPart(ItemsPart));
        if (form < 0) faults.Add(all, ReadingProblems.MissingPart(Title));
        var whole = form < 0 ? null : WholeUnitForm.Read([.. lines.Skip(form)], "单位名称", FormFamily.LonggangBudget.UnitLevels, faults);
        var projects = items < 0 ? [] : ReadItems([.. lines.Skip(items)], whole?.Unit ?? "", faults);
        if (faults.Count > 0) return null;
        return new(whole!.Unit!, whole.Year, Template, LonggangGoals.Read(lines, projects)) { WholeUnit = whole.Whole };
    }

    /// <param name="lines">From the head of the list on; the list ends where the next heading begins.</param>
    private static List<BudgetProject> ReadItems(List<FormLine> lines, string unit, FormFaults faults)
    {
        var items = new List<(FormLine Line, string Text)>();
        foreach (var line in lines.Skip(1).TakeWhile(line => !IsHeading(line)))
            if (ItemStart().IsMatch(line.Text)) items.Add((line, line.Text));
            else if (items.Count > 0) items[^1] = (items[^1].Line, Prose.Join(items[^1].Text, line.Text));
            else faults.Add(line.Place, BudgetProblems.ForeignText(line.Text, 1));
        var projects = items.Index().Select(at => ReadItem(at.Index + 1, at.Item, unit, faults)).OfType<BudgetProject>().ToList();
        if (BudgetAmount.Read(ItemsHead().Match(lines[0].Text).Groups["total"].Value).Succeeded(out var total, out var refused))
        {
            var sum = projects.Sum(project => project.Amounts.ThisYear.Fen);
            if (sum < total.Fen) faults.Add(lines[0].Place, ReadingProblems.RowsMissing(total.Printed, BudgetAmount.InWanYuan(sum)));
        }
        else faults.Add(lines[0].Place, refused);
        return projects;
    }

    private static BudgetProject? ReadItem(int number, (FormLine Line, string Text) item, string unit, FormFaults faults)
    {
        var start = ItemStart().Match(item.Text);
        var amount = ItemText().Match(item.Text[start.Length..].TrimStart());
        if (!amount.Success) faults.Add(item.Line.Place, ReadingProblems.ItemUnreadable(number, item.Text));
        else if (start.Groups["number"].Value != FormattableString.Invariant($"{number}"))
            faults.Add(item.Line.Place, ReadingProblems.NumberOutOfOrder(number, start.Groups["number"].Value));
        else if (!BudgetAmount.Read(amount.Groups["amount"].Value).Succeeded(out _, out var refused)) faults.Add(item.Line.Place, refused);
        else return Item(item.Text[start.Length..].TrimStart())! with { Unit = unit };
        return null;
    }

    /// <summary>What an item says behind its number: the name, the money, and what it is for; null when it does not say so.</summary>
    public static BudgetProject? Item(string text)
    {
        var match = ItemText().Match(text);
        if (!match.Success || !BudgetAmount.Read(match.Groups["amount"].Value).Succeeded(out var amount, out _)) return null;
        return new()
        {
            Name = Prose.OneLine(match.Groups["name"].Value),
            Unit = "",
            Amounts = new() { ThisYear = amount },
            Indicators = [],
            Texts = ProjectTexts.None with { Overview = match.Groups["rest"].Value.Trim() },
        };
    }

    /// <summary>The list of items ends at the next heading.</summary>
    private static bool IsHeading(FormLine line) => line[0].StartsWith('#') || Heading().IsMatch(line[0]);

    [GeneratedRegex(@"项目支出 ?(?<total>[0-9,.]+) ?万元，具体包括：$", RegexOptions.NonBacktracking)]
    private static partial Regex ItemsHead();

    [GeneratedRegex(@"^(?<number>[0-9]+)[.．、]", RegexOptions.NonBacktracking)]
    private static partial Regex ItemStart();

    [GeneratedRegex(@"^(?<name>[^，。；]+?)(预算)? ?(?<amount>[0-9][0-9,.]*) ?万元[，,。](?<rest>.*)$", RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex ItemText();

    [GeneratedRegex("^(第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)", RegexOptions.NonBacktracking)]
    private static partial Regex Heading();
}
