namespace Gridloom.Domain.Budget.Families;

/// <summary>
/// The indicator rows of a form whose every second level stands there in the form's order (分级指标行): a level label stands in the first row
/// that it holds for, and a level without indicators is 不适用.
/// </summary>
/// <param name="Levels">Those that the form prints.</param>
/// <param name="From">The first of them that stands in these rows.</param>
/// <param name="Margin">Whether a cell of the margin goes down beside them.</param>
/// <param name="TargetColumns">Over how many columns a target goes.</param>
/// <param name="Sourced">Whether the source of a target stands behind it.</param>
internal sealed record LeveledSheet(LevelList Levels, int From, bool Margin, int TargetColumns, bool Sourced)
{
    private const string NotApplicable = "不适用";

    private int NameColumn => Margin ? 3 : 2;

    /// <param name="given">Null while reading.</param>
    public IReadOnlyList<BudgetIndicator> Fill(FormPass pass, IReadOnlyList<BudgetIndicator>? given)
    {
        var rows = given is null ? Read(pass) : Write(pass, given);
        FormValues.Distinct(rows.Select(row => $"{row.Level2} {row.Name}"));
        return rows;
    }

    private List<BudgetIndicator> Write(FormPass pass, IReadOnlyList<BudgetIndicator> given)
    {
        if (given.FirstOrDefault(row => !Levels.Allows(row.Level1, row.Level2) || Levels.PlaceOf(row.Level2) < From) is { } foreign)
            throw new ShapeDiffers($"{foreign.Level1} {foreign.Level2}");
        var written = new List<BudgetIndicator>();
        for (var place = From; place < Levels.Count; place++)
        {
            var (first, second) = Levels[place];
            var opens = place == From || Levels[place - 1].First != first;
            var here = given.Where(row => row.Level2 == second).DefaultIfEmpty(new(first, second, NotApplicable, NotApplicable, Sourced ? NotApplicable : null));
            foreach (var (index, row) in here.Index()) written.Add(ToIndicator(place, Row(pass, (opens && index == 0 ? first : "", index == 0 ? second : ""), row)));
        }
        return written;
    }

    private List<BudgetIndicator> Read(FormPass pass)
    {
        var (read, place) = (new List<BudgetIndicator>(), From - 1);
        while (pass.Next is { } line && line[NameColumn].Length > 0)
        {
            var values = Row(pass, ("", ""), null);
            var (first, second) = (Prose.Label(values[0]), Prose.Label(values[1]));
            if (second.Length > 0 && Levels.PlaceOf(second) != ++place) throw new ShapeDiffers();
            if (place < From || first != (second.Length > 0 && (place == From || Levels[place - 1].First != Levels[place].First) ? Levels[place].First : "")) throw new ShapeDiffers();
            read.Add(ToIndicator(place, values));
        }
        return place == Levels.Count - 1 ? read : throw new ShapeDiffers();
    }

    private IReadOnlyList<string> Row(FormPass pass, (string First, string Second) labels, BudgetIndicator? row)
    {
        List<FormSlot> slots = Margin ? [FormSlot.Down()] : [];
        slots.Add(Level(pass, labels.First));
        slots.Add(Level(pass, labels.Second));
        slots.AddRange([FormSlot.Of(row?.Name), FormSlot.Centre(row?.Target, TargetColumns)]);
        if (Sourced) slots.Add(FormSlot.Of(row?.TargetSource));
        var values = pass.Row([.. slots]);
        // A label that goes on from above is blank, and no value while writing.
        return pass.IsReading ? values : [labels.First, labels.Second, .. values.Skip((labels.First.Length > 0 ? 1 : 0) + (labels.Second.Length > 0 ? 1 : 0))];
    }

    private static FormSlot Level(FormPass pass, string label) => label.Length > 0 || pass.IsReading ? FormSlot.Centre(label) : FormSlot.Down();

    private BudgetIndicator ToIndicator(int place, IReadOnlyList<string> values) => new(
        Levels[place].First, Levels[place].Second, FormValues.Name(values[2]), Prose.OneLine(values[3]), Sourced && values[4].Length > 0 ? Prose.OneLine(values[4]) : null);
}
