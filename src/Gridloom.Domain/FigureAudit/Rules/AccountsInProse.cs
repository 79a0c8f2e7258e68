using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>What the text tells of an account, …(款)住房公积金(项) 12.00 万元, against the table of accounts (正文科目与表格).</summary>
internal sealed partial class AccountsInProse : IAuditRule
{
    public const string Rule = "text-account";

    private const int FullCode = 7;

    private sealed record Account(string Name, Figure Figure, string Table);

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        var told = subject.Paragraphs.SelectMany(p => Told().Matches(p.Plain).Select(m => (Of: p, Match: m))).Where(t => IsOfYear(t.Match, subject.Year)).ToList();
        if (told.Count == 0) return;
        var accounts = subject.Tables.Where(t => AccountTables().IsMatch(t.Title)).SelectMany(Accounts).ToLookup(a => a.Name, StringComparer.Ordinal);
        foreach (var (of, match) in told) Judge(of, match, [.. accounts[PlainText.Label(match.Groups["name"].Value)]], verdicts);
    }

    private static bool IsOfYear(Match match, int? year) => match.Groups["year"] is not { Success: true, Value: var said } || said == $"{year}";

    // The first amount right of the name is the account's own.
    private static IEnumerable<Account> Accounts(AuditTable table)
    {
        if (CodeColumn.Of(table) is not { } codes) yield break;
        foreach (var (code, row) in codes.Rows.Where(r => r.Code.Length == FullCode))
            if (row.Skip(codes.Name + 1).Select(AuditTable.Number).FirstOrDefault(n => n is not null) is { } figure)
                yield return new(PlainText.Label(PlainText.Of(AuditTable.Label(row, codes.Name))), figure.IsMoney ? figure : figure with { Unit = table.MoneyUnit }, table.Title);
    }

    private static void Judge(Passage of, Match match, List<Account> accounts, Verdicts verdicts)
    {
        // A plan beside what came of it is another amount.
        accounts.RemoveAll(a => a.Table.Contains("决算", StringComparison.Ordinal) && match.Groups["words"].Value.Contains("预算", StringComparison.Ordinal));
        if (accounts.Count == 0 || Figures.In(match.Value) is not [.., { IsMoney: true } figure]) return;
        figure = figure with { Start = figure.Start + match.Index, End = figure.End + match.Index };
        var place = of.PlaceOf(figure.Start);
        if (accounts.Find(a => figure.Value.Prints(a.Figure.Value) || a.Figure.Value.Prints(figure.Value)) is { } fits)
        {
            verdicts.Hold(Rule, place, $"{fits.Name}:{figure}={fits.Figure}");
            return;
        }

        // 行政运行 stands under many a 款: which is meant, only the sums could tell.
        if (accounts.Select(a => a.Figure.Value.Value).Distinct().Count() > 1) return;
        var account = accounts[0];
        verdicts.Find(new(Rule, figure.Value.MayBe(account.Figure.Value) ? Severity.Note : Severity.Error, place, of.Quote(match.Groups["name"].Index, figure.End, figure.Start), account.Figure.ToString(), figure.ToString(), $"“{account.Name}”正文写的是 {figure}，“{account.Table}”里是 {account.Figure}。"));
    }

    [GeneratedRegex(@"\(款\) ?(?<name>[\u4e00-\u9fff()、]{2,40}?) ?\(项\)[:。，,]? ?(?:(?<year>20\d\d) ?年度?)?(?<words>[^\d。；;]{0,12})\d[\d,.]* ?(?:亿元|万元|元)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Told();

    [GeneratedRegex("^(?:\\d{4}年度?)?[^表]{0,6}一般公共预算(?:财政拨款|当年拨款)?支出(?!.*基本)", RegexOptions.None, 1000)]
    private static partial Regex AccountTables();
}
