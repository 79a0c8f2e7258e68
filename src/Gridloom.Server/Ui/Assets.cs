using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Gridloom.Server.Ui;

/// <summary>
/// What the browser loads besides the page: styles, scripts, icons (页面资源). Built from <c>web/</c>, read whole into memory at start.
/// A file's name carries the hash of its content, so a browser keeps it for ever and a new build is a new name.
/// </summary>
public sealed class Assets
{
    private const string Manifest = "manifest.json";
    private readonly FrozenDictionary<string, string> urls;
    private readonly FrozenDictionary<string, Asset> files;

    private Assets(Dictionary<string, string> urls, Dictionary<string, Asset> files) =>
        (this.urls, this.files) = (urls.ToFrozenDictionary(), files.ToFrozenDictionary());

    private sealed record Asset(string Type, EntityTagHeaderValue Tag, byte[] Plain, byte[] Brotli, byte[] Gzip);

    /// <summary>The address of an asset by the name it has in <c>web/</c>: <c>desk.css</c> → <c>/assets/desk.0a1b….css</c>.</summary>
    /// <exception cref="ArgumentException">The build made no such asset.</exception>
    public string Url(string name) => urls.TryGetValue(name, out var url) ? url : throw new ArgumentException($"No asset is called {name}.", nameof(name));

    /// <summary>A text asset itself, for a page that must stand without the server.</summary>
    /// <exception cref="ArgumentException">The build made no such asset.</exception>
    public string Text(string name) => System.Text.Encoding.UTF8.GetString(files[Url(name)["/assets/".Length..]].Plain);

    /// <summary>Finds the built assets: beside the content root, beside the program, or in the source tree that the program was built from.</summary>
    /// <exception cref="Storage.CommandRefused">They were never built.</exception>
    public static Assets Find(string contentRoot)
    {
        var places = new List<string> { Path.Combine(contentRoot, "wwwroot"), Path.Combine(AppContext.BaseDirectory, "wwwroot") };
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Gridloom.slnx"))) places.Add(Path.Combine(folder.FullName, "src", "Gridloom.Server", "wwwroot"));
        var built = places.Find(place => File.Exists(Path.Combine(place, Manifest)));
        return Load(built ?? throw new Storage.CommandRefused("The pages' styles and scripts have not been built: start with ./run, which builds them, or run `npm ci && npm run build` in web/."));
    }

    public static Assets Load(string folder)
    {
        var names = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(folder, Manifest)))!;
        return new(names.ToDictionary(n => n.Key, n => "/assets/" + n.Value), names.Values.ToDictionary(n => n, n => Read(Path.Combine(folder, n))));
    }

    /// <summary>Answers <c>GET /assets/{name}</c>; null when no asset has that name.</summary>
    internal IResult? Answer(string name, HttpContext http)
    {
        if (!files.TryGetValue(name, out var asset)) return null;
        var headers = http.Response.GetTypedHeaders();
        headers.CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromDays(365), Extensions = { new NameValueHeaderValue("immutable") } };
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        var (body, coding) = Choose(asset, http.Request.GetTypedHeaders().AcceptEncoding);
        if (coding is not null) http.Response.Headers.ContentEncoding = coding;
        var tag = coding is null ? asset.Tag : new EntityTagHeaderValue(new StringSegment($"\"{asset.Tag.Tag.ToString().Trim('"')}-{coding}\""));
        return Results.Bytes(body, asset.Type, entityTag: tag);
    }

    private static (byte[] Body, string? Coding) Choose(Asset asset, IList<StringWithQualityHeaderValue> accepted)
    {
        bool Takes(string coding) => accepted.Any(a => a.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && (a.Quality ?? 1) > 0);
        if (Takes("br")) return (asset.Brotli, "br");
        return Takes("gzip") ? (asset.Gzip, "gzip") : (asset.Plain, null);
    }

    private static Asset Read(string path)
    {
        var parts = Path.GetFileName(path).Split('.');
        return new(TypeOf(parts[^1]), new EntityTagHeaderValue($"\"{parts[^2]}\""), File.ReadAllBytes(path), File.ReadAllBytes(path + ".br"), File.ReadAllBytes(path + ".gz"));
    }

    private static string TypeOf(string extension) => extension switch
    {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        _ => throw new InvalidOperationException($"The asset build made a .{extension} file, whose content type nobody has said."),
    };
}
