namespace Gridloom.Domain.Media;

/// <summary>Where a photo was taken (拍摄位置), by the phone's receiver: WGS 84, in degrees.</summary>
/// <param name="Latitude">−90 to 90, north positive.</param>
/// <param name="Longitude">−180 to 180, east positive.</param>
public sealed record PhotoPosition(double Latitude, double Longitude);
