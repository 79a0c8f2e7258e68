using System.Reflection;
using Gridloom.Domain.FigureAudit;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.Tests.FigureAudit;

/// <summary>What tests of the auditor share.</summary>
internal static class AuditKit
{
    /// <summary>The names of the codes by economy.</summary>
    public static IReadOnlyDictionary<string, string> EconomicCodes { get; } = Rows("economic-codes.v1.csv").ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    public static FigureAuditor Auditor { get; } = new(new AuditLists(
        EconomicCodes,
        Rows("districts.v1.csv").GroupBy(r => r[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(r => r[1])], StringComparer.Ordinal)));

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "budget", file)).Skip(1).Select(l => l.Split(',', 2));

    /// <summary>The names of all rules, as their classes have them.</summary>
    public static IEnumerable<string> Rules => typeof(FigureAuditor).Assembly.GetTypes().Where(t => t.Namespace == "Gridloom.Domain.FigureAudit.Rules")
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Where(f => f.IsLiteral && f.FieldType == typeof(string)).Select(f => (string)f.GetRawConstantValue()!);

    public static AuditReport Audit(string text) => Auditor.Audit(TextExport.Read("test.txt", text));
}
