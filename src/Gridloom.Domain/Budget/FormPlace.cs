namespace Gridloom.Domain.Budget;

/// <summary>Where in a file a fault stands: lines from 1, first and last included, and the column from 1 when it is one cell.</summary>
internal readonly record struct FormPlace(int First, int Last, int Column)
{
    /// <param name="line">From 1.</param>
    /// <param name="column">From 0, as cells are counted inside.</param>
    public static FormPlace At(int line, int column) => new(line, line, column + 1);

    public static FormPlace Lines(int first, int last) => new(first, last, 0);

    public string Chinese => (First == Last ? $"第 {First} 行" : $"第 {First}–{Last} 行") + (Column > 0 ? $"第 {Column} 列" : "");

    public string English => (First == Last ? $"Line {First}" : $"Lines {First}–{Last}") + (Column > 0 ? $", column {Column}" : "");
}
