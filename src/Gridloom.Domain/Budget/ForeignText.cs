namespace Gridloom.Domain.Budget;

/// <summary>Lines that are no part of the form. Neighbours are reported as one range: a foreign file is one fault, not a thousand.</summary>
internal static class ForeignText
{
    public static void Report(IEnumerable<FormLine> lines, FormFaults faults)
    {
        var run = new List<FormLine>();
        foreach (var line in lines)
        {
            if (run.Count > 0 && run[^1].Number != line.After) Report(run, faults);
            run.Add(line);
        }
        Report(run, faults);
    }

    private static void Report(List<FormLine> run, FormFaults faults)
    {
        if (run is not [var first, ..]) return;
        var place = run.Count == 1 ? first.Place : FormPlace.Lines(first.Number, run[^1].Number);
        faults.Add(place, BudgetProblems.ForeignText(first.Text, run.Count));
        run.Clear();
    }
}
