using Gridloom.Domain.Access;

namespace Gridloom.Domain.Cases.Classes;

/// <summary>Something that happened to a version of the case catalogue (案件目录事件). Its subject is told apart from other catalogues' versions of the same code.</summary>
public abstract record ClassEvent(string Version) : Event
{
    public override string Subject => "catalogue/" + Version;
}

/// <summary>A draft of the case catalogue was begun (新建目录草案).</summary>
/// <param name="CopyOf">The version whose lines it took; null when it began empty.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Digest">SHA-256 (hex) over the lines; the rows hold the lines themselves.</param>
public sealed record ClassesDrafted(string Version, string? CopyOf, long Lines, string Digest) : ClassEvent(Version)
{
    public override string Kind => "catalogue.drafted";
}

/// <summary>A line of a draft was added or changed, and with it what all lines of its class say of the class (修改目录条目).</summary>
/// <param name="Was">The code that the line had before; null for a new one.</param>
public sealed record ClassLineSaved(string Version, string? Was, ClassLine Line) : ClassEvent(Version)
{
    public override string Kind => "catalogue.saved";
}

/// <summary>A line of a draft was taken out (删除目录条目).</summary>
public sealed record ClassLineRemoved(string Version, string Line) : ClassEvent(Version)
{
    public override string Kind => "catalogue.removed";
}

/// <summary>A draft got the lines of a file in place of its own (导入目录).</summary>
/// <param name="Digest">SHA-256 (hex) over the lines.</param>
public sealed record ClassesImported(string Version, long Lines, string Digest) : ClassEvent(Version)
{
    public override string Kind => "catalogue.imported";
}

/// <summary>The classes of community dispatch were added to a draft (装入统一分拨目录).</summary>
/// <param name="Added">How many lines it did not have before.</param>
/// <param name="Digest">SHA-256 (hex) over all its lines now.</param>
public sealed record DispatchClassesLoaded(string Version, long Added, string Digest) : ClassEvent(Version)
{
    public override string Kind => "catalogue.dispatch-loaded";
}

/// <summary>A draft was thrown away (删除目录草案).</summary>
public sealed record ClassesDiscarded(string Version, long Lines, string Digest) : ClassEvent(Version)
{
    public override string Kind => "catalogue.discarded";
}

/// <summary>A draft was put in force (目录生效). From then on its lines never change, so the digest proves them for good.</summary>
/// <param name="From">The first day on which it holds, included.</param>
/// <param name="Digest">SHA-256 (hex) over the lines.</param>
public sealed record ClassesForced(string Version, DateOnly From, long Lines, string Digest) : ClassEvent(Version)
{
    public override string Kind => "catalogue.forced";
}
