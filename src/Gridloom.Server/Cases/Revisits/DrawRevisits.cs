using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Revisits;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Revisits;

/// <summary>抽取抽查样本: the program draws closed cases by a seed of its own; each draw stays, so nobody draws again until it suits.</summary>
internal static class DrawRevisits
{
    public const int DaysMax = 92;

    public sealed record Request(string From, string To, string Strata, string Size);

    public sealed record Response(string Id);

    public static void Map(Doors doors) => doors.Pages.MapPost(ShowRevisits.Address, Submit).Requires(Permission.EditRevisits);

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, RevisitPages pages)
    {
        var request = new Request(form["from"] ?? "", form["to"] ?? "", form["strata"] ?? "", form["size"] ?? "");
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await pages.All(http, caller, new(request, refused));
        var outcome = await handler.Handle(caller.Actor, key, request);
        return outcome.Succeeded(out var made, out refused) ? new SeeOther(ShowRevisits.AddressOf(made.Id) + "?done=drawn") : await pages.All(http, caller, new(request, refused));
    }

    public sealed class Handler(Turns turns, RevisitReader reader, Clocks clocks)
    {
        private sealed record Asked(DateOnly From, DateOnly To, RevisitStrata Strata, int Size);

        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request)
        {
            if (!actor.Scope.Covers(actor.District)) return RevisitProblems.WholeDistrictOnly;
            if (!Read(request, clocks.Now(actor.District).ChinaDay()).Succeeded(out var asked, out var refused)) return refused;
            // Read before the turn: a quarter of a large district is some thousand cases.
            var frame = await reader.Frame(actor.District, asked.From, asked.To, CancellationToken.None);
            if (frame.Cases.Count == 0) return RevisitProblems.FrameEmpty;
            var id = Keys.ToId(actor.District, actor.Account, key);
            return await turns.TakeOnce<Response>(actor, key, SHA256.HashData(Encoding.UTF8.GetBytes(request.ToString())), turn =>
            {
                var seed = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
                var sample = RevisitSampler.Draw(seed, frame, asked.Strata, asked.Size);
                RevisitStore.Add(turn, new(id, asked.From, asked.To, asked.Strata.Code(), asked.Size, seed, frame.Digest, frame.Cases.Count, [.. sample.Select(c => c.Number)]), frame, sample);
                return new(new Response(id));
            });
        }

        private static Outcome<Asked> Read(Request request, DateOnly today)
        {
            if (Day(request.From) is not { } from || Day(request.To) is not { } to || to < from || to > today || to.DayNumber - from.DayNumber >= DaysMax) return RevisitProblems.SpanUnreadable;
            if (RevisitStrataNames.Find(request.Strata) is not { } strata) return RevisitProblems.StrataUnknown;
            return int.TryParse(request.Size.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= RevisitSampler.SizeMax
                ? new Asked(from, to, strata, size)
                : RevisitProblems.SizeUnreadable(RevisitSampler.SizeMax);
        }

        private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
