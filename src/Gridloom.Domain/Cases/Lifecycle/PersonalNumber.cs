namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>Finds numbers by which a person is found (个人号码) in what a resident wrote: a mobile phone's, or an identity card's.</summary>
internal static class PersonalNumber
{
    private const int Phone = 11;
    private const int Identity = 18;

    /// <summary>True where as many digits stand together, spaces and hyphens between them left out; the last of an identity number may be an X.</summary>
    public static bool IsIn(string? text)
    {
        var run = 0;
        var first = '0';
        foreach (var c in (text ?? "").Append('。'))
        {
            if (char.IsAsciiDigit(c))
            {
                if (run++ == 0) first = c;
                continue;
            }
            if (run > 0 && c is ' ' or '-') continue;
            if ((run == Phone && first == '1') || run == Identity || (run == Identity - 1 && c is 'x' or 'X')) return true;
            run = 0;
        }
        return false;
    }
}
