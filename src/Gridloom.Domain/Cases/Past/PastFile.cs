using System.Globalization;
using Gridloom.Domain.Cases.Versions;

namespace Gridloom.Domain.Cases.Past;

/// <summary>What was read from a file of past cases (读入结果): each row is in one of the two.</summary>
public sealed record PastRead(IReadOnlyList<PastCase> Rows, IReadOnlyList<PastRefused> Refused);

/// <summary>A row that is not taken (未通过的行).</summary>
/// <param name="Row">As the spreadsheet counts it, the head being row 1.</param>
/// <param name="Why">Every fault of it, in sentences.</param>
public sealed record PastRefused(int Row, string RecId, string Why, string WhyEnglish);

/// <summary>The 26 columns in which past cases come and go (往年案件文件), with the names of the public record.</summary>
public static class PastFile
{
    /// <summary>Rows of one file at most.</summary>
    public const int RowsMax = 100_000;

    private const string TimeFormat = "yyyy-MM-dd HH:mm:ss";

    public static readonly IReadOnlyList<string> Head =
    [
        "REC_ID", "REPORT_NUM", "CREATE_TIME", "DISTRICT_NAME", "DISTRICT_ID", "STREET_NAME", "STREET_ID", "COMMUNITY_NAME", "COMMUNITY_ID", "EVENT_TYPE_NAME", "EVENT_TYPE_ID",
        "MAIN_TYPE_NAME", "MAIN_TYPE_ID", "SUB_TYPE_NAME", "SUB_TYPE_ID", "DISPOSE_UNIT_NAME", "DISPOSE_UNIT_ID", "EVENT_SRC_NAME", "EVENT_SRC_ID", "OPERATE_NUM",
        "OVERTIME_ARCHIVE_NUM", "INTIME_TO_ARCHIVE_NUM", "INTIME_ARCHIVE_NUM", "EVENT_PROPERTY_NAME", "EVENT_PROPERTY_ID", "OCCUR_PLACE",
    ];

    public static IReadOnlyList<string> ToCells(PastCase c) =>
    [
        c.RecId, Number(c.Reports), c.CreatedAt.ToChina().ToString(TimeFormat, CultureInfo.InvariantCulture), c.District.Name, c.District.Id, c.Street.Name, c.Street.Id, c.Community.Name, c.Community.Id,
        c.Type.Name, c.Type.Id, c.MainType.Name, c.MainType.Id, c.SubType.Name, c.SubType.Id, c.Unit.Name, c.Unit.Id, c.Source.Name, c.Source.Id, Number(c.Operates),
        Number(c.Late), Number(c.Open), Number(c.OnTime), c.Property.Name, c.Property.Id, c.Place,
    ];

    /// <summary>Every row of the file, taken or refused.</summary>
    /// <param name="rows">With the head, whose columns may stand in any order; rows of empty cells are passed over.</param>
    /// <param name="district">Whose file it is; a row of another district is refused.</param>
    public static Outcome<PastRead> Read(IReadOnlyList<SheetRow> rows, string district)
    {
        if (rows.Count == 0 || Columns(rows[0]) is not { } columns) return VersionProblems.HeadUnknown(string.Join('、', Head));
        if (rows.Count > RowsMax + 1) return PastProblems.TooManyRows;
        var (taken, refused, known) = (new List<PastCase>(), new List<PastRefused>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var row in rows.Skip(1).Where(static r => r.Cells.Any(static c => !string.IsNullOrWhiteSpace(c))))
        {
            var input = new PastInput(columns.Select(at => row[at]).ToList());
            if (input.Read(district).Succeeded(out var read, out var fault) && !known.TryAdd(read.RecId, row.Number)) fault = PastProblems.SameAsRow(known[read.RecId]);
            if (fault is null) taken.Add(read!);
            else refused.Add(new(row.Number, FaultText.Short(input.RecId), FaultText.Join(fault, static p => p.Chinese), FaultText.Join(fault, static p => p.English)));
        }
        return taken.Count + refused.Count == 0 ? PastProblems.NoRows : new PastRead(taken, refused);
    }

    // Where each field stands in the file; null when one is missing or stands there twice.
    private static List<int>? Columns(SheetRow head)
    {
        var names = head.Cells.Select(static c => c.Trim()).ToList();
        return Head.All(name => names.Count(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase)) == 1)
            ? [.. Head.Select(name => names.FindIndex(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase)))]
            : null;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
