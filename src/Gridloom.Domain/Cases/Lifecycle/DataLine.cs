namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>One line of a data file, cut into its cells; all of them hold something.</summary>
internal sealed record DataLine(string Source, int Number, string[] Cells)
{
    public Problem Fault(string fault, string faultEnglish) => LifecycleProblems.DataLine(Source, Number, fault, faultEnglish);
}
