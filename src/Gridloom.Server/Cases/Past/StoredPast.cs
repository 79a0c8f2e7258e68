using Gridloom.Domain;
using Gridloom.Domain.Cases.Past;

namespace Gridloom.Server.Cases.Past;

/// <summary>A case of past years as its row has it.</summary>
internal sealed record StoredPast(
    string RecId, Instant CreatedAt, long Reports, long Operates, long Late, long Open, long OnTime, string DistrictName, string DistrictId, string StreetName, string StreetId,
    string CommunityName, string CommunityId, string TypeName, string TypeId, string MainTypeName, string MainTypeId, string SubTypeName, string SubTypeId,
    string UnitName, string UnitId, string SourceName, string SourceId, string PropertyName, string PropertyId, string Place)
{
    public const string Columns =
        """
        p.rec_id as RecId, p.created_at as CreatedAt, p.reports, p.operates, p.late, p.open, p.on_time as OnTime, p.district_name as DistrictName, p.district_id as DistrictId,
        p.street_name as StreetName, p.street_id as StreetId, p.community_name as CommunityName, p.community_id as CommunityId, p.type_name as TypeName, p.type_id as TypeId,
        p.main_type_name as MainTypeName, p.main_type_id as MainTypeId, p.sub_type_name as SubTypeName, p.sub_type_id as SubTypeId, p.unit_name as UnitName, p.unit_id as UnitId,
        p.source_name as SourceName, p.source_id as SourceId, p.property_name as PropertyName, p.property_id as PropertyId, p.place
        """;

    public PastCase ToCase() => new(RecId, CreatedAt, Reports, Operates, Late, Open, OnTime)
    {
        District = new(DistrictName, DistrictId), Street = new(StreetName, StreetId), Community = new(CommunityName, CommunityId), Type = new(TypeName, TypeId), MainType = new(MainTypeName, MainTypeId),
        SubType = new(SubTypeName, SubTypeId), Unit = new(UnitName, UnitId), Source = new(SourceName, SourceId), Property = new(PropertyName, PropertyId), Place = Place,
    };
}
