using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Gridloom.Testing;

/// <summary>
/// Runs a theory once per engine, or once per engine and row. A row is text; its cells are parted by <c>|</c> and follow the engine as
/// strings. An engine that is missing shows as a skip with its reason, never as silence.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryEngineAttribute(params string[] rows) : DataAttribute
{
    /// <summary>True for tests of durability, which need a PostgreSQL whose flushes are on.</summary>
    public bool Durable { get; init; }

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var data = new List<ITheoryDataRow>();
        foreach (var engine in Enum.GetValues<Engine>())
            foreach (var row in rows.Length == 0 ? [""] : rows)
            {
                var cells = row.Length == 0 ? [] : row.Split('|').Select(c => (object?)c.Trim());
                data.Add(new TheoryDataRow([engine, .. cells]) { Skip = Engines.Missing(engine, Durable) });
            }
        return new(data);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
