using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Gridloom.Server.Host;

/// <summary>
/// What a page carries in a hidden field while its form is refused (封条票据): sealed, so that it comes back as we wrote it or not at all,
/// and good for a day.
/// </summary>
/// <param name="purpose">A ticket of one purpose does not open under another.</param>
internal sealed class Tickets<T>(IDataProtectionProvider protection, string purpose)
    where T : class
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private readonly ITimeLimitedDataProtector seal = protection.CreateProtector(purpose).ToTimeLimitedDataProtector();

    public string Seal(T ticket) => seal.Protect(JsonSerializer.Serialize(ticket), Life);

    /// <summary>Null when the seal does not hold or a day has passed.</summary>
    public T? Open(string given)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(seal.Unprotect(given));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
