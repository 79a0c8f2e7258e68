using Gridloom.Domain.Cases.Classes;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Cases.Versions;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Classes;

/// <summary>Reads the versions of the case catalogue (案件目录查询): those of the district, drafts too, and the shipped one by its code.</summary>
internal sealed class ClassLookup(Store store, CaseLifecycle shipped)
{
    /// <summary>The version that comes with the program (随附版).</summary>
    public ClassBook Shipped { get; } = ClassBook.Of(shipped.Rules);

    /// <summary>The versions of the district: drafts first, then by their day, the last first.</summary>
    public Task<List<StoredVersion>> Versions(string district, CancellationToken stop) => store.List<StoredVersion>(
        $"select {StoredVersion.Columns} from case_catalogue_version v where v.district = @district order by case when v.from_day is null then 0 else 1 end, v.from_day desc, v.code desc",
        new { district }, stop);

    /// <summary>The versions with a day, of all districts.</summary>
    public Task<List<StoredVersion>> Dated(CancellationToken stop) =>
        store.List<StoredVersion>($"select {StoredVersion.Columns} from case_catalogue_version v where v.from_day is not null", null, stop);

    /// <summary>Null when the district has no such version; the shipped one is no row.</summary>
    public Task<StoredVersion?> Version(string district, string code, CancellationToken stop) => store.Find<StoredVersion>(
        $"select {StoredVersion.Columns} from case_catalogue_version v where v.district = @district and v.code = @code", new { district, code }, stop);

    /// <summary>The version with its lines.</summary>
    public async Task<ClassBook> Lines(StoredVersion version, CancellationToken stop) =>
        new(version.Code, (await store.List<StoredClassLine>(StoredClassLine.Select, new { district = version.District, code = version.Code }, stop)).Select(l => l.ToLine()));

    /// <summary>By its code, the shipped one too; null when there is none.</summary>
    public async Task<ClassBook?> Book(string district, string code, CancellationToken stop) =>
        code == Shipped.Version ? Shipped : await Version(district, code, stop) is { } found ? await Lines(found, stop) : null;
}
