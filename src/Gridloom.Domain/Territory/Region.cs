namespace Gridloom.Domain.Territory;

/// <summary>A piece of ground with a code (图上区域): a division or a grid, in one layer.</summary>
/// <param name="Layer">One of <see cref="RegionLayer"/>; a centre may add layers of its own.</param>
/// <param name="Code">Digits; unique in its layer.</param>
/// <param name="Name">What people call it, in Chinese.</param>
public sealed record Region(string Layer, string Code, string Name, Shape Shape);
