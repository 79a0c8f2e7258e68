using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Gridloom.Testing;

/// <summary>A page as a browser without scripts has it: its text, and its form with the hidden fields that the server put there.</summary>
public sealed partial class FormPage(HttpClient http, string path, Answer answer)
{
    private readonly List<(string Name, byte[] Content, string FileName)> files = [];
    private readonly List<KeyValuePair<string, string>> fields = [];

    public Answer Answer => answer;

    public string Html => answer.Body;

    /// <summary>The page's words without its markup.</summary>
    public string Text => Blank().Replace(WebUtility.HtmlDecode(Tag().Replace(Html, " ")), " ");

    /// <summary>The hidden fields of the form that posts to <paramref name="action"/>, or of the only one.</summary>
    public IEnumerable<KeyValuePair<string, string>> Hidden(string action) =>
        FormOf(action) is { } form ? HiddenInput().Matches(form).Select(m => KeyValuePair.Create(Attribute(m.Value, "name"), Attribute(m.Value, "value"))) : [];

    /// <summary>Types into a field; a field of several values, such as ticked roles, is given one by one.</summary>
    public FormPage With(string field, string value)
    {
        fields.Add(KeyValuePair.Create(field, value));
        return this;
    }

    /// <summary>Types into a field in place of what was typed before.</summary>
    public FormPage Instead(string field, string value)
    {
        fields.RemoveAll(f => f.Key == field);
        return With(field, value);
    }

    public FormPage WithFile(string field, byte[] content, string fileName)
    {
        files.Add((field, content, fileName));
        return this;
    }

    /// <summary>Sends the form with its hidden fields, unless told to leave them; follows no redirect.</summary>
    public async Task<FormPage> Submit(string? action = null, bool withHidden = true)
    {
        var target = action ?? path;
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in (withHidden ? Hidden(target) : []).Concat(fields))
            content.Add(new StringContent(value), name);
        foreach (var (name, bytes, fileName) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(part, name, fileName);
        }
        using var response = await http.PostAsync(target, content);
        return new FormPage(http, target, await Answer.Of(response));
    }

    public Uri? Location => answer.Response.Headers.Location;

    private string? FormOf(string action) => Form().Matches(Html).Select(m => m.Value).FirstOrDefault(f => Attribute(f, "action") == action)
        ?? Form().Matches(Html).Select(m => m.Value).FirstOrDefault(f => Attribute(f, "action").Length == 0 && !f.Contains(" action=", StringComparison.Ordinal));

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, name + "=\"([^\"]*)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value);

    [GeneratedRegex("<form[^>]*method=\"post\".*?</form>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex HiddenInput();

    [GeneratedRegex("<(script|style).*?</\\1>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blank();
}
