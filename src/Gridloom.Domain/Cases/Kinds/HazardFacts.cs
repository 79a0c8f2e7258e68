namespace Gridloom.Domain.Cases.Kinds;

/// <summary>What somebody typed about a hazard, not yet checked. Null and blank mean "not given".</summary>
public sealed record HazardInput(string? Class, string? Risk, string? Place, string? Way, string? Note)
{
    public bool IsEmpty => Array.TrueForAll([Class, Risk, Place, Way, Note], string.IsNullOrWhiteSpace);
}

/// <summary>What is known of a hazard besides the case (隐患信息). The last version counts; earlier ones stay with who wrote them and when.</summary>
/// <param name="Class">A code of <see cref="HazardLists.Classes"/>.</param>
/// <param name="Risk">A code of <see cref="HazardLists.Risks"/>.</param>
/// <param name="Place">A code of <see cref="HazardLists.Places"/>; null when nobody said.</param>
/// <param name="Way">A code of <see cref="HazardLists.Ways"/>; null while it is not mended.</param>
/// <param name="Note">How it was mended, in words; null for none.</param>
public sealed record HazardFacts(string Class, string Risk, string? Place, string? Way, string? Note)
{
    /// <summary>Characters.</summary>
    public const int NoteLimit = 200;

    /// <summary>Checks all fields and reports all faults together; each names its field with <c>hazard-</c> in front.</summary>
    public static Outcome<HazardFacts> Check(HazardInput input, HazardLists lists)
    {
        var faults = new List<Problem>();
        string? One(string? typed, IReadOnlyList<KindWord> list, Problem? missing, string field)
        {
            if (string.IsNullOrWhiteSpace(typed))
            {
                if (missing is not null) faults.Add(missing);
                return null;
            }
            if (KindWord.Find(list, typed.Trim()) is { } word) return word.Code;
            faults.Add(KindProblems.UnknownWord.At(field));
            return null;
        }

        var code = One(input.Class, lists.Classes, KindProblems.NoHazardClass, "hazard-class");
        var risk = One(input.Risk, lists.Risks, KindProblems.NoRisk, "hazard-risk");
        var place = One(input.Place, lists.Places, null, "hazard-place");
        var way = One(input.Way, lists.Ways, null, "hazard-way");
        if (!OpenText.Read(input.Note, NoteLimit, "hazard-note").Succeeded(out var note, out var refused)) faults.Add(refused);
        return faults.Count > 0 ? Problem.Of(faults) : new HazardFacts(code!, risk!, place, way, note!.Length == 0 ? null : note);
    }
}
