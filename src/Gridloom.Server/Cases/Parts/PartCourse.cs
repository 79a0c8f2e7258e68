using System.Text.Json;
using Gridloom.Domain.Cases.Parts;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Parts;

/// <summary>Tells what happened to the parts of a case, within the case's course (协同经过).</summary>
internal sealed class PartCourse(CaseRulesLookup rules)
{
    /// <param name="by">Who did it, in words.</param>
    public CourseEntry Entry(string district, StoredEvent e, string by, Words t)
    {
        if (e.Kind == PartAsked.Name)
        {
            var asked = Read<PartAsked>(e.Body);
            var mark = new StageMark(asked.Type == PartType.Whistle ? "哨" : "协", PartWords.Type(asked.Type, t), SealState.Plain);
            return new(e.HappenedAt, mark, $"{PartWords.Type(asked.Type, t)}：{UnitName(district, asked.Unit)}", asked.Task, by);
        }

        var acted = Read<PartActed>(e.Body);
        var said = acted.Satisfied switch { true => t["满意"], false => t["不满意"], _ => null };
        var clause = acted.Clause is { } number ? t["依据权责清单 {0} 条", number] : null;
        var instead = acted.Instead is { } unit ? UnitName(district, unit) : null;
        return new(e.HappenedAt, new("协", PartWords.Act(acted.Act, t), StateOf(acted.Act)), t["协同件{0}：{1}", PartWords.Act(acted.Act, t), UnitName(district, acted.Unit)],
            string.Join("　", new[] { instead, said, clause, acted.Note }.OfType<string>()), by);
    }

    private static SealState StateOf(PartActKind act) => act switch
    {
        PartActKind.Refuse or PartActKind.SendBack => SealState.Refused,
        PartActKind.Withdraw or PartActKind.Redirect => SealState.Stopped,
        _ => SealState.Plain,
    };

    private string UnitName(string district, string code) => rules.Shipped.Rules.Units.Find(district, code)?.Name ?? code;

    private static T Read<T>(string body) => JsonSerializer.Deserialize<T>(body, JsonSerializerOptions.Web)!;
}
