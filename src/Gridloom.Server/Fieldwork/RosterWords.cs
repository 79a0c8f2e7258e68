using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Fieldwork;

/// <summary>How shifts and who stands on them are put into words (排班用语).</summary>
internal sealed class RosterWords(RosterGround ground, Words t)
{
    private const int AreasNamed = 2;

    private static readonly string[] Weekdays = ["日", "一", "二", "三", "四", "五", "六"];

    public RosterGround Ground => ground;

    public Words T => t;

    public string Post(RosterPost post) => t.InEnglish ? char.ToUpperInvariant(post.English()[0]) + post.English()[1..] : post.Chinese();

    public string Name(Shift shift) => t.InEnglish ? shift.English : shift.Name;

    /// <summary>20:00–次日 08:00.</summary>
    public string Hours(Shift shift)
    {
        var (from, until) = (shift.From.ToString("HH:mm", CultureInfo.InvariantCulture), shift.Until.ToString("HH:mm", CultureInfo.InvariantCulture));
        return shift.EndsNextDay ? t["{0}–次日 {1}", from, until] : $"{from}–{until}";
    }

    public string Weekday(DateOnly day) => t.InEnglish ? day.ToString("ddd", CultureInfo.InvariantCulture) : "周" + Weekdays[(int)day.DayOfWeek];

    /// <summary>全区, or the first areas by name and how many there are.</summary>
    public string Areas(RosterEntry entry)
    {
        var codes = entry.AreaCodes;
        if (codes.Count == 0) return t["全区"];
        var named = string.Join(t["、"], codes.Take(AreasNamed).Select(ground.Ground.NameBelow));
        return codes.Count <= AreasNamed ? named : t["{0}等 {1} 处", named, codes.Count];
    }

    /// <summary>Where one person's shift stands: to come, absent, present, gone.</summary>
    public Remark State(StoredRoster row, Instant now)
    {
        var span = ground.SpanOf(row.ToEntry());
        if (row.OutAt is not null) return new(t["已签退"], Tone.Ok);
        if (row.InAt is { } at) return now >= span.Until ? new(t["未签退"], Tone.Warn) : at > span.From ? new(t["在岗，迟到"], Tone.Warn) : new(t["在岗"], Tone.Ok);
        return now < span.From ? new(t["未到时间"]) : now < span.Until ? new(t["应到未到"], Tone.Late) : new(t["缺勤"], Tone.Late);
    }

    public static string? Clock(Instant? at, Instant now) => at is { } told ? Ui.Show.Desk(told, now) : null;
}
