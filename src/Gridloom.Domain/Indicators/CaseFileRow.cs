using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Indicators;

/// <summary>The facts of a case that is at hand whole (案卷之事实).</summary>
public readonly record struct CaseFileRow(CaseFile Case) : ICaseRow
{
    public long Key => CaseNumber.KeyOf(Case.Number) ?? throw new InvalidOperationException($"'{Case.Number}' is no case number.");

    public long? Number(int place) => CaseFacts.All[place].Number(Case);

    public string? Text(int place) => CaseFacts.All[place].Text(Case);
}
