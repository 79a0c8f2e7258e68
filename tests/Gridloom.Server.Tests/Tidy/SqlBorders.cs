namespace Gridloom.Server.Tests.Tidy;

/// <summary>A module's SQL, in C# and in migrations, names its own tables and anybody's views; the store's tables are the store's.</summary>
internal static class SqlBorders
{
    private static readonly HashSet<string> Shared = ["events", "blocks", "heads", "schema_version"];

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        var texts = new SqlText(tree.Under("src/", ".cs"));
        var code = Modules.Files(tree, Modules.Server, ".cs").SelectMany(f => InCode(f.Module, f.File, texts));
        var migrations = Modules.Files(tree, Modules.Server, ".sql")
            .SelectMany(f => SqlTables.In(f.File.Text).SelectMany(t => Judge(f.Module, f.File, t.Table, t.Line)));
        return code.Concat(migrations);
    }

    /// <summary>What the rule reads: each mention of a table in a module's SQL.</summary>
    public static int Subjects(SourceTree tree)
    {
        var texts = new SqlText(tree.Under("src/", ".cs"));
        return Modules.Files(tree, Modules.Server, ".cs").Sum(f => texts.In(f.File).Sum(p => SqlTables.In(p.Text).Count()))
            + Modules.Files(tree, Modules.Server, ".sql").Sum(f => SqlTables.In(f.File.Text).Count());
    }

    private static IEnumerable<Violation> InCode(string module, SourceFile file, SqlText texts)
    {
        var pieces = texts.In(file).ToList();
        var common = pieces.SelectMany(p => SqlTables.CommonTables(p.Text)).ToHashSet();
        return from piece in pieces
               from named in SqlTables.In(piece.Text)
               where !common.Contains(named.Table)
               from violation in Judge(module, file, named.Table, piece.Line + named.Line - 1)
               select violation;
    }

    private static IEnumerable<Violation> Judge(string module, SourceFile file, string table, int line)
    {
        if (table.StartsWith(Modules.TablePrefixes[module], StringComparison.Ordinal) || table.StartsWith("v_", StringComparison.Ordinal)) yield break;
        var isStores = Shared.Contains(table) || table.StartsWith("work_", StringComparison.Ordinal);
        if (isStores && IsOfTheAudit(module, file)) yield break;
        yield return new(file.Path, line, $"{module}'s SQL names {table}.", isStores
            ? "let Storage read its own tables; of the modules only Access's …Audit… and …Chain… files may."
            : $"name {Modules.TablePrefixes[module]}… tables, or read a v_… view.");
    }

    // Events and blocks are what an auditor reads, so Access may: its pages of the audit and its check of the chain.
    private static bool IsOfTheAudit(string module, SourceFile file) =>
        module == "Access" && (file.Name.Contains("Audit", StringComparison.Ordinal) || file.Name.Contains("Chain", StringComparison.Ordinal));
}
