namespace Gridloom.Server.Tests.Tidy;

/// <summary>SQL is fixed when the program is compiled: values travel as parameters, never inside the text.</summary>
internal static class SqlIsFixed
{
    public static IEnumerable<Violation> Check(SourceTree tree) =>
        from found in Pieces(tree)
        from hole in found.Piece.Holes
        select new Violation(found.File.Path, hole.Line(), $"SQL with {hole} put into its text.", "pass it as a @parameter; a fragment must be a const, a static readonly field, or a member of the dialect.");

    /// <summary>What the rule reads: every piece of SQL in the server's C#.</summary>
    public static IEnumerable<(SourceFile File, SqlPiece Piece)> Pieces(SourceTree tree)
    {
        var texts = new SqlText(tree.Under("src/", ".cs"));
        return tree.Under(Modules.Server, ".cs").SelectMany(file => texts.In(file).Select(piece => (file, piece)));
    }
}
