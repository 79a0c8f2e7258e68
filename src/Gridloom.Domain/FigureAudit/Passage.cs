using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit;

/// <summary>A paragraph or the text of a table's cell, exactly as printed (文字段).</summary>
public sealed class Passage
{
    // The lines after the first. Of a million cells nearly none has any.
    private readonly IReadOnlyList<(int Start, AuditPlace Place)>? more;

    /// <param name="text">As printed.</param>
    public Passage(string text, AuditPlace place)
        : this(text, place, null)
    {
    }

    private Passage(string text, AuditPlace place, IReadOnlyList<(int Start, AuditPlace Place)>? more)
    {
        (Text, Place, this.more) = (text, place, more);
        Plain = PlainText.Of(text);
    }

    /// <summary>As printed, marks of markup and all.</summary>
    public string Text { get; }

    /// <summary>The same, character for character, with markup blanked and full-width signs made half-width: what the rules read.</summary>
    internal string Plain { get; }

    /// <summary>Where it begins.</summary>
    public AuditPlace Place { get; }

    internal bool IsBlank => string.IsNullOrWhiteSpace(Plain);

    /// <summary>One paragraph of two that were torn apart.</summary>
    public static Passage Join(Passage first, Passage second) =>
        new(first.Text + second.Text, first.Place, [.. first.more ?? [], .. second.Lines.Select(l => (l.Start + first.Text.Length, l.Place))]);

    private IEnumerable<(int Start, AuditPlace Place)> Lines => [(0, Place), .. more ?? []];

    /// <summary>Where a character stands.</summary>
    internal AuditPlace PlaceOf(int at) => more is null ? Place : Lines.Last(l => l.Start <= at).Place;

    /// <summary>The printed words from one character to before another, but no further than the line goes on which <paramref name="at"/> stands.</summary>
    internal string Quote(int from, int to, int at)
    {
        var start = Lines.Last(l => l.Start <= at).Start;
        var end = Lines.FirstOrDefault(l => l.Start > at) is { Place: not null } next ? next.Start : Text.Length;
        return Text[Math.Max(from, start)..Math.Min(to, end)].Trim();
    }
}
