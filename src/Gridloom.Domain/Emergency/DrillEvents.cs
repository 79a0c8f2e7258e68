using Gridloom.Domain.Access;

namespace Gridloom.Domain.Emergency;

/// <summary>A drill or a publicity event was written down (登记演练宣教).</summary>
public sealed record DrillAdded(string Id, Drill Drill) : Event
{
    public override string Kind => "drill.added";

    public override string Subject => Id;
}

/// <summary>An entry was changed (修改演练宣教): how it is now.</summary>
public sealed record DrillChanged(string Id, Drill Drill) : Event
{
    public override string Kind => "drill.changed";

    public override string Subject => Id;
}

/// <summary>An entry was removed (删除演练宣教).</summary>
/// <param name="Reason">Why, in words.</param>
public sealed record DrillRemoved(string Id, string Reason) : Event
{
    public override string Kind => "drill.removed";

    public override string Subject => Id;
}

/// <summary>The rows of a file were added (导入演练宣教).</summary>
/// <param name="Known">Rows that stood there already, and were not added again.</param>
/// <param name="Digest">SHA-256 (hex) over the added rows as the columns of <see cref="DrillFile"/> have them, in the order of the file.</param>
public sealed record DrillsImported(long Added, long Known, string Digest) : Event
{
    public override string Kind => "drill.imported";

    public override string Subject => "drills";
}
