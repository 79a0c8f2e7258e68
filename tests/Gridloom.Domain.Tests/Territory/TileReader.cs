using System.Text;

namespace Gridloom.Domain.Tests.Territory;

/// <summary>Reads a vector tile as its format is published, knowing nothing of how ours is written.</summary>
internal static class TileReader
{
    public sealed record Feature(string Layer, IReadOnlyDictionary<string, string> Tags, int Kind, IReadOnlyList<IReadOnlyList<(long X, long Y)>> Parts);

    public static IReadOnlyList<Feature> Read(byte[] tile) => [.. Fields(tile).Where(f => f.Field == 3).SelectMany(f => Layer(f.Bytes))];

    /// <summary>Twice the area, positive when the ring runs clockwise on a screen.</summary>
    public static long DoubledArea(IReadOnlyList<(long X, long Y)> ring) => ring.Select((p, i) => (p.X * ring[(i + 1) % ring.Count].Y) - (ring[(i + 1) % ring.Count].X * p.Y)).Sum();

    private static IEnumerable<Feature> Layer(byte[] layer)
    {
        var fields = Fields(layer).ToList();
        fields.Single(f => f.Field == 15).Number.ShouldBe(2UL);
        fields.Single(f => f.Field == 5).Number.ShouldBe(4096UL);
        var name = Encoding.UTF8.GetString(fields.Single(f => f.Field == 1).Bytes);
        var keys = fields.Where(f => f.Field == 3).Select(f => Encoding.UTF8.GetString(f.Bytes)).ToList();
        var values = fields.Where(f => f.Field == 4).Select(f => Encoding.UTF8.GetString(Fields(f.Bytes).Single().Bytes)).ToList();
        foreach (var feature in fields.Where(f => f.Field == 2).Select(f => Fields(f.Bytes).ToList()))
        {
            var tags = Numbers(feature.Single(f => f.Field == 2).Bytes).Chunk(2).ToDictionary(t => keys[(int)t[0]], t => values[(int)t[1]]);
            yield return new(name, tags, (int)feature.Single(f => f.Field == 3).Number, Parts([.. Numbers(feature.Single(f => f.Field == 4).Bytes)]));
        }
    }

    private static List<IReadOnlyList<(long X, long Y)>> Parts(IReadOnlyList<ulong> commands)
    {
        var parts = new List<IReadOnlyList<(long X, long Y)>>();
        var (x, y) = (0L, 0L);
        for (var i = 0; i < commands.Count;)
        {
            var (what, times) = (commands[i] & 7, commands[i] >> 3);
            i++;
            if (what == 7) continue;
            if (what == 1) parts.Add(new List<(long X, long Y)>());
            for (var n = 0UL; n < times; n++, i += 2)
            {
                (x, y) = (x + Signed(commands[i]), y + Signed(commands[i + 1]));
                ((List<(long X, long Y)>)parts[^1]).Add((x, y));
            }
        }
        return parts;
    }

    private static long Signed(ulong zigzag) => (zigzag & 1) == 0 ? (long)(zigzag >> 1) : -(long)(zigzag >> 1) - 1;

    private static IEnumerable<(int Field, ulong Number, byte[] Bytes)> Fields(byte[] message)
    {
        for (var at = 0; at < message.Length;)
        {
            var key = Number(message, ref at);
            var number = Number(message, ref at);
            if ((key & 7) == 0) yield return ((int)(key >> 3), number, []);
            else yield return ((int)(key >> 3), 0, message[at..(at += (int)number)]);
        }
    }

    private static IEnumerable<ulong> Numbers(byte[] packed)
    {
        for (var at = 0; at < packed.Length;) yield return Number(packed, ref at);
    }

    private static ulong Number(byte[] bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            value |= (ulong)(bytes[at] & 127) << shift;
            if (bytes[at++] < 128) return value;
        }
    }
}
