using System.Globalization;
using Gridloom.Domain.Cases.Kinds;

namespace Gridloom.Domain.Emergency;

/// <summary>The columns in which drills and publicity events are taken along and brought back (演练宣教文件), and what they say.</summary>
public static class DrillFile
{
    /// <summary>Rows of one file: years of a large district.</summary>
    public const int RowsMax = 5_000;

    /// <summary>Faulty rows that a report lists; beyond it they are counted.</summary>
    public const int FaultsShown = 100;

    public static readonly IReadOnlyList<string> Head = ["日期", "类型", "主题", "区域代码", "地点", "参加人数", "计划派发", "实际派发", "备注"];

    public static IReadOnlyList<string> ToCells(Drill drill, IReadOnlyList<KindWord> kinds) =>
    [
        drill.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), KindWord.Find(kinds, drill.Kind)?.Name ?? drill.Kind, drill.Topic, drill.Area, drill.Place,
        Count(drill.People), Count(drill.Planned), Count(drill.Given), drill.Note,
    ];

    /// <summary>Every entry of the file in its order, or every faulty row of it and no entry at all.</summary>
    /// <param name="rows">With the head; rows of empty cells are passed over.</param>
    public static Outcome<List<Drill>> Read(IReadOnlyList<IReadOnlyList<string>> rows, DrillGround ground)
    {
        if (rows.Count == 0 || !rows[0].Take(Head.Count).Select(static c => c.Trim()).SequenceEqual(Head, StringComparer.Ordinal)) return DrillProblems.HeadUnknown(string.Join('、', Head));
        if (rows.Count > RowsMax + 1) return DrillProblems.TooManyRows;
        var (drills, faults) = (new List<Drill>(), new List<Problem>());
        foreach (var (index, row) in rows.Index().Skip(1).Where(static r => r.Item.Any(static c => !string.IsNullOrWhiteSpace(c))))
        {
            if (Drill.Check(ToInput(row, ground.Kinds), ground).Succeeded(out var drill, out var refused)) drills.Add(drill);
            else faults.Add(DrillProblems.InRow(index + 1, refused));
        }
        if (faults.Count > 0) return DrillProblems.RowsFaulty(faults.Count, [.. faults.Take(FaultsShown)]);
        return drills.Count == 0 ? DrillProblems.NoRows : drills;
    }

    // A kind is written by its name, as the list has it; its code does as well.
    private static DrillInput ToInput(IReadOnlyList<string> row, IReadOnlyList<KindWord> kinds)
    {
        string Cell(int i) => i < row.Count ? row[i].Trim() : "";
        var kind = kinds.FirstOrDefault(w => w.Name == Cell(1))?.Code ?? Cell(1);
        return new(Cell(0), Cell(3), kind, Cell(2), Cell(4), Cell(5), Cell(6), Cell(7), Cell(8));
    }

    private static string Count(long? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "";
}
