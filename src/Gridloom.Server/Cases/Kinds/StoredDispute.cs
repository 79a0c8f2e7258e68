using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Cases.Kinds;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>One version of what is known of a dispute (纠纷信息), as its row has it.</summary>
internal sealed record StoredDispute(
    string Number, long Edition, string Contract, long? AmountFen, long? Agreed, string? AgreedDay, string? Agreement, long? Performed, string NotedBy, Instant NotedAt)
{
    public const string Columns =
        "d.number, d.edition, d.contract, d.amount_fen as AmountFen, d.agreed, d.agreed_day as AgreedDay, d.agreement, d.performed, d.noted_by as NotedBy, d.noted_at as NotedAt";

    public DisputeFacts ToFacts() => new(
        Contract, AmountFen, Agreed is { } yes ? yes == 1 : null, AgreedDay is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null, Agreement,
        Performed is { } kept ? kept == 1 : null);
}

/// <summary>A session (调解场次), as its row has it.</summary>
internal sealed record StoredSession(string Number, long Serial, Instant HeldAt, string Place, string Units, string Others, string Outcome, string Note, string NotedBy, Instant NotedAt)
{
    public const string Columns = "s.number, s.serial, s.held_at as HeldAt, s.place, s.units, s.others, s.outcome, s.note, s.noted_by as NotedBy, s.noted_at as NotedAt";
}

/// <summary>A party as its row has it (当事人): open are its number and its side only.</summary>
internal sealed record SealedParty(string Number, long Party, string Side, byte[]? NameSealed, byte[]? PhoneSealed, byte[]? IdentitySealed)
{
    public const string Columns = "p.number, p.party, p.side, p.name_sealed as NameSealed, p.phone_sealed as PhoneSealed, p.identity_sealed as IdentitySealed";
}
