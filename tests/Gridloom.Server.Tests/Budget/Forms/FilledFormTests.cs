using Gridloom.Domain.Budget;
using Gridloom.Domain.Tests.Budget;
using Gridloom.Server.Budget.Forms;

namespace Gridloom.Server.Tests.Budget.Forms;

/// <summary>What goes into a real workbook or document comes out of it as it was.</summary>
public sealed class FilledFormTests
{
    private const int Rounds = 12;

    public static readonly TheoryData<string, bool, long> Files = new(
        from at in Enumerable.Range(0, ModelMaker.Templates.Length) from docx in new[] { false, true } select (ModelMaker.Templates[at], docx, 20260700L + at));

    public static readonly TheoryData<string> Seeds =
        ["000_d38022eb02abd5de.txt", "001_acefb5d8a599d3ee.txt", "002_6f273d9d92a1053a.txt", "003_775281be9961cc46.txt", "004_e2922c57f8184701.txt"];

    [Theory, MemberData(nameof(Files))]
    public void A_file_holds_the_document_it_was_written_from(string template, bool docx, long seed)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var document = new ModelMaker(seed + round).Document(template);
            Facts(Through(document, docx ? FormFileKind.Docx : FormFileKind.Xlsx, seed + round)).ShouldBe(Facts(document), $"seed {seed + round}");
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_published_document_goes_through_a_workbook_and_a_document_unchanged(string file)
    {
        var document = Read(File.ReadAllBytes(SharedSeeds.PathOf(file)), file);

        var workbook = Through(document, FormFileKind.Xlsx, 0);
        Facts(workbook).ShouldBe(Facts(document));
        Facts(Through(workbook, FormFileKind.Docx, 0)).ShouldBe(Facts(document));
    }

    [Fact]
    public void An_amount_is_a_number_that_looks_as_it_was_printed()
    {
        var looks = new FormLooks(wide: false);

        looks.Number("1,008.14")!.Value.Value.ShouldBe("1008.14");
        looks.Number("275.00")!.Value.Look.ShouldBe(looks.Number("1.50")!.Value.Look);
        looks.Number("007").ShouldBeNull("no number begins so");
        looks.Number("999999999999.123456").ShouldBeNull("more digits than a number of a workbook holds");
        looks.Number("-").ShouldBeNull();
    }

    private static BudgetDocument Through(BudgetDocument document, FormFileKind kind, long seed)
    {
        FilledForm.Write(document, kind).Succeeded(out var content, out var refused).ShouldBeTrue($"seed {seed}: {refused?.Chinese}");
        return Read(content!, $"seed {seed}");
    }

    private static BudgetDocument Read(byte[] content, string told)
    {
        FilledForm.Read(content, CancellationToken.None).Succeeded(out var document, out var refused)
            .ShouldBeTrue($"{told}: {refused?.Chinese}\n{string.Join('\n', (refused?.Errors ?? []).Select(error => error.Chinese))}");
        return document!;
    }

    private static string Facts(BudgetDocument document) => new BudgetFacts([new("", document)]).Write();
}
