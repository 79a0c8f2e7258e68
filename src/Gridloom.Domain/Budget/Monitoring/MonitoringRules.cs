namespace Gridloom.Domain.Budget.Monitoring;

/// <summary>When a project's light turns (预警规则). It is data, in <c>data/budget</c>.</summary>
/// <param name="Version">Of the file; it travels with every sheet.</param>
/// <param name="Green">The least pace of a green light, in per cent of what is expected by the day.</param>
/// <param name="Yellow">The least pace of a yellow one.</param>
/// <param name="CutOffMonth">The sheet is filled from data up to the end of this month.</param>
/// <param name="DueMonth">The sheet is due on the last day of this month.</param>
public sealed record MonitoringRules(string Version, decimal Green, decimal Yellow, int CutOffMonth, int DueMonth)
{
    /// <summary>Null, the light of what cannot be told yet, is green: nothing was expected so far.</summary>
    public Light LightOf(decimal? pace) => pace is not { } known || known >= Green ? Light.Green : known >= Yellow ? Light.Yellow : Light.Red;

    /// <summary>The last day whose data is in the sheet of a year.</summary>
    public DateOnly CutOffOf(int year) => EndOf(year, CutOffMonth);

    /// <summary>The day on which the sheet of a year is due.</summary>
    public DateOnly DueOf(int year) => EndOf(year, DueMonth);

    private static DateOnly EndOf(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}
