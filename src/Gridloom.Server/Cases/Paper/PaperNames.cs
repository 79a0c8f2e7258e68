using Gridloom.Domain;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Server.Cases.Paper;

/// <summary>What the forms are called, and which of them a case has (文书名称).</summary>
internal static class PaperNames
{
    private static readonly (PaperForm Form, string Code, string Chinese)[] All =
    [
        (PaperForm.File, "file", "案卷"), (PaperForm.Dispatch, "dispatch", "派遣单"), (PaperForm.Supervision, "supervision", "督办单"), (PaperForm.Extension, "extension", "延期申请表"),
    ];

    /// <summary>In an address: <c>dispatch</c>.</summary>
    public static string Code(this PaperForm form) => All.Single(n => n.Form == form).Code;

    public static string Chinese(this PaperForm form) => All.Single(n => n.Form == form).Chinese;

    public static PaperForm? Find(string code) => Array.Find(All, n => n.Code == code) is { Code: not null } found ? found.Form : null;

    /// <summary>Those that the case has by now.</summary>
    public static IReadOnlyList<PaperForm> Of(CaseFile c) => [.. All.Select(n => n.Form).Where(form => Refuse(c, form) is null)];

    /// <summary>Why the case has no such form; null when it has.</summary>
    public static Problem? Refuse(CaseFile c, PaperForm form) => form switch
    {
        PaperForm.Dispatch => c.Unit is null || c.DispatchedAt is null ? PaperProblems.NotDispatched : null,
        PaperForm.Supervision => c.SupervisedAt is null ? PaperProblems.NotSupervised : null,
        // A unit that wants to ask prints it first: the second request takes the signed form with it.
        PaperForm.Extension => c.Extensions > 0 || c.Request == CaseRequest.Extension || c.Stage is CaseStage.Dispatched or CaseStage.Handling ? null : PaperProblems.NothingToExtend,
        _ => null,
    };
}
