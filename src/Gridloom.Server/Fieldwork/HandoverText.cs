using System.Globalization;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Fieldwork;

/// <summary>The open cases by stage as a hand-over keeps them (移交宗数): <c>handled 3/1</c>, three of which one is late, with a semicolon between.</summary>
internal static class HandoverText
{
    public static string Of(IEnumerable<Cases.CaseLookup.StageCount> stages) =>
        string.Join(';', stages.OrderBy(s => s.Stage, StringComparer.Ordinal).Select(s => FormattableString.Invariant($"{s.Stage} {s.Count}/{s.Late}")));

    public static IReadOnlyList<HandoverCount> Read(string kept, Words t) =>
    [
        .. from part in kept.Split(';', StringSplitOptions.RemoveEmptyEntries)
           let cells = part.Split(' ', '/')
           where cells.Length == 3
           let stage = CaseStageNames.Find(cells[0])
           orderby stage
           select new HandoverCount(stage is { } known ? t.InEnglish ? known.English() : known.Chinese() : cells[0], long.Parse(cells[1], CultureInfo.InvariantCulture), long.Parse(cells[2], CultureInfo.InvariantCulture)),
    ];
}
