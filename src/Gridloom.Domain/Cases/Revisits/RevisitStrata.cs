namespace Gridloom.Domain.Cases.Revisits;

/// <summary>Into which groups the frame is parted before a draw (分层方式).</summary>
public enum RevisitStrata
{
    /// <summary>Not at all (不分层).</summary>
    None,

    /// <summary>By handling unit (按处置单位).</summary>
    Unit,

    /// <summary>By class (按小类).</summary>
    Class,

    /// <summary>By street (按街道).</summary>
    Street,
}

/// <summary>How strata are written (分层方式代码).</summary>
public static class RevisitStrataNames
{
    private static readonly (string Code, string Chinese, string English)[] All = [("none", "不分层", "no strata"), ("unit", "按处置单位", "by unit"), ("class", "按小类", "by class"), ("street", "按街道", "by street")];

    public static string Code(this RevisitStrata strata) => All[(int)strata].Code;

    public static string Chinese(this RevisitStrata strata) => All[(int)strata].Chinese;

    public static string English(this RevisitStrata strata) => All[(int)strata].English;

    public static RevisitStrata? Find(string? code) => Array.FindIndex(All, s => s.Code == code) is var at and >= 0 ? (RevisitStrata)at : null;
}
