using System.Globalization;
using System.Text.RegularExpressions;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Cases.Past;

/// <summary>A row as it came in a file (往年案件输入), its cells in the order of <see cref="PastFile.Head"/>.</summary>
internal sealed partial class PastInput(IReadOnlyList<string> cells)
{
    private const int IdMax = 64;
    private const int NameMax = 100;
    private const int PlaceMax = 300;
    private const long CountMax = 1_000_000;

    private static readonly string[] TimeFormats = ["yyyy-M-d H:m:s", "yyyy-M-d H:m", "yyyy-M-d", "yyyy/M/d H:m:s", "yyyy/M/d H:m", "yyyy/M/d", "yyyy-M-d'T'H:m:s"];
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private readonly List<Problem> faults = [];

    public string RecId => Cell("REC_ID");

    /// <summary>The case, or every fault of the row.</summary>
    public Outcome<PastCase> Read(string district)
    {
        var recId = Id("REC_ID");
        if (recId.Length == 0) faults.Add(PastProblems.NoId);
        var of = Name("DISTRICT");
        if (of.Id.Length == district.Length && of.Id.All(char.IsAsciiDigit) && of.Id != district) faults.Add(PastProblems.OtherDistrict(of.Id));
        var read = new PastCase(recId, Time(), Count("REPORT_NUM"), Count("OPERATE_NUM"), Count("OVERTIME_ARCHIVE_NUM"), Count("INTIME_TO_ARCHIVE_NUM"), Count("INTIME_ARCHIVE_NUM"))
        {
            District = of, Street = Name("STREET"), Community = Name("COMMUNITY"), Type = Name("EVENT_TYPE"), MainType = Name("MAIN_TYPE"), SubType = Name("SUB_TYPE"),
            Unit = Name("DISPOSE_UNIT"), Source = Name("EVENT_SRC"), Property = Name("EVENT_PROPERTY"), Place = Text("OCCUR_PLACE", PlaceMax),
        };
        return faults.Count > 0 ? Problem.Of(faults) : read;
    }

    private PastName Name(string field) => new(Text(field + "_NAME", NameMax), Id(field + "_ID"));

    private string Id(string field) => Line(field, IdMax);

    // What is written by people may hold what no open record may: a phone, or an identity number.
    private string Text(string field, int most)
    {
        var text = Line(field, most);
        if (Personal().IsMatch(text)) faults.Add(PastProblems.Personal(field));
        return text;
    }

    private string Line(string field, int most)
    {
        var text = Typed.Clean(Cell(field)) ?? "";
        if (text.Length > most) faults.Add(PastProblems.TooLong(field, text.Length, most));
        else if (Typed.HasControl(text) || text.AsSpan().ContainsAny('\n', '\t')) faults.Add(PastProblems.OneLine(field));
        return text;
    }

    private Instant Time()
    {
        if (DateTime.TryParseExact(Cell("CREATE_TIME").Trim(), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.Year is > 1990 and < 2100)
            return Instant.From(new DateTimeOffset(time, China));
        faults.Add(PastProblems.TimeUnreadable);
        return default;
    }

    private long Count(string field)
    {
        var text = Cell(field).Trim();
        if (text.Length == 0) return 0;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= CountMax) return count;
        faults.Add(PastProblems.CountUnreadable(field));
        return 0;
    }

    private string Cell(string field) => cells[IndexOf(field)];

    private static int IndexOf(string field)
    {
        for (var i = 0; i < PastFile.Head.Count; i++)
        {
            if (PastFile.Head[i] == field) return i;
        }
        throw new ArgumentException($"The record has no field {field}.", nameof(field));
    }

    [GeneratedRegex(@"(?<!\d)(1[3-9]\d{9}|\d{17}[\dXx])(?!\d)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Personal();
}
