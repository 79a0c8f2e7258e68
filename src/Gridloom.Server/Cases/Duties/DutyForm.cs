using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Domain.Cases.Versions;
using Gridloom.Server.Cases.Versions;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Duties;

/// <summary>Draws the form of one line (条款页), as it stands or as it was typed.</summary>
internal sealed class DutyForm(Frames frames, FormKeys keys, DutyLookup duties, DutyChange change)
{
    /// <param name="Clause">Null for a new line.</param>
    public sealed record Asked(string Version, string? Clause)
    {
        public DutyInput? Typed { get; init; }

        public Problem? Refused { get; init; }
    }

    public async Task<IResult> Show(HttpContext http, Actor actor, Asked asked)
    {
        if (await duties.Version(actor.District, asked.Version, http.RequestAborted) is not { } version) return Answers.Refusal(http, DutyProblems.NotFound);
        if (version.From is not null) return Answers.Refusal(http, VersionProblems.InForce);
        if (!DutyChange.MayEdit(actor)) return Answers.Refusal(http, DutyProblems.WholeDistrictOnly);
        var catalogue = await duties.Lines(version, http.RequestAborted);
        var line = asked.Clause is { } clause ? catalogue.Clause(clause) : null;
        if (asked.Clause is not null && line is null) return Answers.Refusal(http, DutyProblems.NotFound);
        var words = new DutyWords(await change.GroundOf(actor.District), http.RequestServices.GetRequiredService<Words>());
        var title = asked.Clause is null ? words.T["加一条"] : words.T["{0} 条", asked.Clause];
        return Pages.Show<DutyFormPage>(frames.For(http, title, RailEntry.Duties), Model(http, asked, (version, line), words), asked.Refused?.Status ?? StatusCodes.Status200OK);
    }

    private DutyFormModel Model(HttpContext http, Asked asked, (StoredVersion Version, Duty? Line) of, DutyWords words)
    {
        var (t, refused) = (words.T, asked.Refused);
        var shown = asked.Typed ?? (of.Line is { } line ? DutyCheck.ToInput(line) : new(null, null, null, null, null, null, null, null));
        Field Field(string? value, string name) => new(value ?? "", refused.Of(name, t));
        return new DutyFormModel
        {
            Version = asked.Version,
            Action = asked.Clause is null ? SaveDuty.AddressOf(asked.Version) : SaveDuty.AddressOf(asked.Version, asked.Clause),
            Key = keys.Again(http, refused),
            Seen = of.Version.Version,
            Was = asked.Clause,
            RemoveAction = asked.Clause is null ? null : RemoveDuty.AddressOf(asked.Version, asked.Clause),
            Clause = Field(shown.Clause, "clause"), Class = Field(shown.Class, "class"), Condition = Field(shown.Condition, "condition"), Area = Field(shown.Area, "area"), Unit = Field(shown.Unit, "unit"),
            Cooperating = Field(shown.Cooperating, "cooperating"), Supervisor = Field(shown.Supervisor, "supervisor"), Wording = Field(shown.Wording, "wording"),
            Classes = Classes(words),
            Conditions = Conditions(words),
            Areas = Areas(shown.Area, words),
            Units = UnitChoices.ByLevel(words.Ground.Rules.Units.Of(words.Ground.District), u => $"{u.Name}（{u.Kind}）", words.T),
            Error = refused?.ToFormError(t),
        };
    }

    private static List<ChoiceGroup> Classes(DutyWords words)
    {
        var classes = words.Ground.Rules.Catalogue.Classes.Where(c => c.On).ToList();
        var majors = classes.Select(c => DutyKey.MajorOf(c.Code)).Distinct(StringComparer.Ordinal);
        return
        [
            new(words.T["大类与兜底"], [.. majors.Append(DutyKey.AnyClass).Select(code => new Choice(code, words.Class(code)))]),
            .. words.Ground.Rules.Catalogue.Classes(),
        ];
    }

    private static List<ChoiceGroup> Conditions(DutyWords words)
    {
        var (catalogue, conditions) = (words.Ground.Rules.Catalogue, words.Ground.Rules.Conditions);
        return [.. catalogue.Classes.Where(c => c.On).OrderByDescending(c => c.IsEvent).Select(c => new ChoiceGroup($"{c.Code} {c.Name}", [.. conditions.Of(c.Code).Select(k => new Choice(k.Code, words.Condition(k.Code)))]))];
    }

    // Streets with their communities; a grid only while a line names it, for there are hundreds.
    private static List<Choice> Areas(string? chosen, DutyWords words)
    {
        var ground = words.Ground.Ground;
        var streets = ground.Parts(ground.District).SelectMany(street => ground.Parts(street.Code).Select(part => part.Code).Prepend(street.Code));
        return [.. streets.Concat(chosen is { Length: 15 } grid ? [grid] : []).Select(code => new Choice(code, words.Area(code)))];
    }
}
