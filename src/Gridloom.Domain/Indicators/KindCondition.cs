using Gridloom.Domain.Cases.Kinds;

namespace Gridloom.Domain.Indicators;

/// <summary>The cases of a kind, as a condition (种类条件): measures are written with <c>[kind-hazard]</c>.</summary>
public static class KindCondition
{
    private const string Lead = "kind-";

    /// <summary>By the beginnings of the classes' codes.</summary>
    public static Condition Of(CaseKinds kinds, CaseKind kind) => kind == CaseKind.General
        ? !Any(Enum.GetValues<CaseKind>().SelectMany(kinds.PrefixesOf))
        : Any(kinds.PrefixesOf(kind));

    /// <summary>The condition that a measure names like this; null when it names no kind.</summary>
    internal static Condition? Find(CaseKinds? kinds, string word) =>
        kinds is not null && word.StartsWith(Lead, StringComparison.Ordinal) && CaseKindNames.Find(word[Lead.Length..]) is { } kind ? Of(kinds, kind) : null;

    // Of no beginning at all there is no case: a class is never missing.
    private static Condition Any(IEnumerable<string> prefixes) =>
        prefixes.Select(static prefix => (Condition)new TextStarts(CaseFacts.Class, prefix)).DefaultIfEmpty(new Missing(CaseFacts.Class)).Aggregate(static (all, one) => all | one);
}
