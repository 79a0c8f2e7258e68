using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain.Cases.Past;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Past;

/// <summary>The only code that writes cases of past years.</summary>
internal static class PastStore
{
    /// <summary>SHA-256 (hex) over the 26 fields.</summary>
    public static string DigestOf(PastCase c) => DigestOf([string.Join('\t', PastFile.ToCells(c))]);

    /// <summary>Takes in rows that are new or changed.</summary>
    public static void Take(Turn turn, string import, IReadOnlyList<PastCase> rows)
    {
        turn.Append(new PastRowsTaken(import, rows.Count, DigestOf(rows.Select(DigestOf))), version: 0);
        foreach (var row in rows) Add(turn, import, row);
    }

    private static string DigestOf(IEnumerable<string> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));

    private static void Add(Turn turn, string import, PastCase c) => turn.Save(
        """
        insert into case_past (district, rec_id, created_at, reports, operates, late, open, on_time, district_name, district_id, street_name, street_id, community_name, community_id,
            type_name, type_id, main_type_name, main_type_id, sub_type_name, sub_type_id, unit_name, unit_id, source_name, source_id, property_name, property_id, place, digest, import)
        values (@District, @RecId, @CreatedAt, @Reports, @Operates, @Late, @Open, @OnTime, @districtName, @districtId, @streetName, @streetId, @communityName, @communityId,
            @typeName, @typeId, @mainTypeName, @mainTypeId, @subTypeName, @subTypeId, @unitName, @unitId, @sourceName, @sourceId, @propertyName, @propertyId, @Place, @digest, @import)
        on conflict (district, rec_id) do update set created_at = excluded.created_at, reports = excluded.reports, operates = excluded.operates, late = excluded.late, open = excluded.open,
            on_time = excluded.on_time, district_name = excluded.district_name, district_id = excluded.district_id, street_name = excluded.street_name, street_id = excluded.street_id,
            community_name = excluded.community_name, community_id = excluded.community_id, type_name = excluded.type_name, type_id = excluded.type_id,
            main_type_name = excluded.main_type_name, main_type_id = excluded.main_type_id, sub_type_name = excluded.sub_type_name, sub_type_id = excluded.sub_type_id,
            unit_name = excluded.unit_name, unit_id = excluded.unit_id, source_name = excluded.source_name, source_id = excluded.source_id,
            property_name = excluded.property_name, property_id = excluded.property_id, place = excluded.place, digest = excluded.digest, import = excluded.import
        """,
        new
        {
            turn.District, c.RecId, c.CreatedAt, c.Reports, c.Operates, c.Late, c.Open, c.OnTime, districtName = c.District.Name, districtId = c.District.Id, streetName = c.Street.Name,
            streetId = c.Street.Id, communityName = c.Community.Name, communityId = c.Community.Id, typeName = c.Type.Name, typeId = c.Type.Id, mainTypeName = c.MainType.Name,
            mainTypeId = c.MainType.Id, subTypeName = c.SubType.Name, subTypeId = c.SubType.Id, unitName = c.Unit.Name, unitId = c.Unit.Id, sourceName = c.Source.Name,
            sourceId = c.Source.Id, propertyName = c.Property.Name, propertyId = c.Property.Id, c.Place, digest = DigestOf(c), import,
        });
}
