using Gridloom.Domain.Budget.Families;
using Col = Gridloom.Domain.Budget.Accounts.AccountColumns;

namespace Gridloom.Domain.Budget.Accounts;

/// <summary>Reads the pasted lists of a unit budget (读粘贴的各表). A row above others may give its sum, which must be theirs.</summary>
/// <param name="official">The names of the codes by economy.</param>
/// <param name="units">Names of the unit and its department: rows so named are sums of the whole table.</param>
internal sealed class AccountLists(IReadOnlyDictionary<string, string> official, IReadOnlyList<string> units, List<Problem> faults)
{
    public List<FunctionLine> Functions(string text)
    {
        var (paste, rows) = Rows(Col.OfFunctions, text);
        var lines = rows.Where(row => row[Col.Code].Length + row[Col.Name].Length > 0).Select(row => (row.Number, Line: new FunctionLine(Code(paste, row, FunctionLine.IsCode), paste.Name(row))
        {
            General = new(paste.Fen(row, Col.Basic), paste.Fen(row, Col.Project)), GovernmentFund = new(paste.Fen(row, Col.FundBasic), paste.Fen(row, Col.FundProject)),
            StateCapital = new(paste.Fen(row, Col.CapitalBasic), paste.Fen(row, Col.CapitalProject)), OtherFen = paste.Fen(row, Col.Other),
        })).ToList();
        Distinct(paste, lines.Select(line => (line.Number, line.Line.Code)));
        var tree = CodeTree.Of(lines.Select(line => line.Line));
        Func<FunctionLine, long>[] parts =
        [
            line => line.General.Basic, line => line.General.Project, line => line.GovernmentFund.Basic, line => line.GovernmentFund.Project, line => line.StateCapital.Basic,
            line => line.StateCapital.Project, line => line.OtherFen,
        ];
        foreach (var (number, line) in lines.Where(line => tree.IsAbove(line.Line)))
            foreach (var part in parts) Check(paste, (number, line.Name, part(line)), [.. lines.Where(below => Below(below.Line.Code, line.Code) && !tree.IsAbove(below.Line)).Select(below => part(below.Line))]);
        return lines.ConvertAll(line => tree.IsAbove(line.Line) ? new(line.Line.Code, line.Line.Name) : line.Line);
    }

    public List<PurchaseLine> Purchases(string text)
    {
        var (paste, rows) = Rows(Col.OfPurchases, text);
        var lines = rows.Where(row => row[Col.Code].Length + row[Col.Name].Length > 0)
            .Select(row => (row.Number, Line: new PurchaseLine(Code(paste, row, code => code.All(char.IsAsciiLetterOrDigit)), paste.Name(row), paste.Fen(row, Col.Amount)))).ToList();
        Distinct(paste, lines.Select(line => (line.Number, line.Line.Code)));
        var tree = CodeTree.Of(lines.Select(line => line.Line));
        foreach (var (number, line) in lines.Where(line => tree.IsAbove(line.Line)))
            Check(paste, (number, line.Name, line.Fen), [.. lines.Where(below => Below(below.Line.Code, line.Code) && !tree.IsAbove(below.Line)).Select(below => below.Line.Fen)]);
        return lines.ConvertAll(line => tree.IsAbove(line.Line) ? line.Line with { Fen = 0 } : line.Line);
    }

    public List<TransferLine> Transfers(string text)
    {
        var (paste, rows) = Rows(Col.OfTransfers, text);
        return [.. rows.Where(row => row[Col.Code].Length + row[Col.Name].Length + row[Col.Project].Length > 0)
            .Select(row => new TransferLine(Code(paste, row, FunctionLine.IsCode), paste.Name(row), paste.Name(row, Col.Project), paste.Fen(row, Col.Amount)))];
    }

    public List<BasicLine> Basics(string text)
    {
        var (paste, rows) = Rows(Col.OfBasics, text);
        var (lines, above) = (new List<BasicLine>(), (Number: 0, Class: (EconomicClass?)null, Money: FundMoney.None));
        void Close()
        {
            if (above.Class is { } open && lines.FindAll(line => line.Class == open.Code) is { Count: > 0 } below)
                foreach (var fund in Funds.OfBasics) Check(paste, (above.Number, open.Name, above.Money[fund]), below.ConvertAll(line => line.Money[fund]));
            else if (above.Class is { } lone) lines.Add(new(lone.Code, lone.Name, above.Money));
        }
        foreach (var row in rows.SkipWhile(IsUnit))
        {
            var (name, money) = (paste.Name(row), Money(paste, row, Funds.OfBasics));
            var begun = row[Col.Code].Length == 3 ? EconomicClass.Find(row[Col.Code]) : row[Col.Code].Length == 0 ? EconomicClass.Named(name) : null;
            if (begun is null) lines.Add(new(ClassOf(paste, row, above.Class), name, money));
            else if (begun != above.Class)
            {
                Close();
                above = (row.Number, begun, money);
            }
            else lines.Add(new(begun.Code, name, money));
        }
        Close();
        return lines;
    }

    public List<ProjectLine> Projects(string text)
    {
        var (paste, rows) = Rows(Col.OfProjects, text);
        var (lines, kind) = (new List<(int Number, ProjectLine Line)>(), ProjectLine.UsualKind);
        foreach (var row in rows.SkipWhile(IsUnit))
        {
            var (name, money, (start, end)) = (paste.Name(row), Money(paste, row, Funds.OfProjects), Period(paste, row));
            // 项目支出总表 has no column of kinds: a row of its own says it.
            if (row[Col.Kind].Length == 0 && name.EndsWith("性项目", StringComparison.Ordinal)) kind = name;
            else lines.Add((row.Number, new(row[Col.Kind].Length > 0 ? paste.Name(row, Col.Kind) : kind, name, money) { Start = start, End = end }));
        }
        Distinct(paste, lines.Select(line => (line.Number, Prose.Label(line.Line.Name))));
        return lines.ConvertAll(line => line.Line);
    }

    private (AccountPaste Paste, IReadOnlyList<PastedLine> Rows) Rows(Col columns, string text)
    {
        var paste = new AccountPaste(columns, faults);
        return (paste, paste.Rows(text));
    }

    // On top of its rows; an account below may bear any name.
    private bool IsUnit(PastedLine row) => row[Col.Code].Length + row[Col.Kind].Length == 0 && units.Contains(Prose.Label(row[Col.Name]));

    private string ClassOf(AccountPaste paste, PastedLine row, EconomicClass? above)
    {
        var (code, name) = (row[Col.Code], row[Col.Name]);
        if (code.Length == 0 && above is not null) return above.Code;
        if (code.Length == 0) code = official.Where(known => known.Key.Length == 5 && Prose.Label(known.Value) == Prose.Label(name)).Select(known => known.Key).FirstOrDefault("");
        else if (code.Length != 5 || EconomicClass.Find(code[..3]) is null) faults.Add(AccountProblems.Code(paste.Field, row.Number, code));
        else if (official.TryGetValue(code, out var called) && Prose.Label(called) != Prose.Label(name)) faults.Add(AccountProblems.Economic(paste.Field, row.Number, (code, called, name)));
        if (code.Length == 0) faults.Add(AccountProblems.Class(paste.Field, row.Number, name));
        return code.Length == 5 ? code[..3] : "";
    }

    private string Code(AccountPaste paste, PastedLine row, Func<string, bool> isCode)
    {
        var code = row[Col.Code];
        if (code.Length is 0 or > 12 || !isCode(code)) faults.Add(AccountProblems.Code(paste.Field, row.Number, code));
        return code;
    }

    private static FundMoney Money(AccountPaste paste, PastedLine row, IReadOnlyList<Fund> funds) => FundMoney.Of(funds.Select(fund => (fund, paste.Fen(row, Funds.CodeOf(fund)))));

    private (DateOnly? Start, DateOnly? End) Period(AccountPaste paste, PastedLine row)
    {
        var text = row[Col.Period] is { Length: > 0 } period ? period : row[Col.Start] + "~" + row[Col.End];
        if (text == "~") return (null, null);
        if (FormValues.Period(text) is { } days) return (days.Start, days.End);
        faults.Add(AccountProblems.Day(paste.Field, row.Number, text));
        return (null, null);
    }

    private void Distinct(AccountPaste paste, IEnumerable<(int Number, string Name)> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, name) in names)
            if (name.Length > 0 && !seen.Add(name)) faults.Add(AccountProblems.Twice(paste.Field, number, name));
    }

    /// <summary>A sum that was pasted with its rows must be theirs, but for what rounding explains.</summary>
    private void Check(AccountPaste paste, (int Number, string Name, long Fen) above, IReadOnlyList<long> below)
    {
        if (above.Fen != 0 && Math.Abs(above.Fen - below.Sum()) > AccountCheck.Rounding(below.Count))
            faults.Add(AccountProblems.Parent(paste.Field, above.Number, (above.Name, BudgetAmount.InWanYuan(above.Fen), BudgetAmount.InWanYuan(below.Sum()))));
    }

    private static bool Below(string code, string above) => code.Length > above.Length && code.StartsWith(above, StringComparison.Ordinal);
}
