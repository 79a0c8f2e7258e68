using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Execution;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;
using AccountLookup = Gridloom.Server.Access.AccountLookup;

namespace Gridloom.Server.Budget.Payments;

/// <summary>预算执行: what each project of a year has paid, held against its plan, and the payments themselves.</summary>
internal static class ShowPayments
{
    public const string Address = "/budget/payments";

    public static string AddressOf(long year, string project = "") => FormattableString.Invariant($"{Address}?year={year}") + (project.Length > 0 ? "&project=" + project : "");

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, (HttpContext http, Caller caller, PaymentsPageMaker page) => page.Show(http, caller, page.YearOf(http, http.Request.Query["year"], caller.Actor), new())).Requires(Permission.ReadBudget);
        doors.Api.MapGet(Address, ([AsParameters] PaymentJson.Asked asked, Caller caller, PaymentJson payments, CancellationToken stop) => payments.List(caller.Actor, asked, stop))
            .WithSummary("The payments of a year, the newest first").Requires(Permission.ReadBudget).Produces<PaymentJson.Response>();
        doors.Pages.MapGet(Address + ".xlsx", (HttpContext http, Caller caller, PaymentsPageMaker page, PaymentStore payments, BudgetReader reader) => Export(http, caller, page, (payments, reader))).Requires(Permission.ReadBudget);
    }

    private static async Task<IResult> Export(HttpContext http, Caller caller, PaymentsPageMaker page, (PaymentStore Payments, BudgetReader Reader) from)
    {
        var (year, district) = (page.YearOf(http, http.Request.Query["year"], caller.Actor), caller.Actor.District);
        var names = (await from.Reader.Projects(district, year, http.RequestAborted)).ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal);
        var rows = await from.Payments.All(district, year, http.RequestAborted);
        return new Xlsx(FormattableString.Invariant($"payments-{year}"), PaymentFile.Head, rows.Select(row => PaymentFile.ToCells(row.ToPayment(), names.GetValueOrDefault(row.Project, row.Project))));
    }
}

/// <summary>Draws the page of payments (预算执行页), as they stand or as something was refused.</summary>
internal sealed class PaymentsPageMaker(Frames frames, FormKeys keys, PaymentPageParts parts, Clocks clocks)
{
    private const int Size = 50;

    /// <param name="Typed">What was typed into the form of a payment; null when it was not sent.</param>
    public sealed record Tried(PaymentInput? Typed = null, Problem? Refused = null)
    {
        /// <summary>What was typed to take a payment back; null when that was not sent.</summary>
        public WithdrawPayment.Request? Withdraw { get; init; }
    }

    /// <summary>The year that was asked for, or the running one.</summary>
    public long YearOf(HttpContext http, string? asked, Actor actor) =>
        long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100 ? year : clocks.Now(actor.District).ChinaDay().Year;

    public async Task<IResult> Show(HttpContext http, Caller caller, long year, Tried tried)
    {
        var (t, stop, refused, typed) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, tried.Refused, tried.Typed);
        var (today, asked) = (clocks.Now(caller.Actor.District).ChinaDay(), http.Request.Query["project"].ToString());
        var projects = await parts.Reader.Projects(caller.Actor.District, year, stop);
        var executions = await parts.Executions.Of(caller.Actor.District, projects, (year, today), stop);
        var found = await parts.Payments.Page((caller.Actor.District, year, asked), Behind(http), Size + 1, stop);
        Field Field(string? value, string name) => new(value ?? "", refused.Of(name, t));
        var may = caller.Actor.May(Permission.EnterValue) && caller.Actor.Scope.Covers(caller.Actor.District);
        return Pages.Show<PaymentsPage>(frames.For(http, t["预算执行"], RailEntry.Budget, refused is null ? Notice(http, t) : null), new PaymentsModel(year, refused is null ? keys.New() : keys.Again(http, refused))
        {
            Project = asked, Projects = [.. projects.Select(p => new Choice(p.Id, p.Name))], Sources = [.. Payment.Sources.Select(s => new Choice(s.Code, ProjectPage.In(s.Name, t)))],
            Lines = [.. projects.Select(p => ToLine(p, executions[p.Id].Money, year))],
            Rows = await parts.Rows(caller.Actor.District, found.Take(Size), (projects.ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal), t), stop),
            NextHref = found.Count > Size ? FormattableString.Invariant($"{ShowPayments.AddressOf(year, asked)}&after={found[Size - 1].Day}.{found[Size - 1].Id}#list") : null,
            PreviousHref = Behind(http) is null ? null : ShowPayments.AddressOf(year, asked) + "#list",
            MayWrite = may, Today = Ui.Show.Day(today.Year > year ? new DateOnly((int)year, 12, 31) : today),
            PaidFor = Field(typed?.Project ?? asked, "project"), Day = Field(typed?.Day ?? (typed is null && today.Year == year ? Ui.Show.Day(today) : ""), "day"), Amount = Field(typed?.Amount, "amount"),
            Source = Field(typed?.Source ?? Payment.Sources[0].Code, "source"), Purpose = Field(typed?.Purpose, "purpose"), Voucher = Field(typed?.Voucher, "voucher"),
            Withdraw = tried.Withdraw is { } withdraw ? (WithdrawPayment.AddressOf(withdraw.Id), new Field(withdraw.Reason ?? "", refused.Of("reason", t))) : null,
            FileError = refused.Of("file", t), Error = refused?.ToFormError(t),
        }, refused?.Status ?? StatusCodes.Status200OK);
    }

    private static ExecutionLine ToLine(StoredProject project, BudgetExecution money, long year) => new(project.Name, "/budget/" + project.Id, ShowPayments.AddressOf(year, project.Id) + "#list", money);

    private static (string Day, string Id)? Behind(HttpContext http) => http.Request.Query["after"].ToString().Split('.') is [{ Length: 10 } day, { Length: > 0 } id] ? (day, id) : null;

    private static string? Notice(HttpContext http, Words t) => http.Request.Query["done"].ToString() switch
    {
        "recorded" => t["支付已登记。"],
        "withdrawn" => t["已冲销，不再计入。"],
        "imported" => t["已导入 {0} 笔，原已登记 {1} 笔。", http.Request.Query["added"].ToString(), http.Request.Query["known"].ToString()],
        _ => null,
    };
}

/// <summary>Where the page's parts come from (页面数据).</summary>
internal sealed class PaymentPageParts(BudgetReader reader, ExecutionLookup executions, PaymentStore payments, AccountLookup accounts)
{
    public BudgetReader Reader => reader;

    public ExecutionLookup Executions => executions;

    public PaymentStore Payments => payments;

    public async Task<IReadOnlyList<PaymentRow>> Rows(string district, IEnumerable<StoredPayment> payments, (IReadOnlyDictionary<string, string> Names, Words T) with, CancellationToken stop)
    {
        var rows = new List<PaymentRow>();
        foreach (var p in payments)
            rows.Add(new(p.Day, with.Names.GetValueOrDefault(p.Project, "—"), p.Fen, ProjectPage.In(Payment.Sources.First(s => s.Code == p.Source).Name, with.T), p.Purpose, p.Voucher)
            {
                By = await accounts.PostOf(district, p.RecordedBy, stop), At = p.RecordedAt, Demo = p.Demo == 1, Reason = p.Reason,
                WithdrawAction = p.Reason is null ? WithdrawPayment.AddressOf(p.Id) : null,
            });
        return rows;
    }
}
