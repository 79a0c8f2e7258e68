namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>What an act came to: the event to keep, and the case's facts behind it (办理结果).</summary>
public sealed record CaseStep(CaseActed Event, CaseFile Case);
