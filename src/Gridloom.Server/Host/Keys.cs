using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Server.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace Gridloom.Server.Host;

/// <summary>Idempotency keys (重发编号): where they come from at each door, and the ids that follow from them.</summary>
internal static class Keys
{
    /// <summary>The header of the API door.</summary>
    public const string Header = "Idempotency-Key";

    public static Outcome<string> OfApi(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(Header, out var values)) return StorageProblems.KeyMissing;
        var key = values.ToString();
        return key.Length is >= 1 and <= 128 && key.All(c => c is > ' ' and < '\x7f') ? key : StorageProblems.KeyInvalid;
    }

    /// <summary>
    /// The id of a thing that is made under a key: the same key of the same account always makes the same id, so a retry finds what the
    /// first try made, however late it comes. The form is a UUID of version 8. It tells nothing about the key but, of a key that is a UUID of
    /// version 7, its time: ids in the order of their making stand side by side in the index, which saves a report a tenth of its cost.
    /// </summary>
    public static string ToId(string district, string account, string key)
    {
        const int timeBytes = 6;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"gridloom-id-1\0{district}\0{account}\0{key}"));
        if (Guid.TryParse(key, out var timed) && timed.Version == 7) timed.ToByteArray(bigEndian: true).AsSpan(0, timeBytes).CopyTo(hash);
        hash[6] = (byte)(hash[6] & 0x0f | 0x80);
        hash[8] = (byte)(hash[8] & 0x3f | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString();
    }
}

/// <summary>The key that a page carries in its form. It is stamped, so that a page left open over days is noticed.</summary>
internal sealed class FormKeys(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>The hidden field's name.</summary>
    public const string Field = "key";

    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private readonly ITimeLimitedDataProtector stamp = protection.CreateProtector("form-key").ToTimeLimitedDataProtector();

    public string New() => stamp.Protect(Guid.CreateVersion7(time.GetUtcNow()).ToString(), Life);

    /// <summary>
    /// The key for a form that is shown again. It stays the same, because the try before may have been saved without our knowing; only a key
    /// that has expired or already stands for other words gives way to a new one.
    /// </summary>
    public string Again(HttpContext http, Problem? refused) =>
        refused is null || refused.Code == HostProblems.FormExpired.Code || refused.Code == StorageProblems.KeyReused.Code
            ? New()
            : http.Request.Form[Field].ToString() is { Length: > 0 } same ? same : New();

    /// <summary>The key of a form that may be acted upon.</summary>
    public Outcome<string> Take(PostedForm form)
    {
        if (form.Refused is { } refused) return refused;
        try
        {
            return stamp.Unprotect(form[Field] ?? "");
        }
        catch (CryptographicException)
        {
            return HostProblems.FormExpired;
        }
    }
}
