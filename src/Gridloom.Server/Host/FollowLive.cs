using System.Globalization;
using System.Net;
using System.Text;
using Gridloom.Domain.Access;
using Gridloom.Server.Storage;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Gridloom.Server.Host;

/// <summary>
/// 实时更新: tells a browser which topics of its district went on, so that what is on the screen can be read anew. What changed is never in
/// it: the page asks for that as usual, and gets what the person may see.
/// </summary>
internal static class FollowLive
{
    public static void Map(Doors doors)
    {
        doors.Pages.MapGet("/live", Follow).ExcludeFromDescription().Requires(Permission.Self);
        doors.Pages.MapGet("/live/state", State).ExcludeFromDescription().Requires(Permission.Self);
    }

    private static Task Follow(HttpContext http, Caller caller, Stream stream) => stream.Run(http, caller);

    // For browsers without a shared worker and nets that let no stream through.
    private static async Task<IResult> State(HttpContext http, Caller caller, LiveRooms live)
    {
        var numbers = await live.Numbers(caller.Actor.District);
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{numbers.Last}-{numbers.Nudges.Values.DefaultIfEmpty().Max()}\""));
        http.Response.GetTypedHeaders().ETag = tag;
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode((int)HttpStatusCode.NotModified)
            : TypedResults.Text(numbers.ToJson(), "application/json");
    }

    /// <summary>Server-sent events (实时流), for as long as the session holds and the server runs.</summary>
    public sealed class Stream(LiveRooms live, Callers callers, ServerOptions options, IHostApplicationLifetime host)
    {
        public async Task Run(HttpContext http, Caller caller)
        {
            var (district, account) = (caller.Actor.District, caller.Actor.Account);
            using var listener = await live.Join(district, account);
            if (listener is null)
            {
                await new ProblemResult(HostProblems.TooManyStreams).ExecuteAsync(http);
                return;
            }
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, host.ApplicationStopping);
            try
            {
                await Begin(http, await live.Numbers(district), stop.Token);
                await Speak(http, listener, stop.Token);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // The browser left, or the server stops; the browser comes back by itself.
            }
        }

        private static async Task Begin(HttpContext http, LiveNumbers now, CancellationToken stop)
        {
            http.Response.ContentType = "text/event-stream; charset=utf-8";
            http.Response.Headers.CacheControl = "no-store";
            // A proxy that gathers an answer before it passes it on would keep all news back.
            http.Response.Headers["X-Accel-Buffering"] = "no";
            http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            // Not all at once: after a restart every browser of the district comes back.
            var retry = 2000 + (http.TraceIdentifier.GetHashCode(StringComparison.Ordinal) & 0x7ff);
            var known = http.Request.Headers["Last-Event-ID"].ToString() == now.Last.ToString(CultureInfo.InvariantCulture);
            await Write(http, string.Create(CultureInfo.InvariantCulture, $"retry: {retry}\n\n{(known ? "" : Frame(now))}"), stop);
        }

        private async Task Speak(HttpContext http, LiveListener listener, CancellationToken stop)
        {
            while (true)
            {
                var news = await listener.Next(options.LiveBeat, stop);
                if (!await callers.StillHold(http)) return;
                await Write(http, news is null ? ":\n\n" : Frame(news), stop);
            }
        }

        private static string Frame(LiveNumbers now) => string.Create(CultureInfo.InvariantCulture, $"id: {now.Last}\ndata: {now.ToJson()}\n\n");

        private static async Task Write(HttpContext http, string text, CancellationToken stop)
        {
            await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), stop);
            await http.Response.Body.FlushAsync(stop);
        }
    }
}
