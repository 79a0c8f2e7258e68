using Gridloom.Domain.Budget.Accounts;

namespace Gridloom.Domain.Budget.Families;

/// <summary>
/// Filled forms of every family (填好的表): written from the model, and read back without guessing. What was written is read again before anybody gets it,
/// so that a value which a family cannot hold is refused and never lost.
/// </summary>
public static class FamilyForms
{
    /// <summary>The document in its own family's shape.</summary>
    /// <returns>The sheet, or <c>budget.form-unfit</c> or <c>budget.control-character</c>.</returns>
    public static Outcome<FamilySheet> Write(BudgetDocument document) => Write(document, document.Template);

    /// <summary>The same in any family's shape. Another family's must hold all that is filled in.</summary>
    /// <param name="template">The family's stable name.</param>
    /// <returns>The sheet, or <c>budget.family-unknown</c>, <c>budget.form-unfit</c>, <c>budget.control-character</c>.</returns>
    public static Outcome<FamilySheet> Write(BudgetDocument document, string template)
    {
        if (FormFamily.All.FirstOrDefault(known => known.Template == template) is not { } family)
            return FormProblems.FamilyUnknown(template, FormFamily.All.Select(known => known.Template));
        try
        {
            var pass = FormPass.Writing(family.Tidy);
            var written = family.Fill(pass, document);
            if (Lost(document, written, family) is { } lost) return FormProblems.Unfit(family.Title, lost);
            var sheet = new FamilySheet($"{document.Unit}{(document.Year is { } year ? $"{year}年" : "")}{family.Title}", family.Page, pass.Parts);
            return Check(sheet, written, family) is { } refused ? refused : sheet;
        }
        catch (ShapeDiffers differs)
        {
            return FormProblems.Unfit(family.Title, differs.What);
        }
    }

    /// <summary>The document whose lines stand exactly as they would be written; null when there is none.</summary>
    internal static BudgetDocument? Find(IReadOnlyList<FormLine> lines)
    {
        var clean = new Lazy<IReadOnlyList<FormLine>>(() => Prose.Clean(lines));
        foreach (var family in FormFamily.All)
            if (Read(family.KeepsSpaces ? lines : clean.Value, family) is { } document) return document;
        return null;
    }

    private static BudgetDocument? Read(IReadOnlyList<FormLine> lines, FormFamily family)
    {
        try
        {
            var pass = FormPass.Reading(lines);
            var document = family.Fill(pass, null);
            return pass.AtEnd ? document : null;
        }
        catch (ShapeDiffers)
        {
            return null;
        }
    }

    /// <summary>What can be told only of the whole: whose it is, secret projects, the unit as a whole, and, in another family, anything at all.</summary>
    private static string? Lost(BudgetDocument document, BudgetDocument written, FormFamily family)
    {
        var (given, kept) = (Named(document), Named(written));
        if (given.Zip(kept).FirstOrDefault(pair => pair.First != pair.Second).First is { } changed) return changed;
        if (document.WholeUnit is not null && written.WholeUnit is null) return WholeUnit.Name;
        if (document.UnitBudget is not null && written.UnitBudget is null) return UnitBudget.Title;
        return document.Template == family.Template ? null : FactsDifference.Find(document with { Template = family.Template }, written);
    }

    /// <summary>Whose the document is, and which projects it has: every family says it, and none may say it otherwise.</summary>
    private static List<string> Named(BudgetDocument document) =>
    [
        $"{FormValues.Plain(document.Unit)} {document.Year}", $"{document.Projects.Count}",
        .. document.Projects.Select(project => $"{FormValues.Plain(project.Name)} {FormValues.Plain(project.Unit)}{(project.Masked ? " 涉密" : "")}"),
    ];

    private static Problem? Check(FamilySheet sheet, BudgetDocument written, FormFamily family)
    {
        var lines = FormLine.Of(sheet.Rows());
        foreach (var cell in lines.SelectMany(line => line.Cells))
            if (FormLine.HasControl(cell)) return FormProblems.ControlCharacter(cell);
        if (Find(lines) is not { } read) return FormProblems.Unfit(family.Title, "");
        return FactsDifference.Find(written, read) is { } lost ? FormProblems.Unfit(family.Title, lost) : null;
    }
}
