using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gridloom.Domain.Budget;

/// <summary>
/// The facts of budget documents as JSON (目标数据): what <c>gridloom budget import --json</c> prints and what the demo is loaded from.
/// Nothing is lost on the way: reading what was written gives the same documents.
/// </summary>
public sealed record BudgetFacts(IReadOnlyList<BudgetFile> Files)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        // The file is read by people and never stands inside HTML, so Chinese stays Chinese.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The JSON, indented, with a line feed at the end.</summary>
    public string Write() => JsonSerializer.Serialize(new FactsJson([.. Files.Select(FromFile)]), Format) + "\n";

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <returns>The facts, or <c>budget.facts-not-understood</c> with the place.</returns>
    public static Outcome<BudgetFacts> Read(string json)
    {
        try
        {
            var facts = JsonSerializer.Deserialize<FactsJson>(json, Format) ?? throw new JsonException("null");
            return new BudgetFacts([.. facts.Documents.Select(Present).Select(ToFile)]);
        }
        catch (JsonException unreadable)
        {
            return BudgetProblems.FactsNotUnderstood(unreadable.Path ?? unreadable.Message);
        }
    }

    private static DocumentJson FromFile(BudgetFile file) => new(
        file.Name,
        file.Document.Unit,
        file.Document.Year,
        file.Document.Template,
        [.. file.Document.Projects.Select(FromProject)]);

    private static ProjectJson FromProject(BudgetProject project) => new(
        project.Name,
        project.Amounts.ThisYear.WanYuan,
        Masked: false,
        [.. project.Indicators.Select(row => new IndicatorJson(row.Level1, row.Level2, row.Name, row.Target, row.TargetSource))],
        project.Unit,
        project.Kind,
        project.FundsUse,
        project.Start,
        project.End,
        FromAmounts(project.Amounts));

    private static AmountsJson FromAmounts(ProjectAmounts amounts) => new(
        amounts.Total.Printed,
        amounts.ThisYear.Printed,
        amounts.Fiscal.Printed,
        amounts.Other.Printed,
        amounts.CentralTransfer.Printed,
        amounts.GovernmentPurchase.Printed,
        amounts.FixedAssets.Printed);

    private static BudgetFile ToFile(DocumentJson document) => new(
        document.File,
        new BudgetDocument(document.Unit, document.Year, document.Template, [.. document.Projects.Select(Present).Select(ToProject)]));

    private static BudgetProject ToProject(ProjectJson project)
    {
        var amounts = ToAmounts(project.PrintedAmounts);
        if (project.Masked || amounts.ThisYear.WanYuan != project.AmountWanYuan)
            throw new JsonException($"{project.Name}: {project.AmountWanYuan.ToString(CultureInfo.InvariantCulture)}");
        return new BudgetProject
        {
            Name = project.Name,
            Unit = project.Unit,
            Kind = project.Kind,
            FundsUse = project.FundsUse,
            Start = project.Start,
            End = project.End,
            Amounts = amounts,
            Indicators = [.. project.Indicators.Select(Present).Select(ToIndicator)],
        };
    }

    private static BudgetIndicator ToIndicator(IndicatorJson row)
    {
        var place = IndicatorLevels.PlaceOf(row.Level2);
        if (place < 0 || IndicatorLevels.FirstOf(place) != row.Level1) throw new JsonException($"{row.Level1} {row.Level2}");
        return new BudgetIndicator(row.Level1, row.Level2, row.Name, row.Target, row.TargetSource);
    }

    /// <summary>The serializer guards fields against null, and not the elements of a list.</summary>
    private static T Present<T>(T? element)
        where T : class => element ?? throw new JsonException("null");

    private static ProjectAmounts ToAmounts(AmountsJson printed) => new()
    {
        Total = ToAmount(printed.Total),
        ThisYear = ToAmount(printed.ThisYear),
        Fiscal = ToAmount(printed.Fiscal),
        Other = ToAmount(printed.Other),
        CentralTransfer = ToAmount(printed.CentralTransfer),
        GovernmentPurchase = ToAmount(printed.GovernmentPurchase),
        FixedAssets = ToAmount(printed.FixedAssets),
    };

    private static BudgetAmount ToAmount(string printed) =>
        BudgetAmount.Read(printed).Succeeded(out var amount, out var refused) ? amount : throw new JsonException(refused.Chinese);

    private sealed record FactsJson(IReadOnlyList<DocumentJson> Documents);

    private sealed record DocumentJson(string File, string Unit, int Year, string Template, IReadOnlyList<ProjectJson> Projects);

    /// <summary>The first four fields are what other programs rely on; the rest is what the demo needs besides.</summary>
    private sealed record ProjectJson(
        string Name,
        decimal AmountWanYuan,
        bool Masked,
        IReadOnlyList<IndicatorJson> Indicators,
        string Unit,
        string Kind,
        string FundsUse,
        DateOnly Start,
        DateOnly End,
        AmountsJson PrintedAmounts);

    /// <summary>In 万元, as text, because 1,008.14 and 1008.14 are the same number and not the same print.</summary>
    private sealed record AmountsJson(
        string Total,
        string ThisYear,
        string Fiscal,
        string Other,
        string CentralTransfer,
        string GovernmentPurchase,
        string FixedAssets);

    private sealed record IndicatorJson(string Level1, string Level2, string Name, string Target, string? TargetSource);
}
