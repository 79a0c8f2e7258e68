using Gridloom.Domain.Cases.Kinds;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>Reads what is known of disputes (纠纷查询).</summary>
internal sealed class DisputeReader(Store store, FieldCipher cipher)
{
    /// <summary>All versions, the last first.</summary>
    public Task<List<StoredDispute>> Editions(StoredCase c, CancellationToken stop) => store.List<StoredDispute>(
        $"select {StoredDispute.Columns} from case_dispute d where d.district = @District and d.number = @Number order by d.edition desc", new { c.District, c.Number }, stop);

    /// <summary>The last first.</summary>
    public Task<List<StoredSession>> Sessions(StoredCase c, CancellationToken stop) => store.List<StoredSession>(
        $"select {StoredSession.Columns} from case_session s where s.district = @District and s.number = @Number order by s.held_at desc, s.serial desc", new { c.District, c.Number }, stop);

    /// <summary>The parties in clear, by their numbers: who calls this masks them, or has recorded why not.</summary>
    public async Task<List<(long Number, Party Party)>> Parties(StoredCase c, CancellationToken stop)
    {
        var rows = await store.List<SealedParty>(
            $"select {SealedParty.Columns} from case_party_version p where p.district = @District and p.number = @Number order by p.party", new { c.District, c.Number }, stop);
        string? Open(byte[]? given, SealedParty p, string field) => cipher.Open(given, DisputeStore.Place(c.Id, (c.District, p.Party, field)));
        return rows.ConvertAll(p => (p.Party, new Party(p.Side, Open(p.NameSealed, p, "name") ?? "", Open(p.PhoneSealed, p, "phone"), Open(p.IdentitySealed, p, "identity"))));
    }
}
