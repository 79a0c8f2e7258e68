using Gridloom.Domain;
using Gridloom.Domain.Cases.Doubles;

namespace Gridloom.Server.Cases.Doubles;

/// <summary>Two cases that may be of one matter (疑似重复), as the row has it.</summary>
/// <param name="Number">The smaller of the two numbers.</param>
/// <param name="Score">0 where a person found it.</param>
/// <param name="State"><see cref="Proposed"/>, <see cref="Linked"/> or <see cref="ToldApart"/>.</param>
internal sealed record StoredDouble(
    string District, string Number, string Other, long Score, long? Metres, long ApartSeconds, long Kind, long Words, Instant FoundAt, string State, string? DecidedBy, Instant? DecidedAt)
{
    /// <summary>Nobody has decided yet.</summary>
    public const string Proposed = "proposed";

    /// <summary>Somebody linked one to the other.</summary>
    public const string Linked = "linked";

    /// <summary>Somebody said that they are two matters (不是一回事).</summary>
    public const string ToldApart = "apart";

    public const string Columns =
        "d.district, d.number, d.other, d.score, d.metres, d.apart_seconds as ApartSeconds, d.kind, d.words, d.found_at as FoundAt, d.state, d.decided_by as DecidedBy, d.decided_at as DecidedAt";

    public DoubleMatch Match => new((int)Score, (int?)Metres, TimeSpan.FromSeconds(ApartSeconds), (int)Kind, (int)Words);

    /// <summary>The other one of the two.</summary>
    public string Beside(string number) => Number == number ? Other : Number;
}
