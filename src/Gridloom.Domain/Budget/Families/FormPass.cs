namespace Gridloom.Domain.Budget.Families;

/// <summary>
/// One pass over a form, from its first line to its last (过一遍表). Each family tells once what its form looks like, and the same telling writes it
/// and reads it: while writing, every question is answered with what was given; while reading, with what stands there. Whatever stands
/// otherwise than it would be written ends the pass with <see cref="ShapeDiffers"/>; guessing is the readers' business.
/// </summary>
internal sealed class FormPass
{
    private readonly IReadOnlyList<FormLine>? lines;
    private readonly Func<string, string> tidy;
    private readonly List<SheetPart> parts = [];
    private List<SheetBlock> blocks = [];
    private List<SheetRow> rows = [];
    private bool atTop;
    private int at;

    private FormPass(IReadOnlyList<FormLine>? lines, Func<string, string> tidy) => (this.lines, this.tidy) = (lines, tidy);

    /// <param name="tidy">What happens to every value: spaces and blank lines that no file of this family keeps.</param>
    public static FormPass Writing(Func<string, string> tidy) => new(null, tidy);

    public static FormPass Reading(IReadOnlyList<FormLine> lines) => new(lines, static text => text);

    public bool IsReading => lines is not null;

    public bool AtEnd => lines is null || at == lines.Count;

    /// <summary>What has been written.</summary>
    public IReadOnlyList<SheetPart> Parts => parts;

    /// <summary>The line that is read next; null at the end.</summary>
    public FormLine? Next => AtEnd ? null : lines![at];

    /// <summary>The line after the next; null when there is none.</summary>
    public FormLine? Second => lines is null || at + 1 >= lines.Count ? null : lines[at + 1];

    /// <summary>Goes on to the first line of this kind; nothing is asked of what stands before it.</summary>
    public void SkipTo(Predicate<FormLine> wanted)
    {
        if (!IsReading) return;
        while (at < lines!.Count && !wanted(lines[at])) at++;
    }

    /// <summary>A new page.</summary>
    /// <param name="page">Its paper; null for the document's.</param>
    public void Begin(string name, SheetPage? page = null) => parts.Add(new(name, blocks = []) { Page = page });

    /// <summary>A line that always reads the same.</summary>
    public void Say(string text, SheetLineKind kind)
    {
        if (!IsReading) blocks.Add(new SheetBlock.Line(text, kind));
        else if (Alone() is var found && Prose.Label(found) != Prose.Label(text)) throw new ShapeDiffers();
    }

    /// <summary>A line with a value between words that always read the same.</summary>
    public string Ask(string before, string? value, string after, SheetLineKind kind)
    {
        if (!IsReading)
        {
            var given = tidy(value ?? "");
            blocks.Add(new SheetBlock.Line(before + given + after, kind));
            return given;
        }
        var line = Alone();
        if (line.Length < before.Length + after.Length || !line.StartsWith(before, StringComparison.Ordinal) || !line.EndsWith(after, StringComparison.Ordinal)) throw new ShapeDiffers();
        return line[before.Length..^after.Length];
    }

    /// <summary>Whether something that may be left out stands here.</summary>
    public bool Has(bool given, Predicate<FormLine> isIt) => IsReading ? Next is { } line && isIt(line) : given;

    /// <param name="headRows">How many of its first rows are its head.</param>
    public void Table(IReadOnlyList<int> widths, int headRows)
    {
        rows = [];
        atTop = true;
        if (!IsReading) blocks.Add(new SheetBlock.Table(widths, headRows, rows));
    }

    /// <summary>A row of the table. Its values come back, those of labels do not.</summary>
    public IReadOnlyList<string> Row(params ReadOnlySpan<FormSlot> slots)
    {
        if (IsReading) return ReadRow(slots);
        var cells = new List<SheetCell>();
        foreach (var slot in slots) cells.Add(new(slot.IsValue ? tidy(slot.Text) : slot.Text, slot.Kind, slot.Columns));
        rows.Add(new(cells));
        return [.. cells.Where(cell => FormSlot.IsValueKind(cell.Kind)).Select(cell => cell.Text)];
    }

    /// <summary>Each of a list; while reading, as long as another begins.</summary>
    public List<T> Each<T>(IReadOnlyList<T>? given, Predicate<FormLine> begins, Func<T?, T> one)
        where T : class
    {
        if (!IsReading) return [.. (given ?? []).Select(one)];
        var read = new List<T>();
        while (Next is { } line && begins(line)) read.Add(one(null));
        return read;
    }

    private List<string> ReadRow(ReadOnlySpan<FormSlot> slots)
    {
        var line = Next ?? throw new ShapeDiffers();
        // Inside a table, a blank line is a page break: cells may be lost at it.
        if (!atTop && line.After + 1 < line.Number) throw new ShapeDiffers();
        (atTop, at) = (false, at + 1);
        var narrow = new FormSlot[slots.Length];
        // A word processor that saves a table again may put columns together in which no cell begins.
        for (var slot = 0; slot < slots.Length; slot++) narrow[slot] = slots[slot] with { Columns = 1 };
        return Find(line, slots) ?? Find(line, narrow) ?? throw new ShapeDiffers();
    }

    private static List<string>? Find(FormLine line, ReadOnlySpan<FormSlot> slots)
    {
        var (column, values) = (0, new List<string>());
        foreach (var slot in slots)
        {
            if (slot.IsValue) values.Add(line[column]);
            else if (Prose.Label(line[column]) != Prose.Label(slot.Text)) return null;
            for (var covered = 1; covered < slot.Columns; covered++)
                if (line[column + covered].Length > 0) return null;
            column += slot.Columns;
        }
        return line.IsBlankFrom(column) ? values : null;
    }

    private string Alone()
    {
        var line = Next ?? throw new ShapeDiffers();
        at++;
        return line.IsBlankFrom(1) ? line[0] : throw new ShapeDiffers();
    }
}
