namespace Gridloom.Domain.Territory;

/// <summary>Are the codes of regions single, of the right length, and below the code of the whole?</summary>
internal static class CodeCheck
{
    private const int SequenceDigits = 3;

    public static bool IsBelow(Region part, Region whole) =>
        part.Code.Length > whole.Code.Length && part.Code.StartsWith(whole.Code, StringComparison.Ordinal);

    public static IEnumerable<TopologyFault> Find(IReadOnlyList<Region> wholes, IReadOnlyList<Region> parts) =>
        Doubled(wholes).Concat(Doubled(parts)).Concat(parts.Select(p => Judge(p, wholes)).OfType<TopologyFault>());

    private static IEnumerable<TopologyFault> Doubled(IReadOnlyList<Region> regions) =>
        from same in regions.GroupBy(r => (r.Layer, r.Code))
        where same.Count() > 1
        select new TopologyFault(
            TopologyKind.CodeDoubled, [same.Key.Code], same.Last().Shape.Label,
            $"编码 {same.Key.Code} 用了 {same.Count()} 次（{string.Join('、', same.Select(r => r.Name).Take(3))}）。",
            $"The code {same.Key.Code} is used {same.Count()} times.");

    private static TopologyFault? Judge(Region part, IReadOnlyList<Region> wholes)
    {
        if (RegionLayer.CodeLength(part.Layer) is not { } length) return null;
        var isDigits = part.Code.All(char.IsAsciiDigit);
        var whole = wholes.FirstOrDefault(w => IsBelow(part, w));
        if (isDigits && length == 15 && whole?.Code.Length == length - SequenceDigits && part.Code.Length > length)
            return Sequence(part, part.Code[whole.Code.Length..]);
        if (!isDigits || part.Code.Length != length)
            return Fault(TopologyKind.CodeLength, part, $"编码 {part.Code} 应为 {length} 位数字。", $"The code {part.Code} should have {length} digits.");
        if (whole is null)
            return Fault(TopologyKind.CodeParent, part, $"编码 {part.Code} 不以上级的编码开头（{Codes(wholes)}）。", $"The code {part.Code} does not begin with the code of a region above it ({Codes(wholes)}).");
        // Only below a district do the last three digits count something: a district's own code may end in zeros.
        return whole.Code.Length == length - SequenceDigits && part.Code.EndsWith("000", StringComparison.Ordinal) ? Sequence(part, "000") : null;
    }

    private static TopologyFault Sequence(Region part, string sequence) => Fault(
        TopologyKind.Sequence, part,
        $"编码 {part.Code} 的顺序号 {sequence} 不在 001 至 999 之间。",
        $"The code {part.Code} has the sequence {sequence}, which is not 001 to 999.");

    private static TopologyFault Fault(string kind, Region part, string chinese, string english) => new(kind, [part.Code], part.Shape.Label, chinese, english);

    private static string Codes(IReadOnlyList<Region> wholes) => string.Join('、', wholes.Select(w => w.Code).Take(3)) + (wholes.Count > 3 ? "…" : "");
}
