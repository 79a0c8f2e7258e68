using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Evaluation;
using Gridloom.Domain.Budget.Families;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Domain.Budget.Publishing;
using Gridloom.Domain.FigureAudit;
using Gridloom.Server.Budget.Plans;
using Gridloom.Server.Budget.Sheets;

namespace Gridloom.Server.Budget.Publishing;

/// <summary>Puts together what would go out (拟公开文件), from the targets in force and the self-evaluations that were handed in.</summary>
internal sealed class PublicationMaker(PlanReader plans, BudgetReader reader, SheetStore store, EvaluationMaker evaluations, FigureAuditor auditor)
{
    /// <param name="Version">Of the targets.</param>
    public sealed record Made(PublicationDraft Draft, IReadOnlyList<ScanItem> Scan, StoredDocument Document, long Version)
    {
        /// <summary>What the figure auditor found, the gravest first; what rounding explains is no doubt.</summary>
        public IEnumerable<Finding> Doubts => Draft.Report.Findings.Where(finding => finding.Severity > Severity.Note).OrderByDescending(finding => finding.Severity);

        /// <summary>The same as long as the same words would go out.</summary>
        public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Draft.Sheet.Rows().Select(row => string.Join('\t', row))))));
    }

    public async Task<Outcome<Made>> Make(Actor actor, string document, PublicationKind kind, CancellationToken stop)
    {
        if (await plans.Find(actor.District, document, stop) is not { } found) return PlanProblems.NotFound;
        if (found.InForce is not { } version) return PublicationProblems.NothingInForce;
        var facts = (await plans.FindFacts(actor.District, document, version, stop))!;
        if (!(await Print(actor.District, found, (facts, kind), stop)).Succeeded(out var printed, out var refused)) return refused;
        var draft = new PublicationDraft(kind, printed.Sheet, facts, auditor.Audit(SheetText.Of(printed.Sheet.Title, printed.Sheet))) { Missing = printed.Missing, Demo = found.Demo == 1 };
        return new Made(draft, PublicationScan.Of(draft), found, version);
    }

    private async Task<Outcome<(FamilySheet Sheet, IReadOnlyList<string> Missing)>> Print(string district, StoredDocument of, (BudgetDocument Facts, PublicationKind Kind) what, CancellationToken stop)
    {
        if (what.Kind == PublicationKind.Targets) return FamilyForms.Write(what.Facts).Succeeded(out var sheet, out var refused) ? (sheet, (IReadOnlyList<string>)[]) : refused;
        var handedIn = (await store.OfYear(district, of.TargetYear, SheetKind.Evaluation, stop)).Where(sheet => sheet.Frozen is not null).ToDictionary(sheet => sheet.Project, StringComparer.Ordinal);
        var projects = (await reader.Projects(district, of.TargetYear, stop)).Where(project => project.Document == of.Id && project.Masked == 0).ToLookup(project => handedIn.ContainsKey(project.Id));
        if (!projects[true].Any()) return PublicationProblems.NothingHandedIn;
        var printed = projects[true].Select(project => ToPrinted(handedIn[project.Id], of)).ToList();
        return (new EvaluationForm(evaluations.Book).Whole(of.Unit, of.TargetYear, printed), (IReadOnlyList<string>)[.. projects[false].Select(project => project.Name)]);
    }

    private static PrintedEvaluation ToPrinted(StoredSheet sheet, StoredDocument of) =>
        new(SheetStore.Read<EvaluationSheet>(sheet.Frozen!), sheet.Review is { } review ? SheetStore.Read<DepartmentEvaluation>(review) : null, of.Demo == 1);
}
