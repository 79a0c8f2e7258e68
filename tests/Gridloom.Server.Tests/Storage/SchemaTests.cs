using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Storage;

/// <summary>The district rule over the live schema: <c>district</c> leads every key, index and foreign key of operational data.</summary>
public sealed class SchemaTests
{
    // Read before a district is known, or true of the whole installation; on a cluster these would be its reference tables.
    private static readonly string[] ReferenceTables = ["schema_version", "installation", "acc_login"];

    // FTS5 takes its content by an integer row; the table's real columns still begin with the district.
    // The sweep of files asks which names are in use, whatever their district; those are indexes, not keys.
    private static readonly string[] OddKeys = ["case_text(text_row)", "case_photo(content)", "case_photo(thumb_content)", "budget_value(proof_content)", "budget_work(proof_content)", "budget_publication(html_content)", "budget_publication(xlsx_content)"];

    private sealed record Key(string Table, string Columns);

    [Theory, EveryEngine]
    public async Task The_district_leads_every_key(Engine engine)
    {
        var host = await TestHost.Of(engine);
        var keys = await Keys(engine, host);

        keys.Count.ShouldBeGreaterThan(15);
        Offenders(keys).ShouldBeEmpty();
        ReferenceTables.ShouldBeSubsetOf(keys.Select(k => k.Table).Distinct());
    }

    [Fact]
    public void A_key_without_its_district_is_seen() =>
        Offenders([new("case_case", "district,id"), new("case_case", "id"), new("acc_login", "login"), new("case_photo", "number,district")])
            .ShouldBe(["case_case(id)", "case_photo(number,district)"]);

    [Theory, EveryEngine]
    public async Task Both_engines_have_the_same_tables_and_columns(Engine engine)
    {
        var host = await TestHost.Of(engine);
        var sql = engine == Engine.Sqlite
            ? "select m.name || '.' || c.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and m.name not like 'sqlite%' and m.name not like 'case_text%' order by 1"
            : "select table_name || '.' || column_name from information_schema.columns where table_schema = current_schema() and table_name not like 'case_text%' order by 1";
        var columns = await host.Get<Store>().List<string>(sql, null, CancellationToken.None);

        var declared = Path.Combine(Repository(), "tests", "Gridloom.Server.Tests", "Storage", "schema.txt");
        if (Environment.GetEnvironmentVariable("GRIDLOOM_WRITE_DOCS") == "1") await File.WriteAllLinesAsync(declared, columns.Order(StringComparer.Ordinal));
        string.Join("\n", columns.Order(StringComparer.Ordinal)).ShouldBe(string.Join("\n", await File.ReadAllLinesAsync(declared)), "a changed schema shows in schema.txt; rewrite it with GRIDLOOM_WRITE_DOCS=1");
    }

    private static IEnumerable<string> Offenders(IEnumerable<Key> keys) => keys
        .Where(k => !ReferenceTables.Contains(k.Table) && k.Columns.Split(',')[0] != "district")
        .Select(k => $"{k.Table}({k.Columns})").Where(k => !OddKeys.Contains(k)).Distinct().Order(StringComparer.Ordinal);

    private static Task<List<Key>> Keys(Engine engine, TestHost host) => host.Get<Store>().List<Key>(engine == Engine.Sqlite
        ? """
          select m.name as "Table", group_concat(name_, ',') as Columns from (
              select m.name, 'pk' as key_, c.name as name_ from sqlite_master m join pragma_table_info(m.name) c on c.pk > 0
                  where m.type = 'table' and m.name not like 'sqlite%' and m.name not like 'case_text_fts%' order by m.name, c.pk) m group by m.name
          union all
          select t, group_concat(name_, ',') from (
              select m.name as t, l.name as key_, i.name as name_ from sqlite_master m join pragma_index_list(m.name) l join pragma_index_info(l.name) i
                  where m.type = 'table' and m.name not like 'case_text_fts%' order by l.name, i.seqno) group by t, key_
          union all
          select t, group_concat(name_, ',') from (
              select m.name as t, f.id as key_, f."from" as name_ from sqlite_master m join pragma_foreign_key_list(m.name) f where m.type = 'table' order by m.name, f.id, f.seq) group by t, key_
          """
        : """
          select c.relname as "Table", string_agg(a.attname, ',' order by k.place) as "Columns"
          from pg_index x join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
               cross join lateral unnest(x.indkey) with ordinality k(number, place) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
          group by c.relname, x.indexrelid
          union all
          select c.relname, string_agg(a.attname, ',' order by k.place)
          from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
               cross join lateral unnest(f.conkey) with ordinality k(number, place) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
          where f.contype = 'f' group by c.relname, f.oid
          """, null, CancellationToken.None);

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Gridloom.slnx"))) return folder.FullName;
        throw new InvalidOperationException("The tests do not stand in the source tree.");
    }
}
