using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Cases.Phrases;

namespace Gridloom.Domain.Tests.Cases.Phrases;

public sealed class PhraseTextTests
{
    [Theory]
    [InlineData("{编号} 已告知。", "440309-20261120-00001 已告知。")]
    [InlineData("｛编号｝、{ 编号 }", "440309-20261120-00001、440309-20261120-00001")]
    [InlineData("请 {单位} 在 {期限} 前办完", "请 ____ 在 ____ 前办完")]
    [InlineData("{地址}", "{期限}")]
    [InlineData("没有占位", "没有占位")]
    public void Places_are_filled_in_once(string wording, string filled) =>
        PhraseText.Fill(wording, new Dictionary<string, string> { ["编号"] = "440309-20261120-00001", ["单位"] = "", ["地址"] = "{期限}" }).ShouldBe(filled);

    [Theory]
    [InlineData(null, "case.phrase-wording-missing")]
    [InlineData("  \r\n ", "case.phrase-wording-missing")]
    [InlineData("响\u0007", "case.phrase-wording-missing")]
    [InlineData("{姓名}", "case.phrase-unknown-place")]
    [InlineData("{}", "{}")]
    [InlineData(" 一行\r\n两行 ", "一行\n两行")]
    public void A_phrase_is_kept_as_it_was_meant(string? typed, string expected) =>
        (PhraseText.Read(typed).Succeeded(out var kept, out var refused) ? kept : refused.Code).ShouldBe(expected);

    [Fact]
    public void A_phrase_has_its_limit()
    {
        PhraseText.Read(new string('字', PhraseText.LengthMax)).Succeeded(out _, out _).ShouldBeTrue();
        PhraseText.Read(new string('字', PhraseText.LengthMax + 1)).Succeeded(out _, out _).ShouldBeFalse();
    }

    [Fact]
    public void The_samples_are_phrases_for_acts_that_take_a_note()
    {
        PhraseSample.All.ShouldAllBe(p => LifecycleTable.Of(p.Act).Needs.Contains(CaseNeed.Note));
        PhraseSample.All.ShouldAllBe(p => p.Wording == Kept(p.Wording));
    }

    private static string Kept(string wording) => PhraseText.Read(wording).Succeeded(out var kept, out var refused) ? kept : refused.Code;
}
