using System.Security.Cryptography;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Execution;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Payments;

/// <summary>导入支付: the rows of a file are added, but for those that stand there already; one faulty row, and none of them is.</summary>
internal static class ImportPayments
{
    public const string Address = ShowPayments.Address + "/import";

    /// <summary>Name of the file input.</summary>
    public const string Field = "file";

    public const int MegabytesMax = 5;

    /// <param name="Known">Rows that stood there already.</param>
    public sealed record Response(long Added, long Known);

    public static void Map(Doors doors) => doors.Pages.MapPost(Address, Submit).Requires(Permission.EnterValue);

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, PaymentsPageMaker page)
    {
        var year = page.YearOf(http, form["year"], caller.Actor);
        Task<IResult> Again(Problem refused) => page.Show(http, caller, year, new(null, refused));
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Again(refused);
        if (form.Files.FirstOrDefault(f => f.Field == Field) is not { } file) return await Again(PaymentProblems.NoFile);
        if (file.TooLarge || new FileInfo(file.Path).Length > MegabytesMax * 1024 * 1024) return await Again(PaymentProblems.FileTooLarge(MegabytesMax));
        var outcome = await handler.Handle(caller.Actor, key, (year, await File.ReadAllBytesAsync(file.Path, http.RequestAborted)));
        return outcome.Succeeded(out var done, out refused)
            ? new SeeOther(FormattableString.Invariant($"{ShowPayments.AddressOf(year)}&done=imported&added={done.Added}&known={done.Known}"))
            : await Again(refused);
    }

    public sealed class Handler(Turns turns, PaymentGround ground)
    {
        /// <param name="demo">True when the demo makes the rows up.</param>
        public async Task<Outcome<Response>> Handle(Actor actor, string key, (long Year, byte[] Content) file, bool demo = false)
        {
            if (!actor.Scope.Covers(actor.District)) return BudgetProblems.WholeDistrictOnly;
            // Two more than may be, so that one row too many is still seen as that.
            if (SheetFile.Read(file.Content, PaymentFile.RowsMax + 2) is not { } cells) return PaymentProblems.FileUnreadable;
            if (!PaymentFile.Read(cells, await ground.Projects(actor.District, file.Year), (file.Year, ground.Today(actor.District))).Succeeded(out var rows, out var refused)) return refused;
            return await turns.TakeOnce<Response>(actor, key, SHA256.HashData(file.Content), async turn =>
            {
                var known = await PaymentStore.Known(turn, rows.Min(static p => p.Day), rows.Max(static p => p.Day));
                var added = rows.FindAll(payment => known.Add(payment.Same));
                if (added.Count > 0) PaymentStore.Import(turn, key, (added, rows.Count - added.Count), demo);
                return new Response(added.Count, rows.Count - added.Count);
            });
        }
    }
}
