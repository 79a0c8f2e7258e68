using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Batch;

namespace Gridloom.Server.Cases.Batch;

/// <summary>A case that somebody ticked (选中的案件), as it travels in an address or a form: number and version, <c>440309-20260303-00417.12</c>.</summary>
/// <param name="Seen">The version that was looked at; null when none is told.</param>
internal readonly record struct ChosenCase(string Number, long? Seen)
{
    /// <summary>What a tick is called.</summary>
    public const string Field = "case";

    public override string ToString() => Seen is null ? Number : string.Create(CultureInfo.InvariantCulture, $"{Number}.{Seen}");

    /// <summary>Those that were ticked, each once, in their order; or why they are no batch.</summary>
    public static Outcome<IReadOnlyList<ChosenCase>> Read(IEnumerable<string?> ticked)
    {
        var chosen = new List<ChosenCase>();
        foreach (var one in ticked)
        {
            if (One(one ?? "") is not { } read) return BatchProblems.Unreadable;
            if (chosen.TrueForAll(c => c.Number != read.Number)) chosen.Add(read);
            if (chosen.Count > CaseBatch.Limit) return BatchProblems.TooMany;
        }

        return chosen.Count == 0 ? BatchProblems.NoCases : chosen;
    }

    private static ChosenCase? One(string text)
    {
        var (number, version) = text.IndexOf('.', StringComparison.Ordinal) is var at and >= 0 ? (text[..at], text[(at + 1)..]) : (text, null);
        if (CaseNumber.KeyOf(number) is null) return null;
        if (version is null) return new(number, null);
        return long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? new(number, seen) : null;
    }
}
