using Gridloom.Domain.Emergency;
using Gridloom.Domain.Tests.Cases;
using Gridloom.Domain.Tests.Cases.Lifecycle;

namespace Gridloom.Domain.Tests.Emergency;

public sealed class WatchEntryTests
{
    private static readonly EmergencyLists Lists = Rulebook.Made(EmergencyLists.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "emergency", "lists.v1.csv"))));
    private static readonly Instant Now = Calendars.China("2026-11-20 10:26");

    [Fact]
    public void What_was_typed_is_kept_without_blanks_around_it() =>
        Rulebook.Made(WatchEntry.Check(new("2026-11-20T10:26", "weather", " 暴雨 ", null, " "), Lists, Now)).ShouldBe(new(Now, "weather", "暴雨", "", ""));

    [Fact]
    public void An_entry_about_another_has_no_kind_of_its_own() =>
        Rulebook.Made(WatchEntry.Check(new("2026-11-20T10:00", "nonsense", "雨停", null, null), null, Now)).Kind.ShouldBe("");

    [Theory]
    [InlineData("2026-11-20T10:27", "incident", "x", "", "at")]
    [InlineData("2025-11-19T10:25", "incident", "x", "", "at")]
    [InlineData("2026-11-20 10:00", "incident", "x", "", "at")]
    [InlineData("2026-02-30T10:00", "incident", "x", "", "at")]
    [InlineData("2026-11-20T10:00", "fire", "x", "", "kind")]
    [InlineData("2026-11-20T10:00", "incident", " ", "", "words")]
    [InlineData("2026-11-20T10:00", "incident", "车主电话 138 0013 8000", "", "words")]
    [InlineData("2026-11-20T10:00", "incident", "x", "11010519491231002X", "source")]
    [InlineData("", "", "", "", "at kind words")]
    public void What_is_wrong_is_told_all_at_once(string at, string kind, string words, string source, string fields)
    {
        WatchEntry.Check(new(at, kind, words, source, null), Lists, Now).Succeeded(out _, out var refused).ShouldBeFalse();

        string.Join(' ', refused!.Errors.Count > 0 ? refused.Errors.Select(e => e.Field) : [refused.Field]).ShouldBe(fields);
    }

    [Theory]
    [InlineData("words", 1000)]
    [InlineData("source", 50)]
    [InlineData("measures", 1000)]
    public void A_text_has_its_limit(string field, int limit)
    {
        Outcome<WatchEntry> Of(int length) => WatchEntry.Check(
            new("2026-11-20T10:00", "incident", field == "words" ? new('字', length) : "x", field == "source" ? new('字', length) : "", field == "measures" ? new('字', length) : ""), Lists, Now);

        Of(limit).Succeeded(out _, out _).ShouldBeTrue();
        Of(limit + 1).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Field.ShouldBe(field);
    }

    [Fact]
    public void Each_relation_is_found_by_its_code() => Enum.GetValues<WatchRelation>().ShouldAllBe(r => WatchRelationNames.Find(r.Code()) == r && r.Chinese().Length > 0);
}
