namespace Gridloom.Domain.Indicators;

/// <summary>A case's facts as somebody has them (一案之事实), by their places in <see cref="CaseFacts.All"/>.</summary>
public interface ICaseRow
{
    /// <summary>The key of the case's number; see <see cref="Cases.CaseNumber.KeyOf(string)"/>.</summary>
    long Key { get; }

    /// <summary>Null when the case has none. Asked only of facts that are no text.</summary>
    long? Number(int place);

    /// <summary>Null when the case has none. Asked only of texts.</summary>
    string? Text(int place);
}
