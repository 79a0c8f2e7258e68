namespace Gridloom.Domain.Media;

/// <summary>When a photo was taken (拍摄时间), by the camera's clock, which nobody has checked.</summary>
/// <param name="At">The instant.</param>
/// <param name="OffsetStated">
/// True when the camera wrote its own offset from UTC. False when it wrote only a time on the wall, which is then read as China's:
/// right for a phone in the district, wrong for one that was set to another zone.
/// </param>
public sealed record PhotoTime(Instant At, bool OffsetStated);
