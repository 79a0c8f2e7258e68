using Gridloom.Domain.Access;

namespace Gridloom.Domain.Cases.Duties;

/// <summary>A draft of the catalogue was begun (新建草案).</summary>
/// <param name="CopyOf">The version whose lines it took; null when it began empty.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Digest">SHA-256 (hex) over the lines; the rows hold the lines themselves.</param>
public sealed record DutiesDrafted(string Version, string? CopyOf, long Lines, string Digest, bool Sample) : Event
{
    public override string Kind => "duty.drafted";

    public override string Subject => Version;
}

/// <summary>A line of a draft was added or changed (修改条款).</summary>
/// <param name="Was">The number that the line had before; null for a new one.</param>
public sealed record DutySaved(string Version, string? Was, Duty Line) : Event
{
    public override string Kind => "duty.saved";

    public override string Subject => Version;
}

/// <summary>A line of a draft was taken out (删除条款).</summary>
public sealed record DutyRemoved(string Version, string Clause) : Event
{
    public override string Kind => "duty.removed";

    public override string Subject => Version;
}

/// <summary>A draft got the lines of a file in place of its own (导入清单).</summary>
/// <param name="Digest">SHA-256 (hex) over the lines.</param>
public sealed record DutiesImported(string Version, long Lines, string Digest) : Event
{
    public override string Kind => "duty.imported";

    public override string Subject => Version;
}

/// <summary>A draft was thrown away (删除草案).</summary>
public sealed record DutiesDiscarded(string Version, long Lines, string Digest) : Event
{
    public override string Kind => "duty.discarded";

    public override string Subject => Version;
}

/// <summary>A draft was put in force (清单生效). From then on its lines never change, so the digest proves them for good.</summary>
/// <param name="From">The first day on which it holds, included.</param>
/// <param name="Digest">SHA-256 (hex) over the lines.</param>
public sealed record DutiesForced(string Version, DateOnly From, long Lines, string Digest) : Event
{
    public override string Kind => "duty.forced";

    public override string Subject => Version;
}
