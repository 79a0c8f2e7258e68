using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Gridloom.Server.Host;

/// <summary>How often one address may call what needs no account (限流).</summary>
internal static class Limits
{
    public const string SignIn = "sign-in";
    public const string PublicReport = "public-report";
    public const string SurveyAnswer = "survey-answer";

    public static void Add(RateLimiterOptions limits, ServerOptions options)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = async (rejected, _) => await Answers.Refuse(rejected.HttpContext, HostProblems.TooOften);
        limits.AddPolicy(SignIn, http => PerMinute(http, options.SignInsPerMinute));
        limits.AddPolicy(PublicReport, http => PerMinute(http, options.PublicReportsPerMinute));
        limits.AddPolicy(SurveyAnswer, http => PerMinute(http, options.SurveyAnswersPerMinute));
    }

    // Only writes are counted: looking at the form is free.
    private static RateLimitPartition<string> PerMinute(HttpContext http, int limit) => HttpMethods.IsGet(http.Request.Method)
        ? RateLimitPartition.GetNoLimiter("")
        : RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = TimeSpan.FromMinutes(1) });
}
