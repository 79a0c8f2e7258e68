using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A contract's amount, the share that is paid of it, and the payment (合同款项比例). Shares that end with 尾款 make up the whole.</summary>
internal sealed partial class Shares : IAuditRule
{
    public const string Rule = "contract-share";

    /// <summary>First payment and last do not make up the contract.</summary>
    public const string WholeRule = "shares-whole";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('%', StringComparison.Ordinal)))
        {
            var items = Items.In(passage.Plain);
            foreach (var (from, to) in items.Count > 1 ? items.Select(i => (i.Start, i.End)) : [(0, passage.Plain.Length)]) Check(passage, from, to, verdicts);
        }
    }

    private static void Check(Passage of, int from, int to, Verdicts verdicts)
    {
        var text = of.Plain[from..to];
        foreach (var match in Paid().Matches(text).Concat(Instalments().Matches(text)))
        {
            var contract = Contract().Matches(text[..match.Index]).LastOrDefault();
            if (contract is null || Figures.In(contract.Value) is not [.., { IsMoney: true } whole] || Figures.In(match.Value) is not [{ IsPercent: true } share, .., { IsMoney: true } paid]) continue;
            Judge(of, (whole, share), paid with { Start = paid.Start + from + match.Index, End = paid.End + from + match.Index }, verdicts);
        }

        Whole(of, text, from, verdicts);
    }

    private static void Judge(Passage of, (Figure Whole, Figure Share) contract, Figure paid, Verdicts verdicts)
    {
        var (whole, share) = contract;
        var due = whole.Value * (share.Number / 100);
        var expression = $"{whole.Printed}*{share}={paid.Print(due.Value)}";
        var place = of.PlaceOf(paid.Start);
        if (Rounded.Exact(due.Value).Prints(paid.Value)) verdicts.Hold(Rule, place, expression);
        else verdicts.Find(new(Rule, due.MayBe(paid.Value) ? Severity.Note : Severity.Error, place, of.Quote(Clauses.Start(of.Plain, paid.Start), paid.End, paid.Start), paid.Print(due.Value), paid.ToString(), $"{whole} 的 {share} 是 {paid.Print(due.Value)}，写的是 {paid}。"));
    }

    private static void Whole(Passage of, string text, int from, Verdicts verdicts)
    {
        var shares = Share().Matches(text).ToList();
        if (shares.Count < 2 || !Last().IsMatch(shares[^1].Value) || !First().IsMatch(shares[0].Value)) return;
        var figures = shares.ConvertAll(s => Figures.In(s.Value).Find(f => f.IsPercent));
        var sum = figures.Sum(f => f.Number);
        var place = of.PlaceOf(from + shares[0].Index);
        var expression = $"{string.Join('+', figures.Select(f => f.ToString()))}={Figures.Print(sum)}%";
        if (sum == 100) verdicts.Hold(WholeRule, place, expression);
        else verdicts.Find(new(WholeRule, Severity.Warning, place, of.Quote(from + shares[0].Index, from + shares[^1].Index + shares[^1].Length, from + shares[0].Index), "100%", Figures.Print(sum) + "%", $"首付款与尾款 {expression}，不是 100%。"));
    }

    [GeneratedRegex(@"(?:经费|总的?建设费用|总费用|总投资|合同价|合同额|合同金额|合同款|中标金额|总价|现有合同价)(?:约|预计|为|共|总计|共计|约为)? ?\d[\d,.]* ?(?:万元|万|元)", RegexOptions.None, 1000)]
    private static partial Regex Contract();

    [GeneratedRegex(@"(?:合同额|合同价|合同金额|合同款|总额|总费用|总投资) ?的? ?(?<s>\d[\d.]*) ?%\)?(?:[，,]? ?(?:共|即|为|计|约)*|[^。；;，,\d]{0,20}(?:共计|合计|为|约)) ?(?<p>\d[\d,.]*) ?(?:万元|元)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Paid();

    // 支付 30% 首付款 47 万元；按约支付 50%，即 25 万元.
    [GeneratedRegex(@"支付(?:合同(?:额|价|款|金额)?的?)? ?\d[\d.]* ?%(?: ?的?(?:首付款|首款|首期款|预付款|进度款|中期款|尾款|余款|质保金|合同款|款项)[^\d。；;，,%]{0,4}|[，,]? ?(?:即|共计|共|计|合计)) ?\d[\d,.]* ?(?:万元|元)|(?:首付款|首款|首期款|预付款|进度款|中期款|尾款|余款|质保金) ?\d[\d.]* ?%[，,]? ?(?:即|共计|共|计|合计) ?\d[\d,.]* ?(?:万元|元)", RegexOptions.None, 1000)]
    private static partial Regex Instalments();

    [GeneratedRegex(@"\d[\d.]* ?% ?的?(?:首付款|首款|首期款|预付款|进度款|中期款|尾款|余款|质保金)|(?:首付款|首款|首期款|预付款|进度款|二期款|第二期款(?:和尾款)?|尾款)[^\d%。;；]{0,12}\d[\d.]* ?%", RegexOptions.None, 1000)]
    private static partial Regex Share();

    [GeneratedRegex("首|预付", RegexOptions.None, 1000)]
    private static partial Regex First();

    [GeneratedRegex("尾款|余款|质保金", RegexOptions.None, 1000)]
    private static partial Regex Last();
}
