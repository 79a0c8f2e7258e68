using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Emergency.Shelters;

/// <summary>Puts shelters into words and forms (避难场所显示), in the reader's language.</summary>
internal sealed record ShelterDrawing(EmergencyLists Lists, ShelterSettings Settings, DateOnly Today, Func<string, string> AreaName, Words T)
{
    public bool IsDue(StoredShelter s) => Settings.IsDue(s.ToShelter().Inspected, Today);

    public ShelterLine Line(StoredShelter s) => new(
        s.Code, ShowShelter.AddressOf(s.Code), s.Name, AreaName(s.Area), s.Place, Word(Lists.Shelters, s.Kind), s.Capacity, s.Size, s.Manager, s.Phone, State(s.State), s.Inspected ?? "—", IsDue(s));

    public Remark State(string code) => new(Word(Lists.States, code), code switch { Shelter.Usable => Tone.Ok, "repair" => Tone.Warn, _ => Tone.Stopped });

    public string Word(IReadOnlyList<KindWord> list, string code) => KindWord.Find(list, code) is { } word ? T.InEnglish ? word.English : word.Name : code;

    public IReadOnlyList<Choice> Choices(IReadOnlyList<KindWord> list) => [.. list.Select(w => new Choice(w.Code, T.InEnglish ? w.English : w.Name))];

    /// <summary>What can be chosen, as one group without a label.</summary>
    public static IReadOnlyList<ChoiceGroup> Group(IReadOnlyList<Choice> choices) => [new("", choices)];

    /// <param name="blank">Where it goes, its key, and the version that it is drawn from.</param>
    /// <param name="areas">Where the account may write.</param>
    /// <param name="tried">What stands in it, and why that was refused.</param>
    public ShelterForm Form(ShelterForm blank, IReadOnlyList<Choice> areas, (ShelterInput Typed, Problem? Refused) tried)
    {
        var (typed, refused) = tried;
        Field Field(string? value, string name) => new(value ?? "", refused.Of(name, T));
        return blank with
        {
            Code = Field(typed.Code, "code"), Name = Field(typed.Name, "name"), Area = Field(typed.Area, "area"), Place = Field(typed.Place, "place"), Kind = Field(typed.Kind, "kind"),
            Capacity = Field(typed.Capacity, "capacity"), Size = Field(typed.Size, "size"), Manager = Field(typed.Manager, "manager"), Phone = Field(typed.Phone, "phone"),
            State = Field(typed.State, "state"), Inspected = Field(typed.Inspected, "inspected"),
            Areas = Group(areas), Kinds = Group(Choices(Lists.Shelters)), States = Group(Choices(Lists.States)), Open = refused is not null,
        };
    }

    /// <summary>What a shelter's form shows before anybody types.</summary>
    public static ShelterInput ToInput(StoredShelter s) => new(
        s.Code, s.Area, s.Name, s.Place, s.Kind, s.Capacity.ToString(System.Globalization.CultureInfo.InvariantCulture), s.Size?.ToString(System.Globalization.CultureInfo.InvariantCulture), s.Manager, s.Phone, s.State, s.Inspected);
}

/// <summary>Makes the drawing for a reader (避难场所显示).</summary>
internal sealed class ShelterDrawings(EmergencyLists lists, ShelterSettings settings, EmergencyGround ground, Storage.Clocks clocks)
{
    public async Task<ShelterDrawing> For(HttpContext http, Actor actor) => new(
        lists, settings, clocks.Now(actor.District).ChinaDay(), await ground.Names(actor.District), http.RequestServices.GetRequiredService<Words>());
}
