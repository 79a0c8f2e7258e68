using System.Text;
using QRCoder;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>A QR code as the outline of its dark squares (二维码), level M, with its quiet zone: to be drawn as SVG in any size.</summary>
/// <param name="Size">Squares along a side.</param>
/// <param name="Path">For the <c>d</c> of a path, one unit a square.</param>
public sealed record QrCode(int Size, string Path)
{
    public static QrCode Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var (rows, path) = (data.ModuleMatrix, new StringBuilder());
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows.Count; x++)
            {
                // Squares side by side are one piece: a quarter of the text.
                var from = x;
                while (x < rows.Count && rows[y][x]) x++;
                if (x > from) path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
            }
        return new(rows.Count, path.ToString());
    }
}
