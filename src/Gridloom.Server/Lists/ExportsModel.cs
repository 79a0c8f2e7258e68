using Gridloom.Domain;

namespace Gridloom.Server.Lists;

/// <summary>One's own exports (我的导出), the newest first.</summary>
/// <param name="UnderWay">One at least is not done: the page then asks again every two seconds.</param>
public sealed record ExportsModel(IReadOnlyList<ExportRow> Rows, bool UnderWay);

/// <summary>One export.</summary>
/// <param name="Filter">The list's conditions in words.</param>
/// <param name="Format">XLSX or CSV.</param>
/// <param name="Done">Rows written, out of <paramref name="Total"/>.</param>
public sealed record ExportRow(string Id, string List, string Filter, string Format, Instant AskedAt, long Done, long Total)
{
    /// <summary>等待, 正在导出, 完成, 没有导出, 已取消.</summary>
    public required Ui.Remark State { get; init; }

    public bool Running { get; init; }

    /// <summary>Null until it is done, and when its file has gone.</summary>
    public string? DownloadHref { get; init; }

    public long Size { get; init; }

    /// <summary>Why there is no file.</summary>
    public string? Why { get; init; }

    /// <summary>Until when the file is kept.</summary>
    public Instant? KeptUntil { get; init; }

    /// <summary>Cancels it: (address, key); null when it has ended.</summary>
    public (string Action, string Key)? Cancel { get; init; }
}
