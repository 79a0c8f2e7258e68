using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>Which kept files are photos of cases (案件照片).</summary>
internal sealed class PhotoFiles(Store store) : FileOwner
{
    public override string Column => "case_photo.content";

    public override Task<List<string>> NamesInUse(string from, string to, CancellationToken stop) =>
        store.List<string>("select distinct content from case_photo where content >= @from and content < @to", new { from, to }, stop);
}

/// <summary>Which kept files are thumbnails of photos (缩略图).</summary>
internal sealed class ThumbnailFiles(Store store) : FileOwner
{
    public override string Column => "case_photo.thumb_content";

    public override Task<List<string>> NamesInUse(string from, string to, CancellationToken stop) =>
        store.List<string>("select distinct thumb_content from case_photo where thumb_content >= @from and thumb_content < @to", new { from, to }, stop);
}
