using Gridloom.Server.Host;

namespace Gridloom.Server.Emergency.Watch;

/// <summary>值班日志: what the duty of a street writes down, and what came of it.</summary>
internal static class WatchPart
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<WatchLookup>().AddSingleton<WatchViews>().AddSingleton<WatchPageMaker>().AddSingleton<WatchFile>();
        services.AddSingleton<NoteWatch.Handler>().AddSingleton<LoadSampleWatch.Handler>();
    }

    public static void Map(Doors doors)
    {
        ShowWatchLog.Map(doors);
        NoteWatch.Map(doors);
    }
}
