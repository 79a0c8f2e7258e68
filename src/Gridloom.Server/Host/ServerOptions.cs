using System.Net;

namespace Gridloom.Server.Host;

/// <summary>How one server is started.</summary>
/// <param name="Data">The data folder.</param>
/// <param name="Port">0 takes a free one.</param>
/// <param name="Postgres">Connection string; null keeps the data in SQLite inside the folder.</param>
/// <param name="Certificate">A PFX or PEM file for TLS; with it, or behind a proxy, the server may listen beyond loopback.</param>
internal sealed record ServerOptions(string Data, int Port, string? Postgres = null, string? Certificate = null, bool BehindProxy = false)
{
    /// <summary>
    /// The address to listen on: by default all with a certificate, and loopback otherwise. Beyond loopback only with TLS or behind a proxy,
    /// because passwords must not travel in clear, and phones give camera and position to secure pages alone.
    /// </summary>
    public IPAddress Bind { get; init; } = Certificate is null ? IPAddress.Loopback : IPAddress.Any;

    /// <summary>How many reports one address may send on the public page in a minute.</summary>
    public int PublicReportsPerMinute { get; init; } = 10;

    /// <summary>Answers to questionnaires from one address; a hall that shares one network answers together.</summary>
    public int SurveyAnswersPerMinute { get; init; } = 60;

    /// <summary>How many sign-ins one address may try in a minute.</summary>
    public int SignInsPerMinute { get; init; } = 60;

    /// <summary>How often a live stream says that it is alive and looks whether its session still holds.</summary>
    public TimeSpan LiveBeat { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How often clocks are looked at for reminders, and what is to be sent outside for its time.</summary>
    public TimeSpan NoticeBeat { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The file that names the channels by which notices leave the house; null where none does.</summary>
    public string? Outgoing { get; init; }

    /// <summary>How the people who run this installation are reached, for the page about it; null when nobody has said.</summary>
    public string? Contact { get; init; }

    public LogLevel LogLevel { get; init; } = LogLevel.Information;
}
