using System.Text;
using Gridloom.Domain;
using Gridloom.Server.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Gridloom.Server.Host;

/// <summary>A file that came with a form, spooled beside the data. It is gone when the request ends.</summary>
/// <param name="Field">The form field's name.</param>
/// <param name="Name">The name that it had on the person's device, for messages only.</param>
/// <param name="TooLarge">It passed the limit; what came after was thrown away.</param>
internal sealed record PostedFile(string Field, string Name, string Path, bool TooLarge);

/// <summary>
/// A page's form as it arrived (表单). Files are streamed to disk and cut at a limit, so a video of 200 MB costs neither memory nor the
/// rest of the form: what was typed is there to be shown again.
/// </summary>
internal sealed class PostedForm : IDisposable
{
    /// <summary>Bytes of one file: the limit of a photo, and of a proof document. A route may have its own, see <see cref="LargestFile"/>.</summary>
    public const long FileLimit = 20 * 1024 * 1024;

    /// <summary>Bytes of the whole form. Beyond it the connection is cut; the page's script refuses such a choice before it is sent.</summary>
    public const long FormLimit = 512 * 1024 * 1024;

    /// <summary>Files of one form that are looked at; the rest are skipped and counted.</summary>
    public const int FileCountLimit = 10;

    private const int FieldLimit = 256 * 1024;
    private const int FieldCountLimit = 200;

    private readonly Dictionary<string, StringValues> fields = new(StringComparer.Ordinal);
    private readonly List<PostedFile> files = [];
    private long fileLimit = FileLimit;

    public IReadOnlyList<PostedFile> Files => files;

    /// <summary>Files beyond <see cref="FileCountLimit"/>.</summary>
    public int Skipped { get; private set; }

    /// <summary>Set when the form may be shown again but must not be acted upon.</summary>
    public Problem? Refused { get; private set; }

    /// <summary>The field's text, or null when it is absent.</summary>
    public string? this[string field] => fields.TryGetValue(field, out var values) ? values[0] : null;

    public IEnumerable<string> All(string field) => fields.TryGetValue(field, out var values) ? values.OfType<string>() : [];

    /// <summary>Binds as a handler's parameter; <see cref="Filter"/> has read it by then.</summary>
    public static ValueTask<PostedForm?> BindAsync(HttpContext http) =>
        new(http.Items[typeof(PostedForm)] as PostedForm ?? throw new InvalidOperationException("The route lacks the form filter."));

    /// <summary>
    /// The one filter of every unsafe page route: reads the form, then checks the antiforgery token. It runs as middleware, before parameters
    /// are bound. A form whose token does not hold is handed on as <see cref="Refused"/>; taking its key then fails.
    /// </summary>
    public static async Task Filter(HttpContext http, RequestDelegate next)
    {
        if (!IsUnsafePage(http))
        {
            await next(http);
            return;
        }
        var folder = http.RequestServices.GetRequiredService<DataFolder>();
        using var form = new PostedForm { fileLimit = http.GetEndpoint()?.Metadata.GetMetadata<LargestFile>()?.Bytes ?? FileLimit };
        try
        {
            await form.Read(http.Request, folder, http.RequestAborted);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            await Answers.Refuse(http, HostProblems.FormUnreadable);
            return;
        }
        http.Features.Set<IFormFeature>(new FormFeature(new FormCollection(form.fields)));
        if (!await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)) form.Refused = HostProblems.FormExpired;
        http.Items[typeof(PostedForm)] = form;
        await next(http);
    }

    /// <summary>True for a page route that changes something: the set that the antiforgery test walks.</summary>
    public static bool IsUnsafePage(HttpContext http) =>
        http.GetEndpoint() is not null && !Answers.IsApi(http) && !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method);

    public void Dispose()
    {
        foreach (var file in files) File.Delete(file.Path);
    }

    private async Task Read(HttpRequest request, DataFolder folder, CancellationToken stop)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) return;
        if (type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            using var reader = new FormReader(request.Body, Encoding.UTF8) { ValueLengthLimit = FieldLimit, ValueCountLimit = FieldCountLimit };
            foreach (var (name, value) in await reader.ReadFormAsync(stop)) fields[name] = value;
            return;
        }
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary)) return;
        var parts = new MultipartReader(boundary, request.Body);
        while (await parts.ReadNextSectionAsync(stop) is { } part) await ReadPart(part, folder, stop);
    }

    private async Task ReadPart(MultipartSection part, DataFolder folder, CancellationToken stop)
    {
        if (part.AsFileSection() is { } file)
        {
            if (string.IsNullOrEmpty(file.FileName)) return; // An empty file input sends a nameless, empty part.
            if (files.Count == FileCountLimit)
            {
                Skipped++;
                await part.Body.DrainAsync(stop);
                return;
            }
            files.Add(await Spool(file, fileLimit, folder, stop));
        }
        else if (part.AsFormDataSection() is { } field)
        {
            if (fields.Count == FieldCountLimit) throw new InvalidDataException("Too many fields.");
            var bytes = await ReadUpTo(part.Body, FieldLimit, stop);
            fields[field.Name] = StringValues.Concat(fields.GetValueOrDefault(field.Name), Encoding.UTF8.GetString(bytes));
        }
    }

    private static async Task<byte[]> ReadUpTo(Stream body, int limit, CancellationToken stop)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[8192];
        while (await body.ReadAsync(buffer, stop) is var read and > 0)
        {
            if (kept.Length + read > limit) throw new InvalidDataException("A field is too long.");
            kept.Write(buffer, 0, read);
        }
        return kept.ToArray();
    }

    private static async Task<PostedFile> Spool(FileMultipartSection file, long limit, DataFolder folder, CancellationToken stop)
    {
        var path = Path.Combine(folder.Uploads, "form-" + Path.GetRandomFileName());
        await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        var buffer = new byte[81920];
        while (await file.FileStream!.ReadAsync(buffer, stop) is var read and > 0)
        {
            if (target.Length + read > limit)
            {
                await file.FileStream.DrainAsync(stop);
                return new(file.Name, file.FileName, path, TooLarge: true);
            }
            await target.WriteAsync(buffer.AsMemory(0, read), stop);
        }
        return new(file.Name, file.FileName, path, TooLarge: false);
    }
}
