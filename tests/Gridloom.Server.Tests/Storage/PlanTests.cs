using Dapper;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Storage;

public sealed class PlanTests
{
    /// <summary>A line of SQLite's plan.</summary>
    private sealed class Line
    {
        public string Detail { get; init; } = "";
    }

    [Theory]
    [InlineData("select kind from events where district = '900001' and subject = 'x' order by number desc limit 200")]
    [InlineData("select max(version) from events where district = '900001' and subject = 'x'")]
    public async Task The_events_of_one_subject_are_found_by_their_index_and_not_by_reading_the_whole_history(string query)
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        await using var connection = await app.Get<Store>().Open(CancellationToken.None);

        var plan = await connection.QueryAsync<Line>("explain query plan " + query);

        plan.ShouldHaveSingleItem().Detail.ShouldBe("SEARCH events USING INDEX events_of_subject (district=? AND subject=?)");
    }
}
