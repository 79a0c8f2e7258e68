using Gridloom.Domain;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Server.Ui;

/// <summary>A clock as a page shows it (计时条).</summary>
/// <param name="Name">What it measures: 案件时限, 单位时限.</param>
/// <param name="UsedPercent">Of its limit; more than 100 when it is late.</param>
/// <param name="Left">余 2时58分, 超 21分, or how it stopped.</param>
/// <param name="Used">已用 29时02分 / 时限 32时00分.</param>
public sealed record ClockLine(string Name, ClockState State, decimal UsedPercent, string Left, string Used, Instant From, Instant Due)
{
    /// <summary>It stopped before its deadline, or has not reached it.</summary>
    public bool OnTime { get; init; }
}
