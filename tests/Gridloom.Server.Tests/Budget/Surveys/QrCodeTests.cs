using Gridloom.Server.Budget.Surveys;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Surveys;

public sealed class QrCodeTests
{
    [Fact]
    public void A_code_has_its_quiet_zone_and_its_three_eyes()
    {
        var code = QrCode.Of("https://grid.example.cn/s/abcdefghjkmn");

        ((code.Size - 8 - 17) % 4).ShouldBe(0, "four light squares on each side of a square of 17 + 4 × version");
        code.Path.ShouldStartWith("M4 4h7v1h-7z");
        code.Path.ShouldContain(FormattableString.Invariant($"M{code.Size - 11} 4h7v1h-7z"));
        code.Path.ShouldContain(FormattableString.Invariant($"M4 {code.Size - 5}h7v1h-7z"));
        code.Path.ShouldNotContain("M0 ");
        QrCode.Of("https://grid.example.cn/s/abcdefghjkmn").Path.ShouldBe(code.Path);
    }

    [Theory, EveryEngine]
    public async Task Codes_are_hard_to_guess_and_always_the_same(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var codes = app.Get<SurveyCodes>();
        var survey = await app.OpenedSurvey("slips", 2000);

        var slips = Enumerable.Range(1, 2000).Select(n => codes.SlipOf(app.District, survey.Id, n)).ToList();

        slips.Distinct().Count().ShouldBe(2000);
        slips.ShouldAllBe(s => codes.Holds(survey, s));
        slips.Select(s => s[4..]).Distinct().Count().ShouldBe(2000);
        codes.Holds(survey, codes.SlipOf(app.District, survey.Id, 2001)).ShouldBeFalse();
        codes.Holds(survey with { Id = "another" }, slips[0]).ShouldBeFalse();
        codes.CodeOf(app.District, survey.Id).ShouldBe(survey.Code);
        codes.CodeOf(app.District, "another").ShouldNotBe(survey.Code);
    }
}
