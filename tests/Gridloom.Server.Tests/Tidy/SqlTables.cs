using System.Text.RegularExpressions;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>Reads out of a piece of SQL which tables it names, and at which of its lines. No parser of SQL: it knows the places where a table can stand.</summary>
internal static partial class SqlTables
{
    private static readonly HashSet<string> Leads = ["from", "join", "into", "update", "table", "references", "copy", "truncate", "view"];
    private static readonly HashSet<string> Between = ["only", "if", "not", "exists", "lateral", "as"];

    // `from` inside these brackets parts the arguments: extract(year from day).
    private static readonly HashSet<string> FromAsComma = ["extract", "substring", "trim", "overlay"];

    private static readonly HashSet<string> EndsList =
        ["where", "group", "order", "having", "limit", "union", "intersect", "except", "set", "on", "using", "returning", "window", "offset", "for", "when", "values", "select", "left", "right", "inner", "cross", "full", "natural"];

    // `update` that is no statement: for update, do update set, on update cascade, after update of.
    private static readonly HashSet<string> BeforeOtherUpdate = ["for", "do", "on", "after", "before", "or", "key"];

    public static IEnumerable<(string Table, int Line)> In(string sql)
    {
        var words = Words(sql);
        var own = CommonTables(words);
        return Named(words).Where(found => !own.Contains(found.Table));
    }

    /// <summary>What <c>with x as (…)</c> names is no table; fragments of one file may lean on each other's.</summary>
    public static HashSet<string> CommonTables(string sql) => CommonTables(Words(sql));

    private static IEnumerable<(string Table, int Line)> Named(List<Word> words)
    {
        var inList = new Stack<bool>([false]);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Text;
            if (word == "(") inList.Push(i > 0 && FromAsComma.Contains(words[i - 1].Text));
            else if (word == ")" && inList.Count > 1) inList.Pop();
            else if (EndsList.Contains(word)) Set(inList, false);
            var lead = LeadsToTable(words, i) || (word == "," && inList.Peek() && !InFunction(words, i));
            if (!lead) continue;
            if (word == "from") Set(inList, true);
            if (TableAt(words, i + 1) is { } table) yield return table;
        }
    }

    private static void Set(Stack<bool> inList, bool now)
    {
        inList.Pop();
        inList.Push(now);
    }

    private static bool LeadsToTable(List<Word> words, int i)
    {
        var word = words[i].Text;
        var before = i > 0 ? words[i - 1].Text : "";
        if (word == "on") return OfIndexOrTrigger(words, i);
        if (word == "from" && (before == "distinct" || InFunction(words, i))) return false;
        return Leads.Contains(word) && !(word == "update" && BeforeOtherUpdate.Contains(before));
    }

    private static bool OfIndexOrTrigger(List<Word> words, int i)
    {
        for (var back = i - 1; back >= 0 && words[back].Text is not (";" or "(" or "on"); back--)
            if (words[back].Text is "index" or "trigger") return true;
        return false;
    }

    private static bool InFunction(List<Word> words, int i)
    {
        var depth = 0;
        for (var back = i - 1; back >= 0; back--)
        {
            if (words[back].Text == ")") depth++;
            else if (words[back].Text == "(" && depth-- == 0) return back > 0 && FromAsComma.Contains(words[back - 1].Text);
        }
        return false;
    }

    private static (string, int)? TableAt(List<Word> words, int i)
    {
        var lead = words[i - 1].Text;
        while (i < words.Count && Between.Contains(words[i].Text)) i++;
        if (i >= words.Count || !IsName(words[i].Text) || words[i].Text is "select" or "set") return null;
        // What is called where rows are read is a function: from json_each(@list). Elsewhere brackets hold columns: into t (a, b).
        var isCalled = lead is "from" or "join" or "," && i + 1 < words.Count && words[i + 1].Text == "(";
        return isCalled ? null : (words[i].Text, words[i].Line);
    }

    private static HashSet<string> CommonTables(List<Word> words)
    {
        var found = new HashSet<string>();
        for (var i = 1; i < words.Count; i++)
        {
            if (!IsName(words[i].Text) || words[i - 1].Text is not ("with" or "recursive" or ",")) continue;
            var next = i + 1;
            if (next < words.Count && words[next].Text == "(") next = words.FindIndex(next, w => w.Text == ")") + 1;
            if (next > 0 && next + 1 < words.Count && words[next].Text == "as" && words[next + 1].Text is "(" or "materialized" or "not") found.Add(words[i].Text);
        }
        return found;
    }

    private static bool IsName(string word) => char.IsLetter(word[0]) || word[0] == '_';

    private static List<Word> Words(string sql)
    {
        var line = 1;
        var at = 0;
        var words = new List<Word>();
        foreach (Match match in Token().Matches(sql))
        {
            line += sql.AsSpan(at, match.Index - at).Count('\n');
            at = match.Index;
            if (match.Groups["word"].Success) words.Add(new(match.Value.Replace("\"", "", StringComparison.Ordinal).ToLowerInvariant(), line));
        }
        return words;
    }

    private readonly record struct Word(string Text, int Line);

    [GeneratedRegex("""--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'|(?<word>[@:$]\w+|"?\w+"?(?:\."?\w+"?)*|[(),;]|\{\})""", RegexOptions.Singleline, 1000)]
    private static partial Regex Token();
}
