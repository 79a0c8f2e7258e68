using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Classes;
using Gridloom.Domain.Cases.Versions;
using Gridloom.Server.Cases.Versions;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Classes;

/// <summary>The only code that writes versions of the case catalogue.</summary>
internal static class ClassStore
{
    /// <summary>SHA-256 (hex) over the lines in the order of their codes.</summary>
    public static string DigestOf(IEnumerable<ClassLine> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', lines.OrderBy(l => l.Code, ClassLine.Order).Select(l => string.Join('\t', ClassFile.ToCells(l)))))));

    public static async ValueTask<StoredVersion?> Find(Turn turn, string code) => await turn.Find<StoredVersion>(
        $"select {StoredVersion.Columns} from case_catalogue_version v where v.district = @district and v.code = @code", new { district = turn.District, code });

    public static async ValueTask<List<ClassLine>> Lines(Turn turn, string code) =>
        (await turn.List<StoredClassLine>(StoredClassLine.Select, new { district = turn.District, code })).ConvertAll(l => l.ToLine());

    public static async ValueTask<List<StoredVersion>> Versions(Turn turn) =>
        await turn.List<StoredVersion>($"select {StoredVersion.Columns} from case_catalogue_version v where v.district = @district", new { district = turn.District });

    public static void AddDraft(Turn turn, ClassesDrafted e, IEnumerable<ClassLine> lines)
    {
        turn.Append(e, 1);
        turn.Save(
            """
            insert into case_catalogue_version (district, code, from_day, sample, lines, copy_of, made_by, made_at, version)
            values (@District, @Version, null, 0, @Lines, @CopyOf, @Account, @Now, 1)
            """,
            new { turn.District, e.Version, e.Lines, e.CopyOf, turn.Actor.Account, turn.Now });
        foreach (var line in lines) AddLine(turn, e.Version, line);
    }

    public static void ReplaceLines(Turn turn, StoredVersion draft, ClassesImported e, IEnumerable<ClassLine> lines)
    {
        Change(turn, draft, e, e.Lines);
        turn.Save("delete from case_catalogue_line where district = @District and code = @Code", new { turn.District, draft.Code });
        foreach (var line in lines) AddLine(turn, draft.Code, line);
    }

    public static void AddLines(Turn turn, StoredVersion draft, DispatchClassesLoaded e, IEnumerable<ClassLine> lines)
    {
        Change(turn, draft, e, draft.Lines + e.Added);
        foreach (var line in lines) AddLine(turn, draft.Code, line);
    }

    /// <summary>The line, and in all lines of its class what is said of the class.</summary>
    public static void SaveLine(Turn turn, StoredVersion draft, ClassLineSaved e)
    {
        Change(turn, draft, e, draft.Lines + (e.Was is null ? 1 : 0));
        if (e.Was is { } was) DeleteLine(turn, draft.Code, was);
        turn.Save(
            "update case_catalogue_line set major = @Major, name = @Name, is_on = @on where district = @District and code = @Code and class = @Class",
            new { turn.District, draft.Code, e.Line.Class, e.Line.Of.Major, e.Line.Of.Name, on = e.Line.Of.On ? 1L : 0L });
        AddLine(turn, draft.Code, e.Line);
    }

    public static void RemoveLine(Turn turn, StoredVersion draft, ClassLineRemoved e)
    {
        Change(turn, draft, e, draft.Lines - 1);
        DeleteLine(turn, draft.Code, e.Line);
    }

    public static void Discard(Turn turn, StoredVersion draft, ClassesDiscarded e)
    {
        turn.Append(e, draft.Version + 1);
        turn.Save("delete from case_catalogue_line where district = @District and code = @Code", new { turn.District, draft.Code });
        turn.Save("delete from case_catalogue_version where district = @District and code = @Code and from_day is null", new { turn.District, draft.Code }, whenNone: VersionProblems.InForce);
    }

    public static void Force(Turn turn, StoredVersion draft, ClassesForced e)
    {
        turn.Append(e, draft.Version + 1);
        turn.Save(
            """
            update case_catalogue_version set from_day = @from, forced_by = @Account, forced_at = @Now, version = version + 1
            where district = @District and code = @Code and version = @Version and from_day is null
            """,
            new { turn.District, draft.Code, draft.Version, from = Ui.Show.Day(e.From), turn.Actor.Account, turn.Now }, whenNone: VersionProblems.Stale);
    }

    // The row decides: whoever saw an older draft, or one that has its day by now, changes nothing.
    private static void Change(Turn turn, StoredVersion draft, Event e, long lines)
    {
        turn.Append(e, draft.Version + 1);
        turn.Save(
            "update case_catalogue_version set version = version + 1, lines = @lines where district = @District and code = @Code and version = @Version and from_day is null",
            new { turn.District, draft.Code, draft.Version, lines }, whenNone: VersionProblems.Stale);
    }

    private static void DeleteLine(Turn turn, string code, string line) =>
        turn.Save("delete from case_catalogue_line where district = @District and code = @code and line = @line", new { turn.District, code, line }, whenNone: ClassProblems.NotFound);

    private static void AddLine(Turn turn, string code, ClassLine line) => turn.Save(
        """
        insert into case_catalogue_line (district, code, line, class, major, name, is_on, condition, time_limit, closing, unit_kind, sample, area_limits)
        values (@District, @code, @line, @Class, @Major, @Name, @on, @Condition, @Limit, @Closing, @UnitKind, @sample, @AreaLimits)
        """,
        new
        {
            turn.District, code, line = line.Code, line.Class, line.Of.Major, line.Of.Name, on = line.Of.On ? 1L : 0L, line.Condition, line.Limit, line.Closing, line.UnitKind,
            sample = line.Sample ? 1L : 0L, line.AreaLimits,
        });
}
