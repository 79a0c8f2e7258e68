namespace Gridloom.Domain.Media;

/// <summary>What each of the three formats yields: the size in pixels (not yet held to any limit), the metadata, and the file without them.</summary>
internal sealed record Picture(long Width, long Height, Exif Exif, ReadOnlyMemory<byte> Clean);
