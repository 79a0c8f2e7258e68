using System.Globalization;

namespace Gridloom.Domain.Text;

/// <summary>How a workbook calls its cells (单元格名): C7 is in the third column and the seventh row.</summary>
public static class CellName
{
    /// <param name="column">From 0.</param>
    /// <param name="row">From 1.</param>
    public static string Of(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row}");

    private static string Column(int index) => index < 26 ? ((char)('A' + index)).ToString() : Column(index / 26 - 1) + (char)('A' + index % 26);
}
