namespace Gridloom.Domain.Territory;

/// <summary>What can be wrong with a set of regions (拓扑错误类型).</summary>
public static class TopologyKind
{
    /// <summary>缝隙: ground of the whole that no part covers.</summary>
    public const string Gap = "gap";

    /// <summary>重叠: ground that two or more parts cover.</summary>
    public const string Overlap = "overlap";

    /// <summary>越界: ground that a part covers outside the whole, or outside its own one of several wholes.</summary>
    public const string Outside = "outside";

    /// <summary>环自相交: a ring meets itself, or another ring of its shape other than in a shared corner.</summary>
    public const string RingCrosses = "ring-crosses";

    /// <summary>环点数不足: a ring with fewer than three different corners, or without any ground in it.</summary>
    public const string RingShort = "ring-short";

    /// <summary>编码重复: two regions have the same code.</summary>
    public const string CodeDoubled = "code-doubled";

    /// <summary>编码位数不对: a code is not made of as many digits as its layer wants.</summary>
    public const string CodeLength = "code-length";

    /// <summary>编码与上级不符: a code does not begin with the code of the whole.</summary>
    public const string CodeParent = "code-parent";

    /// <summary>顺序号超限: the last digits are not 001 to 999.</summary>
    public const string Sequence = "sequence";
}
