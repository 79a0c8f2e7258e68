using System.Collections.Concurrent;
using Gridloom.Domain;
using Gridloom.Server.Storage;

namespace Gridloom.Testing;

/// <summary>A stopped clock per district. A district that no test has set stands at a fixed Friday morning.</summary>
internal sealed class TestClocks(TimeProvider time) : Clocks(time)
{
    public static readonly Instant Start = Instant.From(new DateTimeOffset(2026, 11, 20, 10, 26, 0, Instant.ChinaOffset));

    private readonly ConcurrentDictionary<string, Instant> set = [];

    public override Instant Now(string district) => set.TryGetValue(district, out var at) ? at : Start;

    public void Set(string district, Instant at) => set[district] = at;
}
