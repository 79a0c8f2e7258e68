using Gridloom.Domain.Cases;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>The catalogue as forms and filters offer it.</summary>
internal static class CaseChoices
{
    /// <summary>Events first: nine reports in ten are events.</summary>
    public static IReadOnlyList<ChoiceGroup> Classes(this CaseCatalogue catalogue) =>
    [
        .. catalogue.Classes.Where(c => c.On).OrderByDescending(c => c.IsEvent).GroupBy(c => (c.IsEvent, c.Major))
            .Select(g => new ChoiceGroup((g.Key.IsEvent ? "事件　" : "部件　") + g.Key.Major, [.. g.Select(c => new Choice(c.Code, c.Code + " " + c.Name))])),
    ];

    public static IReadOnlyList<Choice> Sources(this CaseCatalogue catalogue) => [.. catalogue.Sources.Select(s => new Choice(s.Code, s.Name))];

    public static string SourceName(this CaseCatalogue catalogue, string code) => catalogue.FindSource(code)?.Name ?? code;
}
