namespace Gridloom.Server.Host;

/// <summary>On a page route that takes larger files than <see cref="PostedForm.FileLimit"/> (文件上限).</summary>
internal sealed record LargestFile(long Bytes);
