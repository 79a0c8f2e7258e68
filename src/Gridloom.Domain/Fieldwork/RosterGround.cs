using Gridloom.Domain.Territory;

namespace Gridloom.Domain.Fieldwork;

/// <summary>By what a roster is read and checked (排班依据): the shifts, the district's areas, and who can fill which post.</summary>
public sealed class RosterGround(Shifts shifts, Ground ground, IReadOnlyDictionary<RosterPost, IReadOnlyList<RosterPerson>> people)
{
    public Shifts Shifts => shifts;

    public Ground Ground => ground;

    public IReadOnlyList<RosterPerson> Of(RosterPost post) => people.GetValueOrDefault(post) ?? [];

    /// <summary>By account id or login; null when nobody of the post is called so.</summary>
    public RosterPerson? Find(RosterPost post, string account) => Of(post).FirstOrDefault(p => p.Account == account || p.Login == account);

    public string SeatOf(string account) => people.Values.SelectMany(p => p).FirstOrDefault(p => p.Account == account)?.Seat ?? account;

    public ShiftSpan SpanOf(RosterEntry entry) => shifts.Get(entry.Shift).On(entry.Day);

    /// <summary>Codes with blanks, commas or 、 between, cleaned; every code must be one of the district's, and the district itself is written as nothing.</summary>
    public Outcome<string> ReadAreas(string? text)
    {
        var codes = (text ?? "").Split([' ', '、', '，', ',', ';', '；', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (codes.Find(c => !ground.Knows(c)) is { } unknown) return RosterProblems.UnknownArea(unknown);
        if (codes.Count > RosterEntry.AreasMax) return RosterProblems.TooManyAreas;
        return codes.Contains(ground.District) ? "" : string.Join(' ', codes);
    }

    /// <summary>Every base grid that is known.</summary>
    public IEnumerable<string> Grids() => ground.Parts(ground.District).SelectMany(s => ground.Parts(s.Code)).SelectMany(c => ground.Parts(c.Code)).Select(g => g.Code);
}
