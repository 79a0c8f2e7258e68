namespace Gridloom.Domain.Territory;

/// <summary>Why boundaries are refused (边界文件问题). A refused file changes nothing.</summary>
public static class TerritoryProblems
{
    public static readonly Problem FileTooLarge = new("territory.file-too-large", 413,
        $"边界文件超过 {GeoJsonRegions.BytesMax / 1024 / 1024} MB，没有读取。请按街道分成几个文件。",
        $"The file of boundaries is larger than {GeoJsonRegions.BytesMax / 1024 / 1024} MB and was not read. Split it by street.");

    public static readonly Problem NotUtf8 = new("territory.not-utf8", 422,
        "文件里有残缺的字符，不是 UTF-8 编码，什么也没有导入。请导出为 UTF-8。",
        "The file holds broken characters and is not UTF-8; nothing was imported. Export it as UTF-8.");

    public static readonly Problem NotFeatures = new("territory.not-features", 422,
        "这不是 GeoJSON 的 FeatureCollection，什么也没有导入。请从制图软件导出为 GeoJSON。",
        "This is no GeoJSON FeatureCollection; nothing was imported. Export the layer as GeoJSON.");

    public static readonly Problem NoFeatures = new("territory.no-features", 422,
        "文件里没有要素，什么也没有导入。",
        "The file has no features; nothing was imported.");

    public static readonly Problem SeveralDistricts = new("territory.several-districts", 422,
        "文件里不止一个区，什么也没有导入。请每次导入一个区。",
        "The files hold more than one district; nothing was imported. Import one district at a time.");

    /// <param name="code">The six digits, or what stands for them.</param>
    public static Problem UnknownDistrict(string code) => new("territory.unknown-district", 422,
        $"区划表里没有编码为 {code} 的区，什么也没有导入。",
        $"The list of divisions has no district {code}; nothing was imported.");

    public static readonly Problem NoTile = new("territory.no-tile", 400,
        "没有这块地图瓦片：图层用 district、street、community、base-grid 或 unit-grid，级别为 1 至 18，行列号不能超出该级别。",
        "There is no such map tile: layers are district, street, community, base-grid and unit-grid, zooms are 1 to 18, and column and row must lie within the zoom.");

    public static readonly Problem TileTooFull = new("territory.tile-too-full", 400,
        "这块地图瓦片上的区域太多，没有画出。请放大，或换上一级图层。",
        "This map tile holds too many regions and was not drawn. Zoom in, or choose the layer above.");

    /// <param name="layer">As the file names it.</param>
    public static Problem OtherLayer(string layer) => new("territory.other-layer", 422,
        $"不能导入图层“{layer}”，什么也没有导入。可用：district、street、community、base-grid、unit-grid。",
        $"The layer “{layer}” cannot be imported; nothing was. Known are district, street, community, base-grid and unit-grid.");

    /// <param name="above">The layer that <paramref name="layer"/> tiles.</param>
    public static Problem NothingAbove(string layer, string above) => new("territory.nothing-above", 422,
        $"还没有图层“{above}”，无法核对“{layer}”，什么也没有导入。请一起导入。",
        $"There is no layer “{above}” yet to check “{layer}” against; nothing was imported. Import them together.");

    internal static Problem NotJson(long line) => new("territory.not-json", 422,
        $"第 {line} 行起不是有效的 JSON，什么也没有导入。",
        $"From line {line} on this is no valid JSON; nothing was imported.");

    internal static Problem OtherSystem(string name) => new("territory.other-system", 422,
        $"文件的坐标系是“{name}”，什么也没有导入。请转换为 CGCS2000 经纬度（EPSG:4490）。",
        $"The file's coordinates are in “{name}”; nothing was imported. Convert them to CGCS2000 degrees (EPSG:4490).");

    internal static Problem TooManyFeatures(int count) => new("territory.too-many-features", 422,
        $"文件有 {count} 个要素，最多 {GeoJsonRegions.FeaturesMax} 个，什么也没有导入。",
        $"The file has {count} features, more than {GeoJsonRegions.FeaturesMax}; nothing was imported.");

    internal static Problem TooManyPoints(string feature) => new("territory.too-many-points", 422,
        $"到{feature}为止已超过 {GeoJsonRegions.PointsMax} 个点，什么也没有导入。请分成几个文件。",
        $"With {feature} the file has more than {GeoJsonRegions.PointsMax} points; nothing was imported. Split it.");

    internal static Problem Feature(string feature, string fault, string faultEnglish) => new("territory.feature-unreadable", 422,
        $"{feature}：{fault}。什么也没有导入。",
        $"{feature}: {faultEnglish}. Nothing was imported.");
}
