using Gridloom.Domain;

namespace Gridloom.Server.Host;

/// <summary>
/// The last net: turns what was thrown into an answer. A request that cannot be read is the client's fault and says so; everything else is
/// a bug, logged with the request's id, and the person gets that id and nothing of the inside.
/// </summary>
internal sealed partial class Faults(RequestDelegate next, ILogger<Faults> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (!http.Response.HasStarted && ForStatus(http.Response.StatusCode) is { } problem && http.Response.ContentLength is null && http.Response.ContentType is null)
                await Pages.Refuse(http, problem);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client went away; there is nobody to answer.
        }
        catch (BadHttpRequestException unreadable) when (!http.Response.HasStarted)
        {
            await Pages.Refuse(http, unreadable.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => HostProblems.TooLarge,
                StatusCodes.Status415UnsupportedMediaType => HostProblems.UnsupportedType,
                _ => HostProblems.Malformed,
            });
        }
        catch (Exception bug) when (!http.Response.HasStarted)
        {
            Bug(bug, http.Request.Method, http.GetEndpoint()?.DisplayName ?? "no route");
            http.Response.Clear();
            await Pages.Refuse(http, HostProblems.Bug);
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
    [LoggerMessage(Level = LogLevel.Error, Message = "A bug answered {Method} {Route} with 500.")]
    private partial void Bug(Exception bug, string method, string route);
}
