using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Lists;

/// <summary>列表: what all lists have in common: saved filters, chosen columns, and export.</summary>
internal static class ListsModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ListBook>().AddSingleton<ListTools>().AddSingleton<SaveFilter.Handler>();
        services.AddSingleton<AskExport.Handler>().AddSingleton<DownloadExport.Reader>().AddSingleton<ShowExports.Page>();
        services.AddSingleton<ExportJob>().AddSingleton<JobKind>(s => s.GetRequiredService<ExportJob>());
    }

    public static void Map(Doors doors)
    {
        AskExport.Map(doors);
        ShowExports.Map(doors);
        DownloadExport.Map(doors);
        CancelExport.Map(doors);
        SaveFilter.Map(doors);
        ChangeFilter.Map(doors);
        RememberColumns.Map(doors);
    }
}
