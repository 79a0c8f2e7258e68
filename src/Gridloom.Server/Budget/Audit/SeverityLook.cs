using Gridloom.Domain.FigureAudit;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Audit;

/// <summary>How a severity is written and drawn (严重程度). Its shape tells it apart where colours do not.</summary>
internal static class SeverityLook
{
    public static string Name(Severity severity, Words t) => severity switch
    {
        Severity.Error => t["错误"],
        Severity.Warning => t["存疑"],
        _ => t["提示"],
    };

    /// <summary>In class names and ids.</summary>
    public static string Code(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    public static Tone Tone(Severity severity) => severity switch
    {
        Severity.Error => Ui.Tone.Late,
        Severity.Warning => Ui.Tone.Warn,
        _ => Ui.Tone.Plain,
    };

    public static string Shape(Severity severity) => severity switch
    {
        Severity.Error => "gl-late",
        Severity.Warning => "gl-warn",
        _ => "gl-note",
    };

    /// <summary>The same shape as a character, before the number in the document.</summary>
    public static string Sign(Severity severity) => severity switch
    {
        Severity.Error => "◆",
        Severity.Warning => "▲",
        _ => "○",
    };

    public static string? Ink(Severity severity) => severity switch
    {
        Severity.Error => "late-t",
        Severity.Warning => "warn-t",
        _ => "mut",
    };
}
