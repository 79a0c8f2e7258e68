namespace Gridloom.Server.Ui;

/// <summary>A stored photo (照片).</summary>
/// <param name="Href">The photo as it was sent in.</param>
/// <param name="Thumbnail">A smaller one, or the same.</param>
/// <param name="Words">What it is, for those who do not see it: 上报照片 1.</param>
/// <param name="Caption">When and by whom, under the photo.</param>
public sealed record Photo(string Href, string Thumbnail, string Words, string Caption)
{
    /// <summary>By whom it was sent, where it was taken, its digest: beside the large view.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>That the same picture was sent before; null when it was not.</summary>
    public PhotoUse? Used { get; init; }
}

/// <summary>An earlier use of the same picture (疑似重复使用照片).</summary>
/// <param name="Href">The case that it was attached to; null when that lies outside what this reader may see.</param>
public sealed record PhotoUse(string Words, string? Href);
