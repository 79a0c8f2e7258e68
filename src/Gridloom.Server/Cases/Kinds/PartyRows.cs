using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>当事人: where the parties of disputes are kept, for the audit.</summary>
internal static class PartyRows
{
    public static readonly PersonalRows All = new("case_party_version", "digest", "select district, number as subject, event, digest from case_party_version");
}
