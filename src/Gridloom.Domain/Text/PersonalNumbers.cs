using System.Text.RegularExpressions;

namespace Gridloom.Domain.Text;

/// <summary>Numbers by which a person is known (个人号码): what looks like a mobile number or an identity number of the mainland.</summary>
public static partial class PersonalNumbers
{
    public static bool In(string text) => Personal().IsMatch(text);

    [GeneratedRegex(@"(?<!\d)(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|[1-9]\d{16}[\dXx])(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Personal();
}
