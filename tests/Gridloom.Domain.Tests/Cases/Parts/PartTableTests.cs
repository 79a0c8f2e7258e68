using System.Text;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Parts;

namespace Gridloom.Domain.Tests.Cases.Parts;

public sealed class PartTableTests
{
    /// <summary>Beside this file; GRIDLOOM_WRITE_DOCS=1 writes it anew, for a reader to look at what changed.</summary>
    private const string Golden = "parts.txt";

    [Fact]
    public void Every_cell_of_stages_and_acts_is_as_written()
    {
        var told = Matrix() + "\n" + Acts();
        if (Environment.GetEnvironmentVariable("GRIDLOOM_WRITE_DOCS") == "1") File.WriteAllText(Path.Combine(Folder(), Golden), told);

        told.ShouldBe(File.ReadAllText(Path.Combine(Folder(), Golden)));
    }

    [Fact]
    public void Each_act_has_its_row_in_order_and_each_kind_of_event_belongs_to_one()
    {
        PartTable.Rows.Select(static row => row.Act).ShouldBe(Enum.GetValues<PartActKind>());
        PartTable.Rows.Select(static row => row.Event).Append(PartAsked.Name).ShouldBeUnique();
        PartTable.Rows.ShouldAllBe(static row => row.From.Count > 0 && Permission.All.Contains(row.Permission) && row.From.SequenceEqual(row.From.Order()));
        PartTable.Rows.ShouldAllBe(static row => row.Guards.Contains(PartGuard.Doer) != row.Guards.Contains(PartGuard.Asker));
        PartTable.Makes("part.confirmed").ShouldBeTrue();
        PartTable.Makes(PartAsked.Name).ShouldBeFalse();
    }

    [Fact]
    public void Every_open_stage_leads_on_and_every_stage_but_the_first_is_reached()
    {
        Enum.GetValues<PartStage>().Except(PartTable.Rows.Select(static row => row.To)).ShouldBe([PartStage.Asked]);
        Enum.GetValues<PartStage>().Where(static s => !s.IsEnd()).ShouldAllBe(static stage => PartTable.Rows.Any(row => row.From.Contains(stage)));
    }

    [Fact]
    public void Codes_are_unique_found_again_and_written_the_same_in_events()
    {
        Enum.GetValues<PartStage>().ShouldAllBe(static s => PartStageNames.Find(s.Code()) == s && System.Text.Json.JsonSerializer.Serialize(s, System.Text.Json.JsonSerializerOptions.Default) == $"\"{s.Code()}\"");
        Enum.GetValues<PartType>().ShouldAllBe(static s => PartTypeNames.Find(s.Code()) == s && System.Text.Json.JsonSerializer.Serialize(s, System.Text.Json.JsonSerializerOptions.Default) == $"\"{s.Code()}\"");
        Enum.GetValues<PartActKind>().ShouldAllBe(static s => System.Text.Json.JsonSerializer.Serialize(s, System.Text.Json.JsonSerializerOptions.Default) == $"\"{s.Code()}\"");
        PartStageNames.Find("Asked").ShouldBeNull();
        PartTypeNames.Find(null).ShouldBeNull();
    }

    private static string Matrix()
    {
        var text = new StringBuilder("stages x acts: what follows, or why it is refused\n");
        foreach (var act in Enum.GetValues<PartActKind>())
        {
            text.Append(act.Code()).Append('\n');
            foreach (var stage in Enum.GetValues<PartStage>())
                text.Append("    ").Append(stage.Code().PadRight(12)).Append(PartTable.Verdict(stage, act) is { } refused ? $"-  {refused.Code}" : $"-> {PartTable.Of(act).To.Code()}").Append('\n');
        }

        return text.ToString();
    }

    private static string Acts() => "acts: who may, event, clocks, needs, guards\n" + string.Concat(PartTable.Rows.Select(static row => $"""
        {row.Act.Code()}: {row.Permission}, {row.Event}
            stops [{string.Join(' ', row.Stops)}], starts [{string.Join(' ', row.Starts)}]
            needs [{string.Join(' ', row.Needs)}], guards [{string.Join(' ', row.Guards)}]

        """));

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
