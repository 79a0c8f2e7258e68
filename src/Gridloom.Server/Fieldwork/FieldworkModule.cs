using Gridloom.Server.Host;

namespace Gridloom.Server.Fieldwork;

/// <summary>外业: who is on which shift, and what they have to do on the ground.</summary>
internal static class FieldworkModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(ReferenceData.Shifts()).AddSingleton<RosterLookup>().AddSingleton<PresenceLookup>().AddSingleton<RosterChange>();
        services.AddSingleton<RosterPage>().AddSingleton<RosterDayPage>().AddSingleton<ShowPresence.Page>().AddSingleton<ShiftPages>();
        services.AddSingleton<AddToRoster.Handler>().AddSingleton<RemoveFromRoster.Handler>().AddSingleton<RepeatRoster.Handler>().AddSingleton<ImportRoster.Handler>();
        services.AddSingleton<CollectorDesk>().AddSingleton<TaskLookup>().AddSingleton<AssignTask.Handler>().AddSingleton<Storage.Consumer, OnCaseSent>();
        services.AddSingleton<SignShift.Page>().AddSingleton<SignShift.Handler>().AddSingleton<WriteHandover.Handler>().AddSingleton<TakeHandover.Handler>().AddSingleton<LoadSampleRoster.Handler>();
    }

    public static void Map(Doors doors)
    {
        ShowRoster.Map(doors);
        ShowPresence.Map(doors);
        ExportRoster.Map(doors);
        AddToRoster.Map(doors);
        RemoveFromRoster.Map(doors);
        RepeatRoster.Map(doors);
        ImportRoster.Map(doors);
        ShowShift.Map(doors);
        SignShift.Map(doors);
        WriteHandover.Map(doors);
        TakeHandover.Map(doors);
        AssignTask.Map(doors);
    }
}
