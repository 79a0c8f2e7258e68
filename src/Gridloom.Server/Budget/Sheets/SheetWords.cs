using Gridloom.Domain.Budget.Evaluation;
using Gridloom.Domain.Budget.Monitoring;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Sheets;

/// <summary>Stages, standings and lights as people read them (报表用语).</summary>
internal static class SheetWords
{
    public static string StageOf(string stage, Words t) => stage switch
    {
        SheetStage.Submitted => t["已提交"],
        SheetStage.Reviewed => t["已评价"],
        _ => t["填写中"],
    };

    public static Tone ToneOf(string stage) => stage == SheetStage.Drafting ? Tone.Plain : stage == SheetStage.Submitted ? Tone.Stopped : Tone.Ok;

    public static string Of(ScoreStanding? standing, Words t) => standing switch
    {
        ScoreStanding.Reached => t["达成"],
        ScoreStanding.FarAbove => t["远超"],
        ScoreStanding.Short => t["未达"],
        ScoreStanding.Judged => t["评定"],
        ScoreStanding.Missing => t["未填"],
        _ => t["不评分"],
    };

    public static Tone ToneOf(IndicatorScore? score) => score?.Standing switch
    {
        ScoreStanding.Reached => Tone.Ok,
        ScoreStanding.FarAbove => Tone.Warn,
        ScoreStanding.Short or ScoreStanding.Missing => Tone.Late,
        ScoreStanding.Judged => Tone.Stopped,
        _ => Tone.Plain,
    };

    public static string Of(Light light, Words t) => light switch { Light.Green => t["绿灯"], Light.Yellow => t["黄灯"], _ => t["红灯"] };

    public static Tone ToneOf(Light light) => light switch { Light.Green => Tone.Ok, Light.Yellow => Tone.Warn, _ => Tone.Late };

    public static string Percent(decimal? percent) => percent is { } known ? known.ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture) + "\u2009%" : "—";

    public static string Points(decimal points) => points.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
}
