using System.Globalization;
using Gridloom.Domain.Cases.Kinds;

namespace Gridloom.Domain.Emergency;

/// <summary>A shelter and the row of the file in which it stands, counted from 1 with the head.</summary>
public sealed record ShelterRow(int Row, Shelter Shelter);

/// <summary>The columns in which shelters are taken along and brought back (避难场所文件), and what they say.</summary>
public static class ShelterFile
{
    /// <summary>Rows of one file: several large districts' shelters.</summary>
    public const int RowsMax = 2_000;

    /// <summary>Faulty rows that a report lists; beyond it they are counted.</summary>
    public const int FaultsShown = 100;

    public static readonly IReadOnlyList<string> Head = ["编号", "名称", "区域代码", "街道社区", "地址", "类型", "容纳人数", "面积（平方米）", "管理单位", "值班电话", "状态", "最近检查"];

    /// <param name="nameOf">Street and community as people read them: they stand there for people, and are not read back.</param>
    public static IReadOnlyList<string> ToCells(Shelter shelter, EmergencyLists lists, Func<string, string> nameOf) =>
    [
        shelter.Code, shelter.Name, shelter.Area, nameOf(shelter.Area), shelter.Place, NameOf(lists.Shelters, shelter.Kind), Number(shelter.Capacity), shelter.Size is { } size ? Number(size) : "",
        shelter.Manager, shelter.Phone, NameOf(lists.States, shelter.State), shelter.Inspected?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
    ];

    /// <summary>Every shelter of the file, or every faulty row of it and no shelter at all.</summary>
    /// <param name="rows">With the head; rows of empty cells are passed over.</param>
    public static Outcome<List<ShelterRow>> Read(IReadOnlyList<IReadOnlyList<string>> rows, ShelterGround ground)
    {
        if (rows.Count == 0 || !rows[0].Take(Head.Count).Select(static c => c.Trim()).SequenceEqual(Head, StringComparer.Ordinal)) return ShelterProblems.HeadUnknown(string.Join('、', Head));
        if (rows.Count > RowsMax + 1) return ShelterProblems.TooManyRows;
        var (found, faults, rowOf) = (new List<ShelterRow>(), new List<Problem>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (index, row) in rows.Index().Skip(1).Where(static r => r.Item.Any(static c => !string.IsNullOrWhiteSpace(c))))
        {
            if (!ShelterCheck.Read(ToInput(row), ground).Succeeded(out var shelter, out var refused)) faults.Add(ShelterProblems.InRow(index + 1, refused));
            else if (!rowOf.TryAdd(shelter.Code, index + 1)) faults.Add(ShelterProblems.InRow(index + 1, ShelterProblems.CodeTwice(shelter.Code, rowOf[shelter.Code])));
            else found.Add(new(index + 1, shelter));
        }
        if (faults.Count > 0) return Faulty(faults);
        return found.Count == 0 ? ShelterProblems.NoRows : found;
    }

    /// <summary>The report of a file that was refused for its rows.</summary>
    internal static Problem Faulty(IReadOnlyList<Problem> faults) => ShelterProblems.RowsFaulty(faults.Count, [.. faults.Take(FaultsShown)]);

    private static ShelterInput ToInput(IReadOnlyList<string> row)
    {
        string Cell(int i) => i < row.Count ? row[i] : "";
        return new(Cell(0), Cell(2), Cell(1), Cell(4), Cell(5), Cell(6), Cell(7), Cell(8), Cell(9), Cell(10), Cell(11));
    }

    private static string NameOf(IReadOnlyList<KindWord> list, string code) => KindWord.Find(list, code)?.Name ?? code;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
