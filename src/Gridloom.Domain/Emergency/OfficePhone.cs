using System.Text;
using System.Text.RegularExpressions;

namespace Gridloom.Domain.Emergency;

/// <summary>The telephone of an office (值班电话): a landline with its area code, or a service number. A mobile number is a person's, and is refused.</summary>
public static partial class OfficePhone
{
    /// <summary>As it is kept, such as <c>0755-12345678</c>, <c>0755-12345678-801</c> or <c>12345</c>; empty when nothing was typed.</summary>
    public static Outcome<string> Read(string? typed)
    {
        var folded = string.Concat((typed ?? "").Normalize(NormalizationForm.FormKC).Where(static c => !char.IsWhiteSpace(c)));
        if (folded.Length == 0) return "";
        if (folded.Length > 40) return ShelterProblems.PhoneUnreadable;
        var digits = folded.Replace("-", "", StringComparison.Ordinal);
        if (Mobile().IsMatch(digits)) return ShelterProblems.PhoneMobile;
        if (Service().IsMatch(digits)) return digits;
        if (Landline().Match(folded) is not { Success: true } found) return ShelterProblems.PhoneUnreadable;
        var (area, number, extension) = (found.Groups[1].Value, found.Groups[2].Value, found.Groups[3].Value);
        return extension.Length == 0 ? $"{area}-{number}" : $"{area}-{number}-{extension}";
    }

    // Also inside other words: 张主任13812345678.
    [GeneratedRegex(@"(?<!\d)(?:\+?86|0086|0)?1[3-9]\d{9}(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Mobile();

    // 110, 12345, 95598, 4008001234.
    [GeneratedRegex(@"^(?:1\d{2}|1\d{4}|9[56]\d{3,4}|[48]00\d{7})$", RegexOptions.None, 1000)]
    private static partial Regex Service();

    [GeneratedRegex(@"^\(?(0(?:10|2\d|[3-9]\d{2}))\)?-?(\d{7,8})(?:(?:-|转)(\d{1,6}))?$", RegexOptions.None, 1000)]
    private static partial Regex Landline();
}
