using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Work;

/// <summary>工作记录.</summary>
internal static class WorkPart
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(static _ => ReferenceData.WorkKinds());
        services.AddSingleton<WorkReader>().AddSingleton<WorkLookup>().AddSingleton<WorkPageMaker>().AddSingleton<FileOwner, WorkFiles>();
        services.AddSingleton<EnterWork.Handler>().AddSingleton<EnterWork.Page>().AddSingleton<WithdrawWork.Handler>().AddSingleton<WithdrawWork.Page>();
    }

    public static void Map(Doors doors)
    {
        ListWork.Map(doors);
        EnterWork.Map(doors);
        WithdrawWork.Map(doors);
    }
}
