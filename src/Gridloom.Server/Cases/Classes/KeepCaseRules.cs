namespace Gridloom.Server.Cases.Classes;

/// <summary>Loads the districts' catalogues at the start, and follows what other processes put in force (目录载入).</summary>
internal sealed partial class KeepCaseRules(CaseRulesLookup rules, ILogger<KeepCaseRules> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Before the first request: nobody files by yesterday's catalogue because the server has just come up.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await Load(stoppingToken);
    }

    private async Task Load(CancellationToken stop)
    {
        try
        {
            await rules.Load(stop);
        }
        catch (Exception outage) when (outage is not OperationCanceledException)
        {
            Failed(outage);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The case catalogues could not be read; what is known stays in force.")]
    private partial void Failed(Exception outage);
}
