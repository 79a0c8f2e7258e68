namespace Gridloom.Domain.Budget.Publishing;

/// <summary>What has to be done about something that the scan met (处理方式).</summary>
public enum ScanGravity
{
    /// <summary>知悉: it is only said.</summary>
    Note,

    /// <summary>须确认: a person confirms that it may go out as it is.</summary>
    Confirm,

    /// <summary>须改正: it cannot go out.</summary>
    Blocks,
}

/// <summary>Something that the scan before publishing met (公开前扫描).</summary>
/// <param name="Id">The same as long as the words and their place are the same.</param>
/// <param name="Where">As people call the place: 表5!C7. Blank for the whole document.</param>
/// <param name="Quote">The words as they would go out; blank where it is about no words.</param>
public sealed record ScanItem(string Id, ScanGravity Gravity, string Where, string Quote, Bilingual Text);
