using System.Text.RegularExpressions;
using Gridloom.Server.Cases;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>Every Chinese word of a page goes through the words and has its English.</summary>
public sealed partial class WordsTests
{
    [Fact]
    public void No_Chinese_stands_in_a_page_outside_the_words()
    {
        var loose = Pages().SelectMany(page => LooseChinese(page.Text).Select(text => $"{page.Name}: {text}"));
        loose.ShouldBeEmpty();
    }

    [Fact]
    public void Every_word_of_a_page_has_its_English()
    {
        Wanted().Distinct().Where(key => !Words.EnglishEntries.ContainsKey(key)).ShouldBeEmpty();
    }

    [Fact]
    public void No_English_entry_is_left_over()
    {
        var wanted = Wanted().ToHashSet();
        Words.EnglishEntries.Keys.Where(key => !wanted.Contains(key)).ShouldBeEmpty();
    }

    [Fact]
    public void English_keeps_the_placeholders_of_the_Chinese()
    {
        static string Holes(string text) => string.Join(" ", Placeholder().Matches(text).Select(m => m.Value).Order());
        Words.EnglishEntries.Where(entry => Holes(entry.Key) != Holes(entry.Value)).Select(entry => entry.Key).ShouldBeEmpty();
        Words.EnglishEntries.Where(entry => Han().IsMatch(entry.Value)).Select(entry => entry.Key).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<p>登记</p>", "登记")]
    [InlineData("<p title=\"登记\">@T[\"案件\"]</p>", "登记")]
    [InlineData("@code { string x = \"登记\"; }", "登记")]
    public void A_loose_word_is_seen(string page, string word) => LooseChinese(page).ShouldBe([word]);

    [Theory]
    [InlineData("<p>@T[\"登记\"]</p>")]
    [InlineData("@code {\n  /// <summary>登记</summary>\n}")]
    [InlineData("@T[\"第 {0} 宗\", 3]")]
    public void A_word_that_goes_through_is_not(string page) => LooseChinese(page).ShouldBeEmpty();

    [Fact]
    public void A_word_without_English_is_seen() => Keys("@T[\"没有英文的字\"]").Where(key => !Words.EnglishEntries.ContainsKey(key)).ShouldBe(["没有英文的字"]);

    private static IEnumerable<string> LooseChinese(string page) => Han().Matches(Through().Replace(Comment().Replace(page, ""), "")).Select(m => m.Value);

    private static IEnumerable<string> Keys(string source) => Through().Matches(source).Select(m => m.Groups[1].Value);

    private static IEnumerable<(string Name, string Text)> Pages() =>
        Directory.EnumerateFiles(ServerFolder(), "*.razor", SearchOption.AllDirectories).Select(file => (Path.GetFileName(file), File.ReadAllText(file)));

    // What the routes say, and the lists whose words reach a page through a variable.
    private static IEnumerable<string> Wanted() => Pages().Concat(Code()).SelectMany(source => Keys(source.Text))
        .Concat(RailEntry.All.Select(entry => entry.Label)).Concat(ShowReporter.Purposes).Concat(CaseConditions.ChipNames).Concat(CaseListColumns.All.Select(column => column.Heading));

    private static IEnumerable<(string Name, string Text)> Code() =>
        Directory.EnumerateFiles(ServerFolder(), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Select(file => (Path.GetFileName(file), Comment().Replace(File.ReadAllText(file), "")));

    private static string ServerFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Gridloom.slnx"))) return Path.Combine(folder.FullName, "src", "Gridloom.Server");
        throw new InvalidOperationException("The tests do not stand in the source tree.");
    }

    [GeneratedRegex("\\b(?:T|t|words)\\[\"((?:[^\"\\\\]|\\\\.)*)\"", RegexOptions.None, 1000)]
    private static partial Regex Through();

    [GeneratedRegex("//[^\\n]*|@\\*.*?\\*@|<!--.*?-->", RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("[\\u3400-\\u9fff]+", RegexOptions.None, 1000)]
    private static partial Regex Han();

    [GeneratedRegex("\\{\\d+\\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
