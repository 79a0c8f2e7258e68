using Gridloom.Domain.Text;

namespace Gridloom.Domain.Cases.Kinds;

/// <summary>Somebody who takes part in a dispute, as typed. Null and blank mean "not given".</summary>
public sealed record PartyInput(string? Side, string? Name, string? Phone, string? Identity);

/// <summary>Somebody who takes part in a dispute (当事人): checked, and never part of an event.</summary>
/// <param name="Side">A code of <see cref="DisputeLists.Sides"/>; it stands open.</param>
/// <param name="Phone">As <see cref="Cases.Phone.Normalise"/> has it; null when none was given.</param>
/// <param name="Identity">As <see cref="IdentityNumber.Normalise"/> has it; null when none was given.</param>
public sealed record Party(string Side, string Name, string? Phone, string? Identity)
{
    /// <summary>Characters.</summary>
    public const int NameLimit = 50;

    /// <summary>Parties of one dispute at most.</summary>
    public const int Most = 20;

    /// <summary>Checks all fields and reports all faults together; each names its field with <c>party-</c> in front.</summary>
    public static Outcome<Party> Check(PartyInput input, DisputeLists lists)
    {
        var faults = new List<Problem>();
        var (name, phone, identity) = (Typed.Clean(input.Name), Typed.Clean(input.Phone), Typed.Clean(input.Identity));
        if (KindWord.Find(lists.Sides, input.Side?.Trim()) is null) faults.Add(KindProblems.NoSide);
        if (name is null || name.Length > NameLimit || Typed.HasControl(name)) faults.Add(KindProblems.NoPartyName);
        if (phone is not null && Cases.Phone.Normalise(phone) is null) faults.Add(CaseProblems.PhoneUnreadable.At("party-phone"));
        if (identity is not null && IdentityNumber.Normalise(identity) is null) faults.Add(KindProblems.IdentityUnreadable);
        if (faults.Count > 0) return Problem.Of(faults);
        return new Party(input.Side!.Trim(), name!, phone is null ? null : Cases.Phone.Normalise(phone), identity is null ? null : IdentityNumber.Normalise(identity));
    }
}
