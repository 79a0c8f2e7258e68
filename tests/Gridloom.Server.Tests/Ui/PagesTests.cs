using System.Text.RegularExpressions;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Tests.Ui;

/// <summary>What must hold for the markup of every page, in both languages. With GRIDLOOM_GALLERY set to a folder, the pages are also written there to be looked at.</summary>
public sealed partial class PagesTests
{
    public static TheoryData<string> Names() => [.. Samples.All().Select(sample => sample.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task Every_page_keeps_the_content_policy_and_guards_its_forms(string name)
    {
        var sample = Samples.All().Single(s => s.Name == name);
        foreach (var words in new[] { Words.Chinese, Words.English })
        {
            var html = await Gallery.Render(sample.Page, sample.Frame, sample.Model, words);
            await Keep(name + (words.InEnglish ? ".en" : ""), html);

            html.ShouldStartWith("<!DOCTYPE html>");
            InlineStyle().IsMatch(html).ShouldBeFalse("a style attribute or element would need unsafe-inline");
            InlineScript().IsMatch(html).ShouldBeFalse("an inline script would need unsafe-inline");
            foreach (Match form in PostForm().Matches(html)) form.Value.ShouldContain("name=\"__RequestVerificationToken\"");
            Ids().Matches(html).Select(m => m.Value).GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty("ids stand once");
            foreach (Match label in LabelFor().Matches(html)) html.ShouldContain($"id=\"{label.Groups[1].Value}\"");
        }
    }

    [Fact]
    public void The_markup_checks_see_what_they_forbid()
    {
        InlineStyle().IsMatch("<p style=\"color:red\">").ShouldBeTrue();
        InlineStyle().IsMatch("<style>p{}</style>").ShouldBeTrue();
        InlineScript().IsMatch("<script>alert(1)</script>").ShouldBeTrue();
        InlineScript().IsMatch("<a onclick=\"x()\">").ShouldBeTrue();
        PostForm().Matches("<form method=\"post\" action=\"/x\"><button></button></form>").Count.ShouldBe(1);
    }

    private static async Task Keep(string name, string html)
    {
        if (Environment.GetEnvironmentVariable("GRIDLOOM_GALLERY") is { } folder) await File.WriteAllTextAsync(Path.Combine(folder, name + ".html"), html, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("""<style|\sstyle=["']""", RegexOptions.None, 1000)]
    private static partial Regex InlineStyle();

    [GeneratedRegex("""<script(?![^>]*\ssrc=)|<[^>]*\son[a-z]+=["']""", RegexOptions.None, 1000)]
    private static partial Regex InlineScript();

    [GeneratedRegex("""<form[^>]*method="post".*?</form>""", RegexOptions.Singleline, 1000)]
    private static partial Regex PostForm();

    [GeneratedRegex("\\sid=\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex Ids();

    [GeneratedRegex("<label[^>]*\\sfor=\"([^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex LabelFor();
}
