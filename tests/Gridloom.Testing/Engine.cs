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

    /// <summary>Why an engine cannot be used here; null when it can.</summary>
    public static string? Missing(Engine engine) =>
        engine == Engine.Postgres && Postgres is null ? "PostgreSQL is absent: run ./test, which starts one, or set GRIDLOOM_TEST_POSTGRES" : null;
}
