using Gridloom.Domain.Access;

namespace Gridloom.Server.Lists;

/// <summary>Somebody asked for a list as a file (申请导出).</summary>
/// <param name="Filter">Its conditions in words.</param>
/// <param name="Rows">How many there were then.</param>
internal sealed record ExportAsked(string Id, string List, string Format, string Filter, long Rows) : Event
{
    public override string Kind => "export.asked";

    public override string Subject => Id;
}

/// <summary>An export was cancelled by who asked for it (取消导出).</summary>
internal sealed record ExportCancelled(string Id) : Event
{
    public override string Kind => "export.cancelled";

    public override string Subject => Id;
}

/// <summary>An export's file was taken away (下载导出), each time anew.</summary>
internal sealed record ExportDownloaded(string Id, string List, string Format, string Filter, long Rows) : Event
{
    public override string Kind => "export.downloaded";

    public override string Subject => Id;
}

/// <summary>The conditions and columns of a list were saved under a name (保存常用筛选).</summary>
internal sealed record FilterSaved(string Id, string List, string Name, string Query, bool Shared) : Event
{
    public override string Kind => "list.filter-saved";

    public override string Subject => Id;
}

/// <summary>A saved filter was named anew, shared, or shared no more (更改常用筛选).</summary>
internal sealed record FilterChanged(string Id, string Name, bool Shared) : Event
{
    public override string Kind => "list.filter-changed";

    public override string Subject => Id;
}

/// <summary>A saved filter was deleted (删除常用筛选).</summary>
internal sealed record FilterDeleted(string Id) : Event
{
    public override string Kind => "list.filter-deleted";

    public override string Subject => Id;
}

/// <summary>A person chose the columns that their list shows (选列).</summary>
/// <param name="Columns">Their codes; empty for the usual ones.</param>
internal sealed record ColumnsChosen(string Account, string List, string Columns) : Event
{
    public override string Kind => "list.columns-chosen";

    // Beside the account's own history, which has a version of its own.
    public override string Subject => List + "-columns-" + Account;
}
