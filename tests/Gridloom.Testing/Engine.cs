namespace Gridloom.Testing;

/// <summary>The two engines on which every server test runs.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

public static class Engines
{
    /// <summary>Connection string of a PostgreSQL that tests may fill; flushes may be off.</summary>
    public static string? Postgres => Environment.GetEnvironmentVariable("GRIDLOOM_TEST_POSTGRES");

    /// <summary>The same for tests of durability: flushes are on.</summary>
    public static string? DurablePostgres => Environment.GetEnvironmentVariable("GRIDLOOM_TEST_POSTGRES_DURABLE");

    /// <summary>A library that makes flushes fail on demand, to be preloaded into a server.</summary>
    public static string? FaultShim => Environment.GetEnvironmentVariable("GRIDLOOM_TEST_FAULT_SHIM");

    /// <summary>Why an engine cannot be used here; null when it can.</summary>
    /// <param name="durable">True for a test that believes what a commit promises.</param>
    public static string? Missing(Engine engine, bool durable = false)
    {
        var (server, variable) = durable ? (DurablePostgres, "GRIDLOOM_TEST_POSTGRES_DURABLE") : (Postgres, "GRIDLOOM_TEST_POSTGRES");
        return engine == Engine.Postgres && server is null ? $"PostgreSQL is absent: run ./test, which starts one, or set {variable}" : null;
    }
}
