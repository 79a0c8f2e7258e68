using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Past;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Past;

/// <summary>导入报告: what a dry run or an import came to, with the refused rows as a file.</summary>
internal static class ShowPastImport
{
    public static string AddressOf(string id) => $"{AskPastCheck.Address}/{id}";

    public static string RefusedOf(string id) => AddressOf(id) + "/refused.csv";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(AddressOf("{id}"), (string id, HttpContext http, Caller caller, PastImportPages pages) => pages.One(http, caller, id)).Requires(Permission.ImportPast);
        doors.Pages.MapGet(RefusedOf("{id}"), Download).Requires(Permission.ImportPast);
    }

    private static async Task<IResult> Download(string id, HttpContext http, Caller caller, Store store, PastJob jobs)
    {
        if (await JobStore.Find(store, caller.Actor, id, http.RequestAborted) is not { Kind: PastJob.Kind } job || await jobs.Report(job, http.RequestAborted) is not { } report)
            return Answers.Refusal(http, PastProblems.NotFound);
        var t = http.RequestServices.GetRequiredService<Words>();
        var rows = report.Refused.Select(r => (IReadOnlyList<string>)[r.Row.ToString(CultureInfo.InvariantCulture), r.RecId, t.InEnglish ? r.WhyEnglish : r.Why]);
        return new Csv("past-refused", [t["行"], "REC_ID", t["为什么"]], rows.ToAsyncEnumerable());
    }
}
