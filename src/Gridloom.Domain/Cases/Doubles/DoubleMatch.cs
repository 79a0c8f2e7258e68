namespace Gridloom.Domain.Cases.Doubles;

/// <summary>How alike two reports are (相似程度), with what speaks for it.</summary>
/// <param name="Score">0 to 100; the sum of what place, time, class and words gave.</param>
/// <param name="Metres">How far apart; null unless both have a position.</param>
/// <param name="Apart">How much time lies between; never negative.</param>
/// <param name="Kind">0: of different major classes; 1: of one major class; 2: of one class.</param>
/// <param name="WordsPercent">How much of their words they share, 0 to 100.</param>
public sealed record DoubleMatch(int Score, int? Metres, TimeSpan Apart, int Kind, int WordsPercent);
