using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Domain.Cases.Versions;
using Gridloom.Server.Cases.Versions;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Duties;

/// <summary>The only code that writes versions of the catalogue.</summary>
internal static class DutyStore
{
    /// <summary>SHA-256 (hex) over the lines in the order of their clauses.</summary>
    public static string DigestOf(IEnumerable<Duty> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', lines.OrderBy(l => l.Clause, DutyClause.Order).Select(l => string.Join('\t', l.Source.Length == 0 ? DutyFile.ToCells(l) : [.. DutyFile.ToCells(l), l.Source]))))));

    public static async ValueTask<StoredVersion?> Find(Turn turn, string code) => await turn.Find<StoredVersion>(
        $"select {StoredVersion.Columns} from case_duty_version v where v.district = @district and v.code = @code", new { district = turn.District, code });

    public static async ValueTask<List<Duty>> Lines(Turn turn, string code) =>
        (await turn.List<StoredDuty>(StoredDuty.Select, new { district = turn.District, code })).ConvertAll(l => l.ToDuty());

    public static async ValueTask<DatedVersions> Versions(Turn turn)
    {
        var rows = await turn.List<StoredVersion>($"select {StoredVersion.Columns} from case_duty_version v where v.district = @district", new { district = turn.District });
        return new([.. rows.Select(v => v.ToVersion())]);
    }

    public static void AddDraft(Turn turn, DutiesDrafted e, IEnumerable<Duty> lines)
    {
        turn.Append(e, 1);
        turn.Save(
            """
            insert into case_duty_version (district, code, from_day, sample, lines, copy_of, made_by, made_at, version)
            values (@District, @Version, null, @sample, @Lines, @CopyOf, @Account, @Now, 1)
            """,
            new { turn.District, e.Version, sample = e.Sample ? 1L : 0L, e.Lines, e.CopyOf, turn.Actor.Account, turn.Now });
        foreach (var line in lines) AddLine(turn, e.Version, line);
    }

    public static void ReplaceLines(Turn turn, StoredVersion draft, DutiesImported e, IEnumerable<Duty> lines)
    {
        Change(turn, draft, e, e.Lines);
        turn.Save("delete from case_duty_line where district = @District and code = @Code", new { turn.District, draft.Code });
        foreach (var line in lines) AddLine(turn, draft.Code, line);
    }

    public static void SaveLine(Turn turn, StoredVersion draft, DutySaved e)
    {
        Change(turn, draft, e, draft.Lines + (e.Was is null ? 1 : 0));
        if (e.Was is { } was) DeleteLine(turn, draft.Code, was);
        AddLine(turn, draft.Code, e.Line);
    }

    public static void RemoveLine(Turn turn, StoredVersion draft, DutyRemoved e)
    {
        Change(turn, draft, e, draft.Lines - 1);
        DeleteLine(turn, draft.Code, e.Clause);
    }

    public static void Discard(Turn turn, StoredVersion draft, DutiesDiscarded e)
    {
        turn.Append(e, draft.Version + 1);
        turn.Save("delete from case_duty_line where district = @District and code = @Code", new { turn.District, draft.Code });
        turn.Save("delete from case_duty_version where district = @District and code = @Code and from_day is null", new { turn.District, draft.Code }, whenNone: VersionProblems.InForce);
    }

    public static void Force(Turn turn, StoredVersion draft, DutiesForced e)
    {
        turn.Append(e, draft.Version + 1);
        turn.Save(
            """
            update case_duty_version set from_day = @from, forced_by = @Account, forced_at = @Now, version = version + 1
            where district = @District and code = @Code and version = @Version and from_day is null
            """,
            new { turn.District, draft.Code, draft.Version, from = Ui.Show.Day(e.From), turn.Actor.Account, turn.Now }, whenNone: VersionProblems.Stale);
    }

    // The row decides: whoever saw an older draft, or one that has its day by now, changes nothing.
    private static void Change(Turn turn, StoredVersion draft, Event e, long lines)
    {
        turn.Append(e, draft.Version + 1);
        turn.Save(
            "update case_duty_version set version = version + 1, lines = @lines where district = @District and code = @Code and version = @Version and from_day is null",
            new { turn.District, draft.Code, draft.Version, lines }, whenNone: VersionProblems.Stale);
    }

    private static void DeleteLine(Turn turn, string code, string clause) =>
        turn.Save("delete from case_duty_line where district = @District and code = @code and clause = @clause", new { turn.District, code, clause }, whenNone: DutyProblems.NotFound);

    private static void AddLine(Turn turn, string code, Duty line) => turn.Save(
        """
        insert into case_duty_line (district, code, clause, class, condition, area, unit, cooperating, supervisor, wording, source)
        values (@District, @code, @Clause, @Class, @Condition, @Area, @Unit, @Cooperating, @Supervisor, @Wording, @Source)
        """,
        new { turn.District, code, line.Clause, line.Of.Class, line.Of.Condition, line.Of.Area, line.Unit, line.Cooperating, line.Supervisor, line.Wording, line.Source });
}
