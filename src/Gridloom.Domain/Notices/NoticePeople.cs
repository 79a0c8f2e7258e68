using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Notices;

/// <summary>Finds out whom an audience comes to (通知对象判定): always people who see the case, and never who did it.</summary>
internal static class NoticePeople
{
    public static IReadOnlyList<string> Of(NoticeAudience audience, NoticeMatter m, IEnumerable<Actor> everybody)
    {
        var (c, told) = (m.File, audience == NoticeAudience.Holder ? HolderOf(m.File.Stage) : audience);
        var sees = everybody.Where(p => p.Account != m.By && p.May(Permission.ReadCases) && CaseSight.Sees(p, c.Area, c.SeenBy)).ToList();
        return told switch
        {
            null => [],
            NoticeAudience.Unit => Accounts(sees.Where(p => IsOf(p, c.Unit))),
            NoticeAudience.LastUnit => Accounts(sees.Where(p => IsOf(p, c.Units.Split(' ')[^1]))),
            NoticeAudience.Collector => Named(sees, m.Collector),
            NoticeAudience.Asker => Named(sees, m.Asker),
            NoticeAudience.Reporter => Named(sees, c.Reporter),
            NoticeAudience.Supervisors => Accounts(sees.Where(p => IsOfDistrict(p, c) && p.May(Permission.Supervise) && !p.May(Permission.ApproveAsLeader))),
            NoticeAudience.Leaders => Accounts(sees.Where(p => IsOfDistrict(p, c) && p.May(Permission.ApproveAsLeader))),
            { } office => Nearest(sees.Where(p => p.Unit is null && p.May(PermissionOf(office, c)) && (office != NoticeAudience.VoidApprovers || p.Account != c.VoidAsker))),
        };
    }

    // A case that rests or follows another waits for nobody.
    private static NoticeAudience? HolderOf(CaseStage stage) => stage switch
    {
        CaseStage.Verifying or CaseStage.Checking => NoticeAudience.Collector,
        CaseStage.Dispatched or CaseStage.Handling or CaseStage.Suspended => NoticeAudience.Unit,
        CaseStage.Arbitrating => NoticeAudience.Arbitrators,
        CaseStage.Linked => null,
        _ => stage.IsEnd() ? null : NoticeAudience.Desk,
    };

    private static string PermissionOf(NoticeAudience office, CaseFile c) => office switch
    {
        NoticeAudience.Desk => Permission.DispatchCase,
        NoticeAudience.Approvers => c.RequestNeedsLeader ? Permission.ApproveAsLeader : Permission.ApproveTime,
        NoticeAudience.VoidApprovers => Permission.ApproveVoid,
        NoticeAudience.Arbitrators => Permission.Arbitrate,
        _ => throw new ArgumentOutOfRangeException(nameof(office), office, "These people are found in another way."),
    };

    private static bool IsOf(Actor p, string? unit) => p.Unit is not null && p.Unit == unit && p.May(Permission.HandleCase);

    private static bool IsOfDistrict(Actor p, CaseFile c) => p.Unit is null && p.Scope.Area == c.District;

    private static IReadOnlyList<string> Named(IEnumerable<Actor> people, string? account) => Accounts(people.Where(p => p.Account == account));

    // The desk of a street is told before the district's, which hears of it when the street lets it lie.
    private static IReadOnlyList<string> Nearest(IEnumerable<Actor> people) =>
        Accounts(people.GroupBy(static p => p.Scope.Area.Length).OrderByDescending(static g => g.Key).FirstOrDefault()?.AsEnumerable() ?? []);

    private static IReadOnlyList<string> Accounts(IEnumerable<Actor> people) => [.. people.Select(static p => p.Account).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
