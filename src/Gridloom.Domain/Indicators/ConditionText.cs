using System.Globalization;

namespace Gridloom.Domain.Indicators;

/// <summary>
/// The written form of a condition (条件写法): <c>done closed and (handled &lt;= case-due or not from-public = true)</c>. <c>and</c> binds
/// closer than <c>or</c>; <c>has</c> and <c>no</c> ask whether a fact is there; <c>[code]</c> is an earlier measure; texts stand in single quotes.
/// </summary>
internal sealed class ConditionText
{
    private static readonly Dictionary<string, Comparison> Signs = new()
    {
        ["="] = Comparison.Equal, ["<"] = Comparison.Less, ["<="] = Comparison.AtMost, [">"] = Comparison.More, [">="] = Comparison.AtLeast,
    };

    private readonly string[] words;
    private readonly Func<string, Condition?> measure;
    private int at;

    private ConditionText(string text, Func<string, Condition?> measure)
    {
        words = text.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        this.measure = measure;
    }

    /// <summary>The condition; null, and the word at which reading stopped (empty at the end), when it is none.</summary>
    public static (Condition? Condition, string StoppedAt) Parse(string text, Func<string, Condition?> measure)
    {
        var reading = new ConditionText(text, measure);
        var read = reading.Any();
        return read is not null && reading.at == reading.words.Length ? (read, "") : (null, reading.Word);
    }

    private string Word => at < words.Length ? words[at] : "";

    private Condition? Any() => Joined(All, "or", static (left, right) => left | right);

    private Condition? All() => Joined(One, "and", static (left, right) => left & right);

    private Condition? Joined(Func<Condition?> part, string word, Func<Condition, Condition, Condition> join)
    {
        var read = part();
        while (read is not null && Took(word)) read = part() is { } next ? join(read, next) : null;
        return read;
    }

    private Condition? One()
    {
        if (Took("not")) return One() is { } of ? !of : null;
        if (Took("(")) return Any() is { } inner && Took(")") ? inner : null;
        if (Took("has")) return Fact(static _ => true) is { } fact ? !new Missing(fact) : null;
        if (Took("no")) return Fact(static _ => true) is { } fact ? new Missing(fact) : null;
        if (Took("done")) return Timed() is { } fact ? new Done(fact) : null;
        if (Took("due")) return Timed() is { } fact ? new Due(fact) : null;
        if (Took("owed")) return Timed() is { } fact ? new Owed(fact) : null;
        if (Word is not ['[', .. var code, ']']) return Compared();
        if (measure(code) is not { } earlier) return null;
        at++;
        return earlier;
    }

    private Condition? Compared()
    {
        if (Fact(static _ => true) is not { } fact || !Signs.TryGetValue(Word, out var sign)) return null;
        at++;
        if (fact.Kind == FactKind.Text)
            return sign == Comparison.Equal && Word is ['\'', .. { Length: > 0 } text, '\''] && Took(Word) ? new TextIs(fact, text) : null;
        if (Value(fact.Kind) is { } value && Took(Word)) return new NumberIs(fact, sign, value);
        return Fact(other => other.Kind == fact.Kind) is { } beside ? new FactIs(fact, sign, beside) : null;
    }

    private long? Value(FactKind kind) => (kind, Word) switch
    {
        (FactKind.Flag, "true") => 1,
        (FactKind.Flag, "false") => 0,
        (FactKind.Number, var word) when long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };

    private CaseFact? Timed() => Fact(static fact => fact.Kind == FactKind.Instant);

    private CaseFact? Fact(Func<CaseFact, bool> fits)
    {
        if (CaseFacts.Find(Word) is not { } fact || !fits(fact)) return null;
        at++;
        return fact;
    }

    private bool Took(string word)
    {
        if (at >= words.Length || words[at] != word) return false;
        at++;
        return true;
    }
}
