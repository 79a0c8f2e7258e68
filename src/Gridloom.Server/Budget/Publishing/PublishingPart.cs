using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Publishing;

/// <summary>绩效公开.</summary>
internal static class PublishingPart
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<PublicationStore>().AddSingleton<PublicationMaker>().AddSingleton<PublishedPageWriter>().AddSingleton<PublicationFiles>().AddSingleton<PublishPageMaker>().AddSingleton<PublicationListMaker>().AddSingleton<PublicationJson>();
        services.AddSingleton<Publish.Handler>().AddSingleton<TakeDownPublication.Handler>();
        services.AddSingleton<FileOwner, PublishedPages>().AddSingleton<FileOwner, PublishedWorkbooks>();
    }

    public static void Map(Doors doors)
    {
        ListPublications.Map(doors);
        Publish.Map(doors);
        TakeDownPublication.Map(doors);
        OpenPublication.Map(doors);
    }
}
