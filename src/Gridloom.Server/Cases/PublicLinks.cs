using System.Security.Cryptography;
using System.Text;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>A resident's private link to one matter (私人链接): a keyed digest of the case, so nothing about it is stored and it cannot be guessed.</summary>
internal sealed class PublicLinks(KeyRing ring)
{
    public string To(string district, string id) => $"/report/{district}/{id}/{Secret(district, id)}";

    public bool Holds(string district, string id, string link) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(link), Encoding.UTF8.GetBytes(Secret(district, id)));

    private string Secret(string district, string id) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(ring.Link, Encoding.UTF8.GetBytes($"follow\0{district}\0{id}"))[..16]);
}
