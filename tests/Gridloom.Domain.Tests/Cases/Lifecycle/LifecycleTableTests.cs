using System.Text;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Tests.Cases.Lifecycle;

public sealed class LifecycleTableTests
{
    /// <summary>Beside this file; GRIDLOOM_WRITE_DOCS=1 writes it anew, for a reader to look at what changed.</summary>
    private const string Golden = "lifecycle.txt";

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
        LifecycleTable.Rows.Select(static row => row.Act).ShouldBe(Enum.GetValues<CaseActKind>());
        LifecycleTable.Rows.Select(static row => row.Event).ShouldBeUnique();
        LifecycleTable.Rows.ShouldAllBe(static row => row.From.Count > 0 && Permission.All.Contains(row.Permission));
        LifecycleTable.Rows.ShouldAllBe(static row => (row.ToIfNot == null) == !(row.Needs.Contains(CaseNeed.Answer) || row.Act == CaseActKind.Unlink));
        LifecycleTable.Rows.ShouldAllBe(static row => row.From.SequenceEqual(row.From.Order()));
    }

    [Fact]
    public void Every_open_stage_leads_on_and_every_stage_but_the_first_is_reached()
    {
        var reached = LifecycleTable.Rows.SelectMany(static row => new[] { row.To, row.ToIfNot }).OfType<CaseStage>().ToHashSet();
        Enum.GetValues<CaseStage>().Except(reached).ShouldBeEmpty();
        CaseStageNames.Open.ShouldAllBe(static stage => LifecycleTable.Rows.Any(row => row.From.Contains(stage) && row.To != null && row.To != CaseStage.Void));
    }

    [Fact]
    public void Codes_are_unique_found_again_and_written_the_same_in_events()
    {
        Check(Enum.GetValues<CaseStage>(), CaseStageNames.Code, CaseStageNames.Find);
        Check(Enum.GetValues<CaseActKind>(), CaseActKindNames.Code, CaseActKindNames.Find);
        Check(Enum.GetValues<CaseClockKind>(), CaseClockKindNames.Code, CaseClockKindNames.Find);
        Check(Enum.GetValues<Satisfaction>(), SatisfactionNames.Code, SatisfactionNames.Find);
        CaseStageNames.Find("Reported").ShouldBeNull();

        static void Check<T>(T[] all, Func<T, string> code, Func<string, T?> find)
            where T : struct, Enum
        {
            all.Select(code).ShouldBeUnique();
            foreach (var one in all)
            {
                find(code(one)).ShouldBe(one);
                System.Text.Json.JsonSerializer.Serialize(one).ShouldBe($"\"{code(one)}\"");
            }
        }
    }

    private static string Matrix()
    {
        var text = new StringBuilder("stages x acts: what follows, or why it is refused\n");
        foreach (var act in Enum.GetValues<CaseActKind>())
        {
            text.Append(act.Code()).Append('\n');
            foreach (var stage in Enum.GetValues<CaseStage>()) text.Append("    ").Append(stage.Code().PadRight(12)).Append(Cell(stage, act)).Append('\n');
        }

        return text.ToString();
    }

    private static string Cell(CaseStage stage, CaseActKind act)
    {
        if (LifecycleTable.Refuse(stage, act) is { } refused) return $"-  {refused.Code}";
        var row = LifecycleTable.Of(act);
        return $"-> {(row.To ?? stage).Code()}{(row.ToIfNot is { } not ? $", if not {not.Code()}" : "")}";
    }

    private static string Acts() => "acts: who may, event, clocks, needs, guards\n" + string.Concat(LifecycleTable.Rows.Select(static row => $"""
        {row.Act.Code()}: {row.Permission}, {row.Event}
            stops [{Clocks(row.Stops)}], starts [{Clocks(row.Starts)}], if not [{Clocks(row.StartsIfNot)}]
            needs [{string.Join(' ', row.Needs)}], guards [{string.Join(' ', row.Guards)}]

        """));

    private static string Clocks(IReadOnlyList<CaseClockKind> clocks) => string.Join(' ', clocks.Select(CaseClockKindNames.Code));

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
