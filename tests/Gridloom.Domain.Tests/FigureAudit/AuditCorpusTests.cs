using Gridloom.Domain.FigureAudit;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.Tests.FigureAudit;

/// <summary>A corpus of invented documents: the sound ones have no finding, and of the falsified ones each is found by its rule.</summary>
public sealed class AuditCorpusTests(ITestOutputHelper output)
{
    private const int Sound = 40;
    private const int Spoiled = 5;

    public static TheoryData<int> Kinds => [.. Enumerable.Range(0, Plants.All.Count)];

    [Fact]
    public void Nothing_is_found_where_everything_adds_up()
    {
        for (var seed = 1; seed <= Sound; seed++)
            AuditOf(new SoundDocument(seed)).Findings.Select(f => $"seed {seed}: {f.Severity} {f.Rule} {f.Place.Label} «{f.Quote}» {f.Message}").ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Kinds))]
    public void What_is_planted_is_found_by_its_rule(int kind)
    {
        var (rule, name, spoil) = Plants.All[kind];
        var missed = new List<long>();
        for (var seed = 1; seed <= Spoiled; seed++)
        {
            var document = new SoundDocument(seed);
            spoil(document, new Seeded(seed + 1000));
            if (!AuditOf(document).Findings.Any(f => f.Rule == rule)) missed.Add(seed);
        }

        output.WriteLine($"{rule}: {name}");
        missed.ShouldBeEmpty($"{rule}: {name}, seeds");
    }

    /// <summary>The table of docs/benchmarks.md; <c>bench/audit</c> runs it with many documents.</summary>
    [Fact]
    public void Precision_and_recall_of_each_rule()
    {
        var documents = int.Parse(Environment.GetEnvironmentVariable("GRIDLOOM_AUDIT_DOCUMENTS") ?? "2", System.Globalization.CultureInfo.InvariantCulture);
        var score = Plants.All.Select(p => p.Rule).Distinct().ToDictionary(r => r, _ => (Planted: 0, Found: 0, False: 0), StringComparer.Ordinal);
        for (var seed = 1; seed <= documents; seed++)
        {
            Count(score, "", AuditOf(new SoundDocument(5_000 + seed)));
            foreach (var (rule, _, spoil) in Plants.All)
            {
                var document = new SoundDocument(9_000 + seed);
                spoil(document, new Seeded(seed));
                Count(score, rule, AuditOf(document));
            }
        }

        foreach (var (rule, (planted, found, wrong)) in score.OrderBy(s => s.Key, StringComparer.Ordinal))
            output.WriteLine(FormattableString.Invariant($"| {rule} | {planted} | {found} | {wrong} | {(found + wrong == 0 ? 100 : found * 100m / (found + wrong)):F1} % | {found * 100m / planted:F1} % |"));
        score.Values.ShouldAllBe(s => s.Planted == s.Found && s.False == 0);
    }

    private static void Count(Dictionary<string, (int Planted, int Found, int False)> score, string planted, AuditReport report)
    {
        var found = report.Findings.Select(f => f.Rule).ToHashSet(StringComparer.Ordinal);
        if (planted.Length > 0) score[planted] = score[planted] with { Planted = score[planted].Planted + 1, Found = score[planted].Found + (found.Contains(planted) ? 1 : 0) };
        foreach (var wrong in found.Where(r => r != planted && !Plants.Consequences[planted].Contains(r) && score.ContainsKey(r))) score[wrong] = score[wrong] with { False = score[wrong].False + 1 };
    }

    [Fact]
    public void Every_rule_is_planted_or_has_a_line_of_its_own() =>
        AuditKit.Rules.Except(Plants.All.Select(p => p.Rule)).Except(AuditRuleTests.Rules).Except(FormRuleTests.Rules).ShouldBe(["unfinished"], "see TiredRuleTests");

    [Fact]
    public void Quotations_stand_in_the_document_word_for_word()
    {
        foreach (var (rule, name, spoil) in Plants.All)
        {
            var document = new SoundDocument(7);
            spoil(document, new Seeded(8));
            var text = document.Text();
            foreach (var finding in AuditOf(document).Findings) text.Contains(finding.Quote, StringComparison.Ordinal).ShouldBeTrue($"{rule}, {name}: «{finding.Quote}»");
        }
    }

    [Fact]
    public void No_text_is_too_strange_to_be_audited()
    {
        const long Seed = 20261122;
        const string Strange = "0９٣%％元万-=*/()（：；，。《\t\n<p>$\\ 年月率 ";
        var chance = new Seeded(Seed);
        for (var round = 0; round < 60; round++)
        {
            var text = new SoundDocument(round).Text().ToCharArray();
            for (var change = 0; change < 300; change++) text[chance.Next(text.Length)] = Strange[chance.Next(Strange.Length)];
            Should.NotThrow(() => AuditKit.Audit(new string(text)), $"seed {Seed}, round {round}");
        }
    }

    private static AuditReport AuditOf(SoundDocument document) => AuditKit.Auditor.Audit(TextExport.Read("sound.txt", document.Text()));
}
