using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gridloom.Domain;
using Gridloom.Domain.Cases;

namespace Gridloom.Server.Cases;

/// <summary>
/// <c>gridloom deadline --from … --limit … [--json]</c> (时限计算): when a limit runs out, and why.
/// The calendar is the file beside the program, <c>data/cases/calendar.csv</c>. Exit code 2 tells that the question cannot be read.
/// </summary>
internal static class DeadlineCommand
{
    private const int Unreadable = 2;

    // The default encoder writes Chinese and the plus of +08:00 as escapes; this text goes to a terminal or a program, never into HTML.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build()
    {
        var from = new Option<string>("--from") { Description = "起算时间，须带时区，如 2026-02-13T16:30+08:00" };
        var limit = new Option<string>("--limit") { Description = "时限，如 \"4 working-hours\"；单位另有 working-days、urgent-hours、calendar-days" };
        var json = new Option<bool>("--json") { Description = "以 JSON 输出" };
        var command = new Command("deadline", "计算截止时间，并逐步说明如何得出") { from, limit, json };
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (!Decide(parsed.GetValue(from) ?? "", parsed.GetValue(limit) ?? "").Succeeded(out var deadline, out var refused))
            {
                foreach (var fault in refused.Errors.DefaultIfEmpty(refused)) error.WriteLine(fault.Chinese);
                return Unreadable;
            }

            output.WriteLine(parsed.GetValue(json) ? Json(deadline) : Text(deadline));
            return 0;
        });
        return command;
    }

    private static Outcome<Deadline> Decide(string from, string limit)
    {
        var faults = new List<Problem>();
        if (!DeadlineStart.Parse(from).Succeeded(out var start, out var refused)) faults.Add(refused);
        if (!TimeLimit.Parse(limit).Succeeded(out var length, out refused)) faults.Add(refused);
        if (faults.Count > 0) return Problem.Of(faults);
        var file = Path.Combine(AppContext.BaseDirectory, "data", "cases", "calendar.csv");
        return CalendarFile.Parse(File.ReadAllText(file)).Succeeded(out var calendar, out refused) ? Deadline.Of(start, length!, calendar) : refused;
    }

    private static string Text(Deadline deadline)
    {
        var lines = new List<string> { $"截止时间：{Shown(deadline.Due, "yyyy-MM-dd HH:mm:ss")}（北京时间）", "计算步骤：" };
        lines.AddRange(deadline.Steps.Select(static (step, i) => $"  {i + 1}. {step.ToChinese()}"));
        if (deadline.CalendarIncomplete) lines.Add("注意：部分年份的节假日安排尚未载入，按周一至周五推定，截止时间可能偏早。");
        return string.Join(Environment.NewLine, lines);
    }

    private static string Json(Deadline deadline)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("deadline", Iso(deadline.Due));
            json.WriteStartArray("steps");
            foreach (var step in deadline.Steps) Write(json, step);
            json.WriteEndArray();
            if (deadline.CalendarIncomplete) json.WriteBoolean("calendarIncomplete", true);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, DeadlineStep step)
    {
        json.WriteStartObject();
        json.WriteString("from", Iso(step.From));
        json.WriteString("to", Iso(step.To));
        json.WriteNumber("countedSeconds", step.Counted.Ticks / (decimal)TimeSpan.TicksPerSecond);
        json.WriteString("text", step.ToChinese());
        json.WriteEndObject();
    }

    private static string Iso(Instant at) => Shown(at, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFzzz");

    private static string Shown(Instant at, string format) => at.ToChina().ToString(format, CultureInfo.InvariantCulture);
}
