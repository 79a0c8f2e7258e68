using Gridloom.Domain;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Host;

/// <summary>
/// The last net: turns what was thrown into an answer. A request that cannot be read is the client's fault and says so; a store or a disk
/// that fails is an outage, to be tried again; everything else is a bug, logged with the request's id, and the person gets that id and
/// nothing of the inside.
/// </summary>
internal sealed partial class Faults(RequestDelegate next, Dialect dialect, ILogger<Faults> log)
{
    // The framework's own scope would put the path on every log line; see below.
    private static readonly Func<ILogger, string, IDisposable?> OfRequest = LoggerMessage.DefineScope<string>("RequestId:{RequestId}");

    public async Task InvokeAsync(HttpContext http)
    {
        using var scope = OfRequest(log, http.TraceIdentifier);
        try
        {
            await next(http);
            if (!http.Response.HasStarted && ForStatus(http.Response.StatusCode) is { } problem && http.Response.ContentLength is null && http.Response.ContentType is null)
                await Answers.Refuse(http, problem);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client went away; there is nobody to answer.
        }
        catch (BadHttpRequestException unreadable) when (!http.Response.HasStarted)
        {
            await Answers.Refuse(http, unreadable.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => HostProblems.TooLarge,
                StatusCodes.Status415UnsupportedMediaType => HostProblems.UnsupportedType,
                _ => HostProblems.Malformed,
            });
        }
        catch (Exception outage) when (!http.Response.HasStarted && (outage is IOException || dialect.IsOutage(outage)))
        {
            Outage(outage, http.Request.Method, RouteOf(http));
            http.Response.Clear();
            await Answers.Refuse(http, StorageProblems.Unavailable);
        }
        catch (Exception bug) when (!http.Response.HasStarted)
        {
            Bug(bug, http.Request.Method, RouteOf(http));
            http.Response.Clear();
            await Answers.Refuse(http, HostProblems.Bug);
        }
    }

    private static Problem? ForStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => HostProblems.NotFound,
        StatusCodes.Status405MethodNotAllowed => HostProblems.WrongMethod,
        StatusCodes.Status415UnsupportedMediaType => HostProblems.UnsupportedType,
        _ => null,
    };

    // The route's pattern, not its path: a path may hold a resident's private link.
    private static string RouteOf(HttpContext http) => http.GetEndpoint()?.DisplayName ?? "no route";

    [LoggerMessage(Level = LogLevel.Error, Message = "A bug answered {Method} {Route} with 500.")]
    private partial void Bug(Exception bug, string method, string route);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store or the disk failed under {Method} {Route}; it was answered 503.")]
    private partial void Outage(Exception outage, string method, string route);
}
