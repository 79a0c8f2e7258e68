using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Budget.Surveys;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>A questionnaire as its row has it (问卷).</summary>
/// <param name="Way"><see cref="SurveyDraft.ByLinkCode"/> or <see cref="SurveyDraft.BySlipsCode"/>.</param>
/// <param name="Levels">The version of the levels.</param>
internal sealed record StoredSurvey(
    string District, string Id, string Code, string Title, string Audience, string Intro, string FirstDay, string LastDay, string Way, long Slips, string Levels,
    Instant? OpenedAt, Instant? ClosedAt, string? CloseReason, long Demo, long Version)
{
    public bool BySlips => Way == SurveyDraft.BySlipsCode;

    public SurveyWindow Window => new(OpenedAt, ClosedAt, DayOf(FirstDay), DayOf(LastDay));

    private static DateOnly DayOf(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>The row itself; instants that may be missing are numbers there.</summary>
internal sealed record SurveyRow(
    string District, string Id, string Code, string Title, string Audience, string Intro, string FirstDay, string LastDay, string Way, long Slips, string Levels,
    long? OpenedAt, long? ClosedAt, string? CloseReason, long Demo, long Version)
{
    public const string Columns =
        """
        s.district, s.id, s.code, s.title, s.audience, s.intro, s.first_day as FirstDay, s.last_day as LastDay, s.way, s.slips, s.levels,
        s.opened_at as OpenedAt, s.closed_at as ClosedAt, s.close_reason as CloseReason, s.demo, s.version
        """;

    public StoredSurvey ToSurvey() => new(
        District, Id, Code, Title, Audience, Intro, FirstDay, LastDay, Way, Slips, Levels, At(OpenedAt), At(ClosedAt), CloseReason, Demo, Version);

    private static Instant? At(long? microseconds) => microseconds is { } known ? new Instant(known) : null;
}

/// <summary>A question as its row has it.</summary>
internal sealed record StoredQuestion(long Ordinal, string Kind, string Wording, string Choices, long Optional)
{
    public const string Columns = "q.ordinal, q.kind, q.wording, q.choices, q.optional";

    public SurveyQuestion ToQuestion() => new(
        QuestionKindNames.Find(Kind) ?? throw new InvalidOperationException($"A question is of the kind {Kind}."), Wording, Choices.Length == 0 ? [] : Choices.Split('\n'), Optional == 1);
}
