using Gridloom.Domain.Indicators;
using Gridloom.Server.Host;

namespace Gridloom.Server.Indicators;

/// <summary>指标: counts and rates of cases, each of which opens to the cases that it counts.</summary>
internal static class IndicatorsModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(s => ReferenceData.Formulas(s.GetRequiredService<CaseMeasures>()));
        services.AddSingleton<FigureLookup>().AddSingleton<LiveFigureLookup>().AddSingleton<FigureAsked>().AddSingleton<FigureGroups>().AddSingleton<FigureForm>().AddSingleton<ShowFigures.Handler>().AddSingleton<ShowFiguresPage>().AddSingleton<FigureTableLookup>();
    }

    public static void Map(Doors doors)
    {
        ShowFigures.Map(doors);
    }
}
