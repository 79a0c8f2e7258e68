namespace Gridloom.Domain.FigureAudit;

/// <summary>Something that does not add up (核对发现).</summary>
/// <param name="Rule">Stable name of the rule that found it.</param>
/// <param name="Quote">The printed words, word for word.</param>
/// <param name="Expected">What was computed, in the document's own unit; empty where nothing can be.</param>
/// <param name="Found">What is printed instead.</param>
/// <param name="Message">For the reader, in Chinese: how it was computed, and by how much it differs.</param>
public sealed record Finding(string Rule, Severity Severity, AuditPlace Place, string Quote, string Expected, string Found, string Message);
