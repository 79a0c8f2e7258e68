using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Indicators;

/// <summary>One fact of a case by which cases are counted (案件事实). All are declared in <see cref="CaseFacts"/>.</summary>
public sealed class CaseFact
{
    private readonly Func<CaseFile, long?>? number;
    private readonly Func<CaseFile, string?>? text;

    internal CaseFact(string code, FactKind kind, Func<CaseFile, long?> number) => (Code, Kind, this.number) = (code, kind, number);

    internal CaseFact(string code, Func<CaseFile, string?> text) => (Code, Kind, this.text) = (code, FactKind.Text, text);

    /// <summary>Stable: measures are written with it.</summary>
    public string Code { get; }

    public FactKind Kind { get; }

    /// <summary>Null when the case has none; <see cref="InvalidOperationException"/> for a text.</summary>
    public long? Number(CaseFile c) => number is null ? throw new InvalidOperationException($"'{Code}' is a text.") : number(c);

    /// <summary>Null when the case has none; <see cref="InvalidOperationException"/> for anything but a text.</summary>
    public string? Text(CaseFile c) => text is null ? throw new InvalidOperationException($"'{Code}' is no text.") : text(c);

    public override string ToString() => Code;
}
