namespace Gridloom.Domain.Cases.Duties;

/// <summary>How often the catalogue's suggestion was right (建议准确率): the unit that finally handled a case was the one that it names.</summary>
/// <param name="Cases">Cases that were handled and that the catalogue in force on the day of their dispatch covers.</param>
/// <param name="Right">Of these, those whose unit was the suggested one.</param>
public readonly record struct SuggestionRecord(long Cases, long Right)
{
    /// <summary>Fewer cases than this tell nothing.</summary>
    public const int Enough = 5;

    public bool Tells => Cases >= Enough;

    public SuggestionRecord With(bool right) => new(Cases + 1, Right + (right ? 1 : 0));
}
