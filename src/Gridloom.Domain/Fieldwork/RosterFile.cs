using System.Globalization;

namespace Gridloom.Domain.Fieldwork;

/// <summary>The columns in which a roster is taken along and brought back (排班文件), and what they say.</summary>
public static class RosterFile
{
    /// <summary>Rows of one file: a month of a large centre several times over.</summary>
    public const int RowsMax = 20_000;

    /// <summary>Faulty rows that a report lists; beyond it they are counted.</summary>
    public const int FaultsShown = 100;

    public static readonly IReadOnlyList<string> Head = ["日期", "岗位", "班次", "登录名", "责任区域"];

    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy-MM-dd HH:mm:ss", "yyyy/M/d H:mm:ss", "yyyy年M月d日"];

    public static IReadOnlyList<string> ToCells(RosterEntry entry, RosterGround ground)
    {
        var shift = ground.Shifts.Get(entry.Shift);
        return [entry.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), shift.Post.Chinese(), shift.Name, ground.Find(shift.Post, entry.Account)?.Login ?? entry.Account, entry.Areas];
    }

    /// <summary>Every entry of the file, or every faulty row of it and no entry at all.</summary>
    /// <param name="rows">With the head; rows of empty cells are passed over.</param>
    public static Outcome<List<RosterEntry>> Read(IReadOnlyList<IReadOnlyList<string>> rows, RosterGround ground)
    {
        if (rows.Count == 0 || !rows[0].Take(Head.Count).Select(c => c.Trim()).SequenceEqual(Head, StringComparer.Ordinal)) return RosterProblems.HeadUnknown(string.Join('、', Head));
        if (rows.Count > RowsMax + 1) return RosterProblems.TooManyRows;
        var (faults, byPerson) = (new List<Problem>(), new Dictionary<string, List<RosterEntry>>(StringComparer.Ordinal));
        foreach (var (index, row) in rows.Index().Skip(1).Where(r => r.Item.Any(c => !string.IsNullOrWhiteSpace(c))))
        {
            var read = ReadRow(row, ground);
            if (read.Succeeded(out var entry, out var refused))
            {
                if (!byPerson.TryGetValue(entry.Account, out var own)) byPerson[entry.Account] = own = [];
                refused = RosterCheck.Beside(entry, own.Where(o => Math.Abs(o.Day.DayNumber - entry.Day.DayNumber) <= 1), ground);
                own.Add(entry);
            }
            if (refused is not null) faults.Add(RosterProblems.InRow(index + 1, refused));
        }
        if (faults.Count > 0) return RosterProblems.RowsFaulty(faults.Count, [.. faults.Take(FaultsShown)]);
        return byPerson.Count == 0 ? RosterProblems.NoRows : byPerson.Values.SelectMany(e => e).ToList();
    }

    private static Outcome<RosterEntry> ReadRow(IReadOnlyList<string> row, RosterGround ground)
    {
        string Cell(int i) => i < row.Count ? row[i].Trim() : "";
        if (!DateOnly.TryParseExact(Cell(0), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return RosterProblems.DayUnreadable;
        if (RosterPostNames.Find(Cell(1)) is not { } post) return RosterProblems.UnknownPost(Cell(1));
        if (ground.Shifts.Named(post, Cell(2)) is not { } shift) return RosterProblems.UnknownShift(Cell(2));
        if (ground.Find(post, Cell(3)) is not { } person) return RosterProblems.UnknownPerson(Cell(3));
        return ground.ReadAreas(Cell(4)).Succeeded(out var areas, out var refused) ? new RosterEntry(day, shift.Code, person.Account, areas) : refused;
    }
}
