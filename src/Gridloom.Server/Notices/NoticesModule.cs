using Gridloom.Server.Host;
using Gridloom.Server.Notices.Outgoing;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Notices;

/// <summary>通知与提醒: who is told what, in the product and outside.</summary>
internal static class NoticesModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(_ => ReferenceData.Notices()).AddSingleton(s => NoticeChannels.Read(s.GetRequiredService<ServerOptions>().Outgoing));
        services.AddSingleton<NoticeMatters>().AddSingleton<ClockSchedule>().AddSingleton<NoticeStore>().AddSingleton<NoticeReader>().AddSingleton<NoticeCounts>().AddSingleton<NoticesPages>();
        services.AddSingleton<Consumer, OnCaseHappened>();
        services.AddSingleton<RemindOnTime>().AddHostedService(s => s.GetRequiredService<RemindOnTime>());
        services.AddSingleton<SendNotices>().AddHostedService(s => s.GetRequiredService<SendNotices>());
        services.AddSingleton<ReadNotice.Handler>().AddSingleton<ReadAllNotices.Handler>().AddSingleton<ChooseNotices.Handler>().AddSingleton<ShowSent.Page>();
    }

    public static void Map(Doors doors)
    {
        ShowNotices.Map(doors);
        CountNotices.Map(doors);
        ReadNotice.Map(doors);
        ReadAllNotices.Map(doors);
        ChooseNotices.Map(doors);
        ShowSent.Map(doors);
    }
}
