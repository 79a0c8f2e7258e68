namespace Gridloom.Server.Cases;

/// <summary>Reads every district's case facts when the server comes up (预读案件事实), so that the first list or figure does not wait for them.</summary>
internal sealed partial class ReadCaseFacts(CaseFactsLookup facts, Access.AccountLookup accounts, ILogger<ReadCaseFacts> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var district in await accounts.Districts(stoppingToken)) await facts.Ask(district, static _ => true, stoppingToken);
        }
        catch (Exception outage) when (outage is not OperationCanceledException)
        {
            Failed(outage);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The case facts could not be read yet; the first question will read them.")]
    private partial void Failed(Exception outage);
}
