namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>Reads a data file line by line: a fixed header, then cells without commas or quotes. All faulty lines are told at once.</summary>
internal static class DataLines
{
    public static Outcome<List<T>> Read<T>(string file, string header, string text, Func<DataLine, Outcome<T>> read)
        where T : notnull
    {
        var lines = text.TrimStart('\uFEFF').Split('\n');
        if (lines[0].TrimEnd() != header) return LifecycleProblems.DataLine(file, 1, $"表头应为 {header}", $"the header must read {header}");

        var (rows, faults, columns) = (new List<T>(), new List<Problem>(), header.Split(',').Length);
        for (var number = 2; number <= lines.Length; number++)
        {
            var cells = lines[number - 1].TrimEnd().Split(',');
            if (cells is [""]) continue;
            var line = new DataLine(file, number, cells);
            var row = cells.Length == columns && Array.TrueForAll(cells, static cell => cell.Length > 0 && !cell.Contains('"', StringComparison.Ordinal))
                ? read(line)
                : line.Fault($"应有 {columns} 栏，且都不空、不含引号", $"{columns} columns are needed, none empty and none with quotes");
            if (row.Succeeded(out var made, out var fault)) rows.Add(made);
            else faults.Add(fault);
        }

        if (faults.Count > 0) return Problem.Of(faults);
        return rows;
    }
}
