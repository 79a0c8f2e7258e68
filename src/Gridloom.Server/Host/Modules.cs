using Gridloom.Server.Access;
using Gridloom.Server.Budget;
using Gridloom.Server.Cases;
using Gridloom.Server.Emergency;
using Gridloom.Server.Fieldwork;
using Gridloom.Server.Indicators;
using Gridloom.Server.Lists;
using Gridloom.Server.Notices;
using Gridloom.Server.Storage;
using Gridloom.Server.Territory;

namespace Gridloom.Server.Host;

/// <summary>The modules of this program (模块), each once.</summary>
internal static class Modules
{
    /// <summary>Where the modules keep personal values, for the audit.</summary>
    public static IReadOnlyList<PersonalRows> PersonalRows { get; } = [ReporterRows.All, Cases.Kinds.PartyRows.All];

    public static void Add(IServiceCollection services)
    {
        AccessModule.Add(services);
        CasesModule.Add(services);
        FieldworkModule.Add(services);
        EmergencyModule.Add(services);
        IndicatorsModule.Add(services);
        BudgetModule.Add(services);
        TerritoryModule.Add(services);
        ListsModule.Add(services);
        NoticesModule.Add(services);
    }

    public static void Map(Doors doors)
    {
        SystemRoutes.Map(doors);
        AccessModule.Map(doors);
        CasesModule.Map(doors);
        FieldworkModule.Map(doors);
        EmergencyModule.Map(doors);
        IndicatorsModule.Map(doors);
        BudgetModule.Map(doors);
        TerritoryModule.Map(doors);
        ListsModule.Map(doors);
        NoticesModule.Map(doors);
    }
}
