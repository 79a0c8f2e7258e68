namespace Gridloom.Server.Tests.Tidy;

/// <summary>SQL is fixed when the program is compiled: values travel as parameters, never inside the text.</summary>
internal static class SqlIsFixed
{
    public const string LookupPath = Modules.Server + "Cases/CaseLookup.cs";

    /// <summary>What this rule cannot follow and a person has read. An entry that is no longer needed fails, so the list only shrinks.</summary>
    private static readonly HashSet<(string Path, string Hole)> Read =
    [
        (LookupPath, "where"), // CaseScope.ToSql: each condition a literal, each value an argument
        (Modules.Server + "Cases/CaseMapLookup.cs", "where"), // the same
        (Modules.Server + "Cases/Duties/DispatchedCases.cs", "where"), // the same
        (Modules.Server + "Cases/Doubles/DoubleLookup.cs", "where"), // the same
        (Modules.Server + "Access/AuditOfPersonalRows.cs", "rows.Sql"), // PersonalRows: each module's is a literal in a static readonly field
        (Modules.Server + "Backup/TableShape.cs", "columns"), // names of the live schema, which All holds to [a-z0-9_]
        (Modules.Server + "Backup/TableShape.cs", "key"), // ordinals
        (Modules.Server + "Backup/TableShape.cs", "values"), // the same names as parameters
    ];

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        var holes = (from found in Pieces(tree) from hole in found.Piece.Holes select (found.File.Path, Line: hole.Line(), Hole: hole.ToString())).ToList();
        return holes.Where(h => !Read.Contains((h.Path, h.Hole)))
            .Select(h => new Violation(h.Path, h.Line, $"SQL with {h.Hole} put into its text.", "pass it as a @parameter; a fragment must be a literal, a const, a static readonly field, or a member of the dialect."))
            .Concat(Read.Where(r => tree.Find(r.Path) is not null && !holes.Any(h => (h.Path, h.Hole) == r)).Select(r => new Violation(r.Path, 1, $"Needs no exception for {r.Hole} any more.", "remove it from SqlIsFixed.Read.")));
    }

    /// <summary>What the rule reads: every piece of SQL in the server's C#.</summary>
    public static IEnumerable<(SourceFile File, SqlPiece Piece)> Pieces(SourceTree tree)
    {
        var texts = new SqlText(tree.Under("src/", ".cs"));
        return tree.Under(Modules.Server, ".cs").SelectMany(file => texts.In(file).Select(piece => (file, piece)));
    }
}
