using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Notices;

/// <summary>Decides who is told what (通知判定), by the rules alone: from something that happened, or from a clock.</summary>
public sealed class NoticeTeller(NoticeRules rules, NoticeSettings settings)
{
    public NoticeRules Rules => rules;

    public NoticeSettings Settings => settings;

    /// <summary>What the event comes to. Where the case has left the stage already to which the event brought it, what waits there is not told.</summary>
    public IReadOnlyList<Telling> OnEvent(NoticeMatter m, (string Kind, bool? Answer, CaseStage? Came) happened, IReadOnlyCollection<Actor> everybody, Instant now) =>
    [
        .. rules.Of(happened.Kind, happened.Answer).Where(rule => rule.While != NoticeWhile.Stage || happened.Came is null || happened.Came == m.File.Stage)
            .Select(rule => Tell(rule, m, everybody, now)).OfType<Telling>(),
    ];

    /// <summary>
    /// What the clock comes to that has used these percentages of its time since it was looked at last. Each audience is told the highest only: who
    /// was told nothing while the server stood still needs not hear first that it comes near.
    /// </summary>
    public IReadOnlyList<Telling> OnClock(NoticeMatter m, (CaseClockKind Clock, IReadOnlyCollection<int> Passed) reached, IReadOnlyCollection<Actor> everybody, Instant now) =>
    [
        .. rules.Of(reached.Clock).Where(rule => reached.Passed.Contains(rule.Percent)).GroupBy(static rule => rule.Audience)
            .Select(same => Tell(same.Last(), m, everybody, now)).OfType<Telling>(),
    ];

    /// <summary>Whether what was held is still true.</summary>
    public bool Holds(string rule, string basis, CaseFile c) => rules.Find(rule) is { } found && NoticeBasis.Of(found, c) == basis;

    private Telling? Tell(NoticeRule rule, NoticeMatter m, IReadOnlyCollection<Actor> everybody, Instant now)
    {
        if (NoticeBasis.Of(rule, m.File) is not { } basis) return null;
        var accounts = NoticePeople.Of(rule.Audience, m, everybody);
        if (accounts.Count == 0) return null;
        var urgent = rule.Urgent || IsUrgent(m.File);
        var wake = urgent ? now : settings.Quiet.Wake(now);
        return new(rule, accounts, urgent, Fill(rule.Chinese, rule, m), Fill(rule.English, rule, m), basis, wake > now ? wake : null);
    }

    // A limit that counts the night is there to be kept at night.
    private static bool IsUrgent(CaseFile c) => c.Limit is { } text && TimeLimit.Parse(text).Succeeded(out var limit, out _) && limit.Unit == TimeUnit.UrgentHours;

    private static string Fill(string template, NoticeRule rule, NoticeMatter m)
    {
        var due = rule.Clock is { } kind && CaseClock.Find(m.File, kind) is { } clock ? clock.Due.ToChina().ToString("MM-dd HH:mm", CultureInfo.InvariantCulture) : "";
        return template.Replace("{number}", m.File.Number[(m.File.District.Length + 1)..], StringComparison.Ordinal)
            .Replace("{class}", m.ClassName, StringComparison.Ordinal)
            .Replace("{street}", m.Street.Length > 0 ? m.Street : "—", StringComparison.Ordinal)
            .Replace("{due}", due, StringComparison.Ordinal)
            .Replace("{percent}", rule.Percent.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
