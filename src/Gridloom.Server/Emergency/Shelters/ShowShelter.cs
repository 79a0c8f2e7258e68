using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Emergency.Shelters;

/// <summary>避难场所页: one shelter with its inspections, where it is also changed, inspected and removed.</summary>
internal static class ShowShelter
{
    public static string AddressOf(string code) => $"{ShowShelters.Address}/{code}";

    public static void Map(Doors doors) =>
        doors.Pages.MapGet(AddressOf("{code}"), (string code, HttpContext http, Caller caller, ShelterPageMaker page) => page.Show(http, caller, code)).Requires(Permission.ReadEmergency);
}

/// <summary>Draws one shelter (避难场所页), as it stands or as something was typed.</summary>
internal sealed class ShelterPageMaker(Frames frames, FormKeys keys, ShelterReader reader, ShelterDrawings drawings, EmergencyGround ground, Access.AccountLookup accounts)
{
    /// <summary>What was typed into one of the three forms, and why it was refused.</summary>
    public sealed record Tried(Problem Refused)
    {
        public ChangeShelter.Request? Change { get; init; }

        public InspectShelter.Request? Inspection { get; init; }

        public RemoveShelter.Request? Removal { get; init; }
    }

    public async Task<IResult> Show(HttpContext http, Caller caller, string code, Tried? tried = null)
    {
        if (await reader.Find(caller.Actor, code, http.RequestAborted) is not { } shelter) return Answers.Refusal(http, ShelterProblems.NotFound);
        var drawing = await drawings.For(http, caller.Actor);
        var (t, inspections) = (drawing.T, new List<InspectionLine>());
        foreach (var i in await reader.Inspections(caller.Actor.District, shelter.Code, http.RequestAborted))
            inspections.Add(new(i.Day, drawing.State(i.State), i.Note, await accounts.PostOf(caller.Actor.District, i.NotedBy, http.RequestAborted), i.At));
        var model = new ShelterModel(drawing.Line(shelter)) { InspectionDays = drawing.Settings.InspectionDays, Inspections = inspections, Error = tried?.Refused.ToFormError(t) };
        if (caller.Actor.May(Permission.EditEmergency)) model = await WithForms(http, caller, (model, shelter, drawing), tried);
        return Pages.Show<ShelterPage>(frames.For(http, shelter.Name, RailEntry.Emergency, Notice(http, t)), model, tried?.Refused.Status ?? StatusCodes.Status200OK);
    }

    private async Task<ShelterModel> WithForms(HttpContext http, Caller caller, (ShelterModel Model, StoredShelter Shelter, ShelterDrawing Drawing) of, Tried? tried)
    {
        var (model, shelter, drawing) = of;
        var (key, areas, t) = (tried is null ? keys.New() : keys.Again(http, tried.Refused), await ground.Areas(caller.Actor), drawing.T);
        var (inspection, removal) = (tried?.Inspection, tried?.Removal);
        Field Typed(string? value, object? form, string name) => new(value ?? "", form is null ? null : tried?.Refused.Of(name, t));
        return model with
        {
            Change = drawing.Form(new(ChangeShelter.AddressOf(shelter.Code), key, shelter.Version), areas, (tried?.Change?.Input ?? ShelterDrawing.ToInput(shelter), tried?.Change is null ? null : tried.Refused)),
            Inspect = new(InspectShelter.AddressOf(shelter.Code), key, shelter.Version,
                Typed(inspection?.Day ?? Ui.Show.Day(drawing.Today), inspection, "day"), Typed(inspection?.State ?? shelter.State, inspection, "found"), Typed(inspection?.Note, inspection, "note"))
            {
                States = ShelterDrawing.Group(drawing.Choices(drawing.Lists.States)),
            },
            Remove = new(RemoveShelter.AddressOf(shelter.Code), key, shelter.Version, Typed(removal?.Reason, removal, "reason"), removal is not null),
        };
    }

    private static string? Notice(HttpContext http, Words t) => http.Request.Query["done"].ToString() switch
    {
        "added" => t["避难场所已登记。"],
        "changed" => t["更改已保存。"],
        "inspected" => t["检查已记录。"],
        _ => null,
    };
}
