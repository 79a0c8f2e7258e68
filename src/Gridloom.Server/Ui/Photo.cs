namespace Gridloom.Server.Ui;

/// <summary>A stored photo (照片).</summary>
/// <param name="Href">The photo as it was sent in.</param>
/// <param name="Thumbnail">A smaller one, or the same.</param>
/// <param name="Words">What it is, for those who do not see it: 上报照片 1.</param>
/// <param name="Caption">When and by whom, under the photo.</param>
public sealed record Photo(string Href, string Thumbnail, string Words, string Caption);
