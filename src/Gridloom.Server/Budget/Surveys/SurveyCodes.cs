using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>
/// The codes of questionnaires and of their slips (问卷码、答题码): keyed digests, so nobody can guess them. A slip's code is nowhere stored; the sheet
/// and the door both compute it, and it begins with the slip's number, which tells the door what to compute.
/// </summary>
internal sealed class SurveyCodes(KeyRing ring)
{
    // Without those that are mistaken for each other, and in one case: people type them from paper.
    private const string Letters = "23456789abcdefghjkmnpqrstuvwxyz";
    private const int DistrictLength = 6, CodeLength = 12, SlipLength = 9, NumberLength = 4;

    public static string AddressOf(string code) => "/s/" + code;

    public static string AddressOf(string code, string slip) => $"/s/{code}/{slip}";

    /// <summary>It begins with the district, so that the door knows where to look.</summary>
    public string CodeOf(string district, string id) => district + Spell(Mac($"survey\0{district}\0{id}"), CodeLength);

    /// <summary>The district with which a code begins; null when it is no code.</summary>
    public static string? DistrictOf(string code) => code.Length == DistrictLength + CodeLength && code.All(char.IsAsciiLetterOrDigit) ? code[..DistrictLength] : null;

    /// <param name="number">From 1 on.</param>
    public string SlipOf(string district, string id, long number) =>
        number.ToString("0000", CultureInfo.InvariantCulture) + Spell(Mac($"slip\0{district}\0{id}\0{number.ToString(CultureInfo.InvariantCulture)}"), SlipLength);

    /// <summary>Whether this is the code of one of the first so many slips.</summary>
    public bool Holds(StoredSurvey survey, string slip) =>
        slip.Length == NumberLength + SlipLength && long.TryParse(slip[..NumberLength], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= survey.Slips
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(slip), Encoding.UTF8.GetBytes(SlipOf(survey.District, survey.Id, number)));

    private byte[] Mac(string of) => HMACSHA256.HashData(ring.Link, Encoding.UTF8.GetBytes(of));

    private static string Spell(byte[] mac, int length) => string.Concat(mac.Take(length).Select(b => Letters[b % Letters.Length]));
}
