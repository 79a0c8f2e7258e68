namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>What each member of <see cref="CaseRequest"/> is called: in the database and on the wire, in Chinese, in English.</summary>
public static class CaseRequestNames
{
    private static readonly (CaseRequest Request, string Code, string Chinese, string English)[] All =
    [
        (CaseRequest.Extension, "extension", "延期待批", "More time asked for"),
        (CaseRequest.Suspension, "suspension", "挂账待批", "A rest asked for"),
        (CaseRequest.Resumption, "resumption", "恢复待批", "To go on asked for"),
    ];

    /// <summary>Stable: it stands in tables.</summary>
    public static string Code(this CaseRequest request) => All[(int)request].Code;

    public static string Chinese(this CaseRequest request) => All[(int)request].Chinese;

    public static string English(this CaseRequest request) => All[(int)request].English;

    /// <summary>The member of that code; null when there is none.</summary>
    public static CaseRequest? Find(string code)
    {
        var at = Array.FindIndex(All, row => row.Code == code);
        return at < 0 ? null : All[at].Request;
    }
}
