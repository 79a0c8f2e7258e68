using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>All that is attached to a case (附件), as its page shows it.</summary>
/// <param name="Count">All attachments.</param>
/// <param name="Groups">By the step with which they came: before, after, checked.</param>
/// <param name="Pairs">Each photo of the handling beside the reported one that shows the same spot best.</param>
public sealed record AttachmentsModel(int Count, IReadOnlyList<AttachmentGroup> Groups, IReadOnlyList<PairModel> Pairs)
{
    public static readonly AttachmentsModel None = new(0, [], []);

    public bool Reused => Groups.Any(g => g.Photos.Any(p => p.Used is not null) || g.Others.Any(o => o.Used is not null));
}

/// <summary>What came with one step (附件分组): 上报, 处置, 核查.</summary>
public sealed record AttachmentGroup(string Title, IReadOnlyList<Photo> Photos, IReadOnlyList<AttachedFile> Others);

/// <summary>How an attachment that is no photo is shown (展示方式).</summary>
public enum AttachedAs
{
    /// <summary>With a player for sound (录音).</summary>
    Sound,

    /// <summary>With a player for films (视频).</summary>
    Film,

    /// <summary>As a link that saves it (下载).</summary>
    Download,
}

/// <summary>A sound, a film or a document of a case (录音、视频、文档).</summary>
/// <param name="Words">What it is: 视频 2.</param>
/// <param name="Caption">Type and size.</param>
/// <param name="Facts">By whom, when and where.</param>
public sealed record AttachedFile(AttachedAs As, string Href, string Words, string Caption, IReadOnlyList<string> Facts, PhotoUse? Used);

/// <summary>A photo before and one after (前后对比).</summary>
/// <param name="Facts">How far apart in place and time.</param>
/// <param name="Doubts">What speaks against the pair: far apart, in the wrong order, the very same picture.</param>
public sealed record PairModel(Photo Before, Photo After, IReadOnlyList<string> Facts, IReadOnlyList<string> Doubts);
