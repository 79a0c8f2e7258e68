using Gridloom.Domain.Text;

namespace Gridloom.Domain.Tests.Text;

public sealed class TextTests
{
    [Theory]
    [InlineData("龙观大道１８ 号Ａ栋，地砖！", "龙观大道18号a栋地砖")]
    [InlineData("  ", "")]
    [InlineData("𠮷野家", "𠮷野家")]
    public void Plain_text_keeps_letters_and_digits_only(string text, string plain) => Grams.Plain(text).ShouldBe(plain);

    [Fact]
    public void The_quick_way_for_usual_texts_gives_what_the_thorough_way_gives()
    {
        var seeded = new Seeded(20261121);
        const string alphabet = "地砖塌陷龙華AZaz09，。、；：（）“”-#\n 一鿿";
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 1 + seeded.Next(30)).Select(_ => alphabet[seeded.Next(alphabet.Length)]));

            // The full-width exclamation mark is dropped, but takes the thorough way.
            Grams.Plain(text).ShouldBe(Grams.Plain(text + "！"), $"seed 20261121, round {round}: {text}");
        }
    }

    [Theory]
    [InlineData("地砖塌地砖", "地砖 砖塌 塌地 地砖 砖")]
    [InlineData("a1", "a1 1")]
    [InlineData("𠮷野", "𠮷野 野")]
    [InlineData("野", "野")]
    [InlineData("", "")]
    public void Every_pair_is_kept_and_the_last_letter(string plain, string grams) => Grams.ToKeep(plain).ShouldBe(grams);

    [Fact]
    public void A_text_holds_every_gram_of_any_part_of_itself()
    {
        var seeded = new Seeded(20261120);
        const string alphabet = "地砖塌陷路灯不亮龙华街道玉翠社区0123abc";
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 1 + seeded.Next(30)).Select(_ => alphabet[seeded.Next(alphabet.Length)]));
            var from = seeded.Next(text.Length);
            var part = text.Substring(from, 1 + seeded.Next(text.Length - from));

            var kept = Grams.ToKeep(text).Split(' ');
            Grams.ToFind([part]).ShouldAllBe(g => kept.Any(k => Grams.IsLetter(g) ? k.StartsWith(g, StringComparison.Ordinal) : k == g), $"seed 20261120, round {round}: {part} in {text}");
        }
    }

    [Theory]
    [InlineData("张三", "张*")]
    [InlineData("张", "张*")]
    [InlineData("欧阳修远", "欧***")]
    [InlineData("阿卜杜拉·买买提", "阿***")]
    [InlineData(null, null)]
    public void A_name_shows_its_first_character(string? name, string? masked) => Mask.Name(name).ShouldBe(masked);

    [Theory]
    [InlineData("13812341234", "138****1234")]
    [InlineData("075512345678", "075****5678")]
    [InlineData("12345", "****45")]
    [InlineData("8881234", "****1234")]
    [InlineData(null, null)]
    public void A_phone_shows_its_ends(string? phone, string? masked) => Mask.Phone(phone).ShouldBe(masked);

    [Theory]
    [InlineData("正常\n两行\t表", false)]
    [InlineData("响铃\u0007", true)]
    [InlineData("零\0", true)]
    [InlineData("反向\u202E", true)]
    [InlineData("隔离\u2066", true)]
    [InlineData("整个𠮷", false)]
    public void Invisible_controls_are_seen(string text, bool has) => Typed.HasControl(text).ShouldBe(has);

    [Fact]
    public void Half_a_character_is_seen() => Typed.HasControl("半个" + (char)0xD842).ShouldBeTrue();

    [Theory]
    [InlineData(" a\r\nb \r", "a\nb")]
    [InlineData(" \t ", null)]
    [InlineData(null, null)]
    public void What_was_typed_is_trimmed_and_its_lines_unified(string? typed, string? clean) => Typed.Clean(typed).ShouldBe(clean);
}
