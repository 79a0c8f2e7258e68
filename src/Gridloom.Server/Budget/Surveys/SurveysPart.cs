using Gridloom.Server.Host;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>满意度问卷.</summary>
internal static class SurveysPart
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(static _ => ReferenceData.SurveyLevels());
        services.AddSingleton<SurveyReader>().AddSingleton<SurveySheets>().AddSingleton<SurveyLookup>().AddSingleton<SurveyCodes>().AddSingleton<SurveyBrowsers>().AddSingleton<SurveyDesk>();
        services.AddSingleton<SurveyFormMaker>().AddSingleton<SurveyPageMaker>().AddSingleton<SurveyDoor>().AddSingleton<SaveSurvey.Page>().AddSingleton<ShowSurveyRows.Page>();
        services.AddSingleton<SaveSurvey.Handler>().AddSingleton<OpenSurvey.Handler>().AddSingleton<DiscardSurvey.Handler>().AddSingleton<CloseSurvey.Handler>().AddSingleton<MakeSlips.Handler>();
        services.AddSingleton<AnswerSurvey.Handler>().AddSingleton<LoadSampleSurveys.Handler>();
    }

    public static void Map(Doors doors)
    {
        ShowSurveys.Map(doors);
        SaveSurvey.Map(doors);
        ShowSurvey.Map(doors);
        OpenSurvey.Map(doors);
        DiscardSurvey.Map(doors);
        MakeSlips.Map(doors);
        CloseSurvey.Map(doors);
        ShowSurveyRows.Map(doors);
        AnswerSurvey.Map(doors);
    }
}
