using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Classes;
using Gridloom.Domain.Territory;
using Gridloom.Server.Cases.Classes;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>The catalogue as forms and filters offer it.</summary>
internal static class CaseChoices
{
    /// <summary>Events first: nine reports in ten are events.</summary>
    public static IReadOnlyList<ChoiceGroup> Classes(this CaseCatalogue catalogue) =>
    [
        .. catalogue.Classes.Where(c => c.On).OrderBy(c => Order(c.Code)).GroupBy(c => (Kind: ClassCode.KindOf(c.Code), c.Major))
            .Select(g => new ChoiceGroup(ClassWords.Name(g.Key.Kind, Words.Chinese) + "　" + g.Key.Major, [.. g.Select(c => new Choice(c.Code, c.Code + " " + c.Name))])),
    ];

    private static int Order(string code) => ClassCode.KindOf(code) switch { ClassKind.Event => 0, ClassKind.Component => 1, _ => 2 };

    public static IReadOnlyList<Choice> Sources(this CaseCatalogue catalogue) => [.. catalogue.Sources.Select(s => new Choice(s.Code, s.Name))];

    /// <summary>
    /// The areas that a list can be narrowed to: the parts of the caller's own, and below the chosen one its parts, down to the communities. A grid is
    /// offered only while it is chosen: a community may have hundreds.
    /// </summary>
    public static IReadOnlyList<Choice> Areas(Ground ground, Scope scope, string? chosen)
    {
        var choices = new List<Choice>();
        AddParts(scope.Area, "");
        return choices;

        void AddParts(string of, string indent)
        {
            foreach (var (code, name) in ground.Parts(of).Where(p => p.Code.Length <= 12 || p.Code == chosen))
            {
                choices.Add(new(code, indent + name));
                if (chosen?.StartsWith(code, StringComparison.Ordinal) == true) AddParts(code, indent + "　");
            }
        }
    }

    public static string SourceName(this CaseCatalogue catalogue, string code) => catalogue.FindSource(code)?.Name ?? code;
}
