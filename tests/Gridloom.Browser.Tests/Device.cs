namespace Gridloom.Browser.Tests;

/// <summary>What somebody looks at the pages with. Sizes in CSS pixels.</summary>
internal sealed record Device(string Name, int Width, int Height, bool Phone = false)
{
    public static readonly Device Desk = new("1440", 1440, 900);

    public static readonly Device Handheld = new("390", 390, 844, Phone: true);

    public static readonly IReadOnlyList<Device> All = [Desk, Handheld];

    /// <summary>A context that looks so, speaks Chinese, and stands at a place inside every test district.</summary>
    public BrowserNewContextOptions ToOptions(ColorScheme scheme = ColorScheme.Light) => new()
    {
        ViewportSize = new() { Width = Width, Height = Height },
        IsMobile = Phone,
        HasTouch = Phone,
        Locale = "zh-CN",
        TimezoneId = "Asia/Shanghai",
        ColorScheme = scheme,
        ReducedMotion = ReducedMotion.Reduce,
        Geolocation = new() { Longitude = 114.02731f, Latitude = 22.65488f, Accuracy = 12 },
        Permissions = ["geolocation", "clipboard-read", "clipboard-write"],
    };
}
