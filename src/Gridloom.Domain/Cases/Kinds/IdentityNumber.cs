namespace Gridloom.Domain.Cases.Kinds;

/// <summary>An identity number of the mainland (公民身份号码), 18 places, the last a check by GB 11643.</summary>
public static class IdentityNumber
{
    private const string Checks = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>In its one form, with a capital X; null when the check does not hold.</summary>
    public static string? Normalise(string typed)
    {
        var text = typed.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (text.Length != Weights.Length + 1 || !text[..^1].All(char.IsAsciiDigit)) return null;
        var sum = Weights.Select((weight, at) => weight * (text[at] - '0')).Sum();
        return text[^1] == Checks[sum % 11] ? text : null;
    }
}
