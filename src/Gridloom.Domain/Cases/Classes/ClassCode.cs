namespace Gridloom.Domain.Cases.Classes;

/// <summary>What a class is about (小类种类).</summary>
public enum ClassKind
{
    /// <summary>A thing of the city (部件): <c>0103</c>.</summary>
    Component,

    /// <summary>An event of city management (事件): <c>01-02</c>.</summary>
    Event,

    /// <summary>A matter of community dispatch (统一分拨): <c>F03-02</c>.</summary>
    Dispatch,
}

/// <summary>A class's code (小类代码): its kind, two digits of the major class, two of the class.</summary>
/// <param name="Major">With what tells the kind: <c>01</c>, <c>01-</c>, <c>F01-</c>.</param>
/// <param name="Minor">1 to 99 within the major class.</param>
public sealed record ClassCode(ClassKind Kind, string Major, int Minor)
{
    /// <summary>Major classes from here on are a district's own (扩展大类).</summary>
    public const int FirstOwnMajor = 21;

    /// <summary>The highest class of a major class, from which a district's own count down.</summary>
    public const int LastMinor = 99;

    private const char OfDispatch = 'F';

    public int MajorNumber => int.Parse(Major.Where(char.IsAsciiDigit).ToArray(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Null when it is no class's code.</summary>
    public static ClassCode? Read(string code) => code switch
    {
        { Length: 4 } when code.All(char.IsAsciiDigit) => Of(ClassKind.Component, code, 2),
        { Length: 5 } when code[2] == '-' && (code[..2] + code[3..]).All(char.IsAsciiDigit) => Of(ClassKind.Event, code, 3),
        { Length: 6 } when code[0] == OfDispatch && code[3] == '-' && (code[1..3] + code[4..]).All(char.IsAsciiDigit) => Of(ClassKind.Dispatch, code, 4),
        _ => null,
    };

    /// <summary>The kind of a class that is known to be one.</summary>
    public static ClassKind KindOf(string code) => code is [OfDispatch, ..] ? ClassKind.Dispatch : code.Contains('-', StringComparison.Ordinal) ? ClassKind.Event : ClassKind.Component;

    public override string ToString() => FormattableString.Invariant($"{Major}{Minor:00}");

    private static ClassCode? Of(ClassKind kind, string code, int major)
    {
        var read = new ClassCode(kind, code[..major], int.Parse(code[major..], System.Globalization.CultureInfo.InvariantCulture));
        return read.Minor == 0 || read.MajorNumber == 0 ? null : read;
    }
}
