using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Emergency.Shelters;

/// <summary>避难场所: the register, with the sums of each street; new ones are put in here too.</summary>
internal static class ShowShelters
{
    public const string Address = "/shelters";

    public static void Map(Doors doors) => doors.Pages.MapGet(Address, (HttpContext http, Caller caller, SheltersPageMaker page) => page.Show(http, caller)).Requires(Permission.ReadEmergency);
}

/// <summary>Draws the register of shelters (避难场所页), as it stands or as one was typed.</summary>
internal sealed class SheltersPageMaker(Frames frames, FormKeys keys, ShelterReader reader, ShelterDrawings drawings, EmergencyGround ground)
{
    private const int Size = 200;

    private static readonly ShelterInput Blank = new(null, null, null, null, null, null, null, null, null, Shelter.Usable, null);

    /// <param name="Typed">Null when it was no form of a shelter.</param>
    public sealed record Tried(ShelterInput? Typed, Problem Refused);

    public async Task<IResult> Show(HttpContext http, Caller caller, Tried? tried = null)
    {
        var (drawing, filter) = (await drawings.For(http, caller.Actor), ShelterFilter.Of(http.Request.Query));
        var (all, areas, t) = (await reader.List(caller.Actor, http.RequestAborted), await ground.Areas(caller.Actor), drawing.T);
        var (found, key) = (filter.From(all, drawing.IsDue).ToList(), tried is null ? keys.New() : keys.Again(http, tried.Refused));
        var page = found.Where(s => filter.After is null || string.CompareOrdinal(s.Code, filter.After) > 0).Take(Size + 1).ToList();
        var model = new SheltersModel
        {
            Asked = Conditions(filter, areas, drawing),
            Sums = Sums(all, drawing),
            Rows = [.. page.Take(Size).Select(drawing.Line)],
            Total = found.Count,
            InspectionDays = drawing.Settings.InspectionDays,
            FirstHref = filter.After is null ? null : (filter with { After = null }).ToUrl(ShowShelters.Address),
            NextHref = page.Count > Size ? (filter with { After = page[Size - 1].Code }).ToUrl(ShowShelters.Address) : null,
            ExportHref = (filter with { After = null }).ToUrl(ExportShelters.Address),
            New = caller.Actor.May(Permission.EditEmergency) ? drawing.Form(new(ShowShelters.Address, key, 0), areas, (tried?.Typed ?? Blank, tried?.Refused)) : null,
            Key = key,
            Error = ErrorOf(tried?.Refused, t),
        };
        return Pages.Show<SheltersPage>(frames.For(http, t["避难场所"], RailEntry.Emergency, Notice(http, t)), model, tried?.Refused.Status ?? StatusCodes.Status200OK);
    }

    private static ShelterConditions Conditions(ShelterFilter filter, IReadOnlyList<Choice> areas, ShelterDrawing drawing)
    {
        var (lists, t) = (drawing.Lists, drawing.T);
        string?[] words =
        [
            filter.Text is { } text ? $"“{text}”" : null, filter.Area is { } area ? drawing.AreaName(area) : null, filter.Kind is { } kind ? drawing.Word(lists.Shelters, kind) : null,
            filter.State is { } state ? drawing.Word(lists.States, state) : null, filter.Due ? t["应检查"] : null,
        ];
        return new(filter.Text ?? "", filter.Area ?? "", filter.Kind ?? "", filter.State ?? "", filter.Due, [.. words.OfType<string>()])
        {
            Areas = areas, Kinds = drawing.Choices(lists.Shelters), States = drawing.Choices(lists.States),
        };
    }

    private static IReadOnlyList<ShelterSum> Sums(List<StoredShelter> all, ShelterDrawing drawing)
    {
        var streets = all.GroupBy(s => s.ToShelter().Street, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Sum(g.Key, [.. g], drawing)).ToList();
        return streets.Count == 0 ? [] : [.. streets, Sum(null, all, drawing)];
    }

    private static ShelterSum Sum(string? street, List<StoredShelter> of, ShelterDrawing drawing)
    {
        var asked = new ShelterFilter(Area: street);
        ShelterNumber Number(long value, ShelterFilter filter) => new(value, filter.ToUrl(ShowShelters.Address));
        var usable = of.FindAll(static s => s.State == Shelter.Usable);
        return new(street is null ? drawing.T["合计"] : drawing.AreaName(street), Number(of.Count, asked), Number(usable.Count, asked with { State = Shelter.Usable }),
            Number(usable.Sum(static s => s.Capacity), asked with { State = Shelter.Usable }), Number(of.LongCount(drawing.IsDue), asked with { Due = true }));
    }

    /// <summary>A file's faults are rows, and it has its own words for them.</summary>
    private static FormError? ErrorOf(Problem? refused, Words t) => refused switch
    {
        null => null,
        { Errors.Count: > 0 } when refused.Code != refused.Errors[0].Code => new(refused.In(t), refused.Code, [.. refused.Errors.Select(e => ("file", e.In(t)))]),
        _ => refused.ToFormError(t),
    };

    private static string? Notice(HttpContext http, Words t)
    {
        string Count(string name) => long.TryParse(http.Request.Query[name], out var count) ? Ui.Show.Count(count) : "0";
        return http.Request.Query["done"].ToString() switch
        {
            "removed" => t["避难场所已移除。"],
            "imported" => t["已导入：新增 {0} 处，更改 {1} 处，未变 {2} 处。", Count("added"), Count("changed"), Count("same")],
            _ => null,
        };
    }
}
