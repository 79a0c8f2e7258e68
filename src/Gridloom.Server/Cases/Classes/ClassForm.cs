using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Classes;
using Gridloom.Domain.Cases.Versions;
using Gridloom.Server.Cases.Versions;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Classes;

/// <summary>Draws the form of one line (目录条目页), as it stands or as it was typed.</summary>
internal sealed class ClassForm(Frames frames, FormKeys keys, ClassLookup books, ClassChange change)
{
    /// <param name="Line">Null for a new line.</param>
    public sealed record Asked(string Version, string? Line)
    {
        public ClassInput? Typed { get; init; }

        public Problem? Refused { get; init; }
    }

    public async Task<IResult> Show(HttpContext http, Actor actor, Asked asked)
    {
        if (asked.Version == books.Shipped.Version) return Answers.Refusal(http, VersionProblems.InForce);
        if (await books.Version(actor.District, asked.Version, http.RequestAborted) is not { } version) return Answers.Refusal(http, ClassProblems.NotFound);
        if (version.From is not null) return Answers.Refusal(http, VersionProblems.InForce);
        if (!ClassChange.MayEdit(actor)) return Answers.Refusal(http, ClassProblems.WholeDistrictOnly);
        var book = await books.Lines(version, http.RequestAborted);
        var line = asked.Line is { } code ? book.Line(code) : null;
        if (asked.Line is not null && line is null) return Answers.Refusal(http, ClassProblems.NotFound);
        var t = http.RequestServices.GetRequiredService<Words>();
        var title = asked.Line is null ? t["加一个小类或条件"] : asked.Line;
        return Pages.Show<ClassFormPage>(frames.For(http, title, RailEntry.Catalogue), Model(http, asked, (version, book, line)), asked.Refused?.Status ?? StatusCodes.Status200OK);
    }

    private ClassFormModel Model(HttpContext http, Asked asked, (StoredVersion Version, ClassBook Book, ClassLine? Line) of)
    {
        var (t, refused, ground) = (http.RequestServices.GetRequiredService<Words>(), asked.Refused, change.GroundOf(of.Version.District));
        var shown = asked.Typed ?? (of.Line is { } line ? ClassInput.Of(line) : new(null, null, null, ClassInput.Yes, null, null, null, null, ClassInput.OfSample, null));
        Field Field(string? value, string name) => new(value ?? "", refused.Of(name, t));
        return new ClassFormModel
        {
            Version = asked.Version,
            Action = asked.Line is null ? SaveClass.AddressOf(asked.Version) : SaveClass.AddressOf(asked.Version, asked.Line),
            Key = keys.Again(http, refused),
            Seen = of.Version.Version,
            Was = asked.Line,
            RemoveAction = asked.Line is null ? null : RemoveClass.AddressOf(asked.Version, asked.Line),
            Code = Field(shown.Code, "code"), Major = Field(shown.Major, "major"), Name = Field(shown.Name, "name"), On = shown.On == ClassInput.Yes,
            Condition = Field(shown.Condition, "condition"), Limit = Field(shown.Limit, "limit"), Closing = Field(shown.Closing, "closing"), UnitKind = Field(shown.UnitKind, "unitKind"),
            Agreed = shown.Mark == ClassInput.Agreed, AreaLimits = Field(shown.AreaLimits, "areaLimits"),
            UnitKinds = [.. ground.UnitKinds.Order(StringComparer.Ordinal).Select(kind => new Choice(kind, kind))],
            AreaClasses = string.Join(t["、"], ground.AreaClasses),
            Siblings = of.Line is null ? 0 : of.Book.Lines.Count(l => l.Class == of.Line.Class) - 1,
            Error = refused?.ToFormError(t),
        };
    }
}
