using static Gridloom.Domain.Tests.Emergency.ShelterBook;
using Gridloom.Domain.Emergency;

namespace Gridloom.Domain.Tests.Emergency;

public sealed class ShelterCheckTests
{
    [Fact]
    public void A_shelter_is_read_as_it_was_typed() => Read(Input).ShouldBe(Square);

    [Theory]
    [InlineData("code", "a-1", "A-1")]
    [InlineData("code", "Ａ－１", "A-1")]
    [InlineData("code", "ABCDEFGHIJ0123456789", "ABCDEFGHIJ0123456789")]
    [InlineData("capacity", "1,000,000", "1000000")]
    [InlineData("capacity", "１２", "12")]
    [InlineData("size", "", "")]
    [InlineData("size", "10000000", "10000000")]
    [InlineData("kind", "室内避险场所", "indoor")]
    [InlineData("state", " 停用 ", "closed")]
    [InlineData("inspected", "", "")]
    [InlineData("inspected", "2026/11/20", "2026-11-20")]
    [InlineData("phone", "", "")]
    public void What_can_be_meant_is_taken(string field, string typed, string kept)
    {
        var shelter = Read(With(field, typed));
        FormattableString.Invariant($"{(field switch { "code" => shelter.Code, "capacity" => shelter.Capacity, "size" => shelter.Size, "kind" => shelter.Kind, "state" => shelter.State, "phone" => shelter.Phone, _ => (object?)shelter.Inspected?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) })}").ShouldBe(kept);
    }

    [Theory]
    [InlineData("code", "", "emergency.shelter-code")]
    [InlineData("code", "A 1", "emergency.shelter-code")]
    [InlineData("code", "甲-1", "emergency.shelter-code")]
    [InlineData("code", "A1\n", "")]
    [InlineData("code", "ABCDEFGHIJ01234567890", "emergency.shelter-code")]
    [InlineData("area", "440304001", "emergency.area")]
    [InlineData("area", "", "emergency.area")]
    [InlineData("name", " ", "emergency.shelter-name")]
    [InlineData("name", "61", "case.too-long")]
    [InlineData("name", "王主任 13812345678", "case.personal-in-text")]
    [InlineData("place", "", "emergency.shelter-place")]
    [InlineData("place", "101", "case.too-long")]
    [InlineData("kind", "tent", "emergency.shelter-kind")]
    [InlineData("state", "", "emergency.shelter-state")]
    [InlineData("capacity", "0", "emergency.shelter-capacity")]
    [InlineData("capacity", "1000001", "emergency.shelter-capacity")]
    [InlineData("capacity", "12.5", "emergency.shelter-capacity")]
    [InlineData("capacity", "-5", "emergency.shelter-capacity")]
    [InlineData("size", "0", "emergency.shelter-size")]
    [InlineData("size", "10000001", "emergency.shelter-size")]
    [InlineData("manager", "", "emergency.shelter-manager")]
    [InlineData("manager", "61", "case.too-long")]
    [InlineData("phone", "13812345678", "emergency.shelter-phone-mobile")]
    [InlineData("inspected", "2026-11-21", "emergency.shelter-inspected")]
    [InlineData("inspected", "昨天", "emergency.shelter-inspected")]
    public void What_cannot_be_is_refused_at_its_field(string field, string typed, string code)
    {
        var text = typed is "61" or "101" ? new string('长', int.Parse(typed, System.Globalization.CultureInfo.InvariantCulture)) : typed;
        ShelterCheck.Read(With(field, text), Ground).Succeeded(out _, out var refused);
        (refused?.Code ?? "").ShouldBe(code);
        if (refused is not null) refused.Errors.ShouldHaveSingleItem().Field.ShouldBe(field);
    }

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        ShelterCheck.Read(new(null, null, null, null, null, null, "x", null, "x", null, "x"), Ground).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Errors.Select(static e => e.Field).ShouldBe(["code", "area", "name", "place", "kind", "capacity", "size", "manager", "phone", "state", "inspected"]);
    }

    [Theory]
    [InlineData("0755-12345678", "0755-12345678")]
    [InlineData("0755-28001234", "0755-28001234")]
    [InlineData("（0755）28001234", "0755-28001234")]
    [InlineData("075528001234", "0755-28001234")]
    [InlineData("0755 2800 1234", "0755-28001234")]
    [InlineData("010-65001234转801", "010-65001234-801")]
    [InlineData("021-62001234-12", "021-62001234-12")]
    [InlineData("12345", "12345")]
    [InlineData("110", "110")]
    [InlineData("95598", "95598")]
    [InlineData("400-800-1234", "4008001234")]
    [InlineData("28001234", null)]
    [InlineData("010-13812345678", null)]
    [InlineData("张主任", null)]
    [InlineData("0755-2800123a", null)]
    public void An_office_has_a_landline_or_a_service_number(string typed, string? kept)
    {
        OfficePhone.Read(typed).Succeeded(out var phone, out var refused);
        (phone, refused?.Code).ShouldBe((kept, kept is null ? "emergency.shelter-phone" : null));
    }

    [Theory]
    [InlineData("13812345678")]
    [InlineData("138-1234-5678")]
    [InlineData("+86 138 1234 5678")]
    [InlineData("013812345678")]
    [InlineData("１３８１２３４５６７８")]
    [InlineData("张主任13812345678")]
    public void A_mobile_number_is_refused_as_one(string typed)
    {
        OfficePhone.Read(typed).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Code.ShouldBe("emergency.shelter-phone-mobile");
    }

    [Theory]
    [InlineData("2026-05-24", false)]
    [InlineData("2026-05-23", true)]
    [InlineData("2026-11-20", false)]
    [InlineData("", true)]
    public void Due_is_what_was_inspected_too_long_ago_or_never(string inspected, bool due) =>
        new ShelterSettings(180).IsDue(inspected.Length == 0 ? null : DateOnly.Parse(inspected, System.Globalization.CultureInfo.InvariantCulture), Today).ShouldBe(due);

    [Fact]
    public void The_latest_inspection_says_the_state()
    {
        Square.After(Today, "repair").ShouldBe(Square with { State = "repair", Inspected = Today });
        Square.After(new(2026, 9, 30), "closed").ShouldBe(Square);
        Square.After(new(2026, 10, 1), "closed").State.ShouldBe("closed");
    }

    [Fact]
    public void What_is_shipped_can_be_read() => Settings(Data("settings.csv")).ShouldBe("180");

    [Theory]
    [InlineData("key,value\n", "第 1 行：表头应为 key,value,mark")]
    [InlineData("key,value,mark\n", "第 2 行：缺少 shelter-inspection-days")]
    [InlineData("key,value,mark\nshelter-inspection-days,0,样例\n", "第 2 行：“0”不是 1 到 10000 的整数")]
    [InlineData("key,value,mark\nvolume,1,样例\n", "第 2 行：没有“volume”这一项")]
    [InlineData("key,value,mark\nshelter-inspection-days,1,样例\nshelter-inspection-days,2,样例\n", "第 3 行：“shelter-inspection-days”重复")]
    public void A_faulty_setting_is_named_by_its_line(string text, string fault) => Settings(text).ShouldContain(fault);

    private static string Settings(string text) => ShelterSettings.Parse(text).Succeeded(out var settings, out var refused) ? settings.InspectionDays.ToString(System.Globalization.CultureInfo.InvariantCulture) : refused.Chinese;

    private static Shelter Read(ShelterInput input) => ShelterCheck.Read(input, Ground).Succeeded(out var shelter, out var refused) ? shelter : throw new InvalidOperationException(refused.English);

    private static ShelterInput With(string field, string value) => field switch
    {
        "code" => Input with { Code = value },
        "area" => Input with { Area = value },
        "name" => Input with { Name = value },
        "place" => Input with { Place = value },
        "kind" => Input with { Kind = value },
        "capacity" => Input with { Capacity = value },
        "size" => Input with { Size = value },
        "manager" => Input with { Manager = value },
        "phone" => Input with { Phone = value },
        "state" => Input with { State = value },
        _ => Input with { Inspected = value },
    };
}
