using System.Text;

namespace Gridloom.Domain.Cases;

/// <summary>A telephone number (电话) in the one form in which equal numbers are equal.</summary>
public static class Phone
{
    /// <summary>Digits only; +86 and 0086 dropped, other country codes kept with their +. Null when it cannot be a number (5 to 15 digits).</summary>
    public static string? Normalise(string typed)
    {
        var folded = typed.Normalize(NormalizationForm.FormKC);
        if (folded.Any(c => !char.IsAsciiDigit(c) && c is not ('+' or '-' or ' ' or '(' or ')' or '.')) || folded.LastIndexOf('+') > 0) return null;
        var digits = new string([.. folded.Where(char.IsAsciiDigit)]);
        var abroad = folded.StartsWith('+') || digits.StartsWith("00", StringComparison.Ordinal);
        if (abroad) digits = digits.TrimStart('0');
        if (abroad && digits.StartsWith("86", StringComparison.Ordinal)) (digits, abroad) = (digits[2..], false);
        return digits.Length is >= 5 and <= 15 ? (abroad ? "+" : "") + digits : null;
    }
}
