using Gridloom.Domain.Access;

namespace Gridloom.Domain.Cases.Kinds;

/// <summary>Somebody told more of a dispute, or what came of it (记录纠纷信息).</summary>
/// <param name="Edition">1 for the first of its case.</param>
public sealed record DisputeNoted(string Id, string Number, long Edition, DisputeFacts Facts) : Event
{
    public const string Name = "dispute.noted";

    public override string Kind => Name;

    public override string Subject => Number;
}

/// <summary>A party was added to a dispute (登记当事人).</summary>
/// <param name="Party">1 and on within the case.</param>
/// <param name="Digest">Keyed digest (hex) of name, phone and identity number.</param>
public sealed record PartyAdded(string Id, string Number, long Party, string Side, string Digest) : Event
{
    public const string Name = "dispute.party-added";

    public override string Kind => Name;

    public override string Subject => Number;
}

/// <summary>A party was taken out of a dispute, and what was sealed of them deleted (删除当事人).</summary>
public sealed record PartyRemoved(string Id, string Number, long Party, string Side) : Event
{
    public const string Name = "dispute.party-removed";

    public override string Kind => Name;

    public override string Subject => Number;
}

/// <summary>A session of a mediation was written down (记录调解).</summary>
/// <param name="Serial">1 for the first of its case.</param>
public sealed record SessionHeld(string Id, string Number, long Serial, MediationSession Session) : Event
{
    public const string Name = "dispute.session-held";

    public override string Kind => Name;

    public override string Subject => Number;
}

/// <summary>Somebody saw a party in clear (查看当事人), for a stated purpose.</summary>
public sealed record PartyShown(string Id, string Number, long Party, string Purpose, string Reference) : Event
{
    public const string Name = "dispute.party-shown";

    public override string Kind => Name;

    public override string Subject => Number;
}

/// <summary>Somebody without the permission asked to see a party in clear (查看当事人被拒).</summary>
public sealed record PartyDenied(string Id, string Number, long Party) : Event
{
    public const string Name = "dispute.party-denied";

    public override string Kind => Name;

    public override string Subject => Number;
}
