using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Emergency;

/// <summary>The streets and communities in which an account may write for the emergency desk (应急区域).</summary>
internal sealed class EmergencyGround(Territory.TerritoryLookup territory)
{
    /// <summary>The actor's own area and its parts down to the communities, each under its street.</summary>
    public async Task<IReadOnlyList<Choice>> Areas(Actor actor)
    {
        var ground = await territory.Of(actor.District);
        var own = actor.Scope.Area is { Length: > 6 } area ? new[] { new Choice(area, ground.NameBelow(area)) } : [];
        return [.. own, .. ground.Parts(actor.Scope.Area).Where(static p => p.Code.Length <= 12).SelectMany(part =>
            part.Code.Length == 9 ? ground.Parts(part.Code).Where(static p => p.Code.Length <= 12).Select(p => new Choice(p.Code, "　" + p.Name)).Prepend(new(part.Code, part.Name)) : [new Choice(part.Code, "　" + part.Name)])];
    }

    /// <summary>The area that was chosen, or <c>emergency.area</c>.</summary>
    public async Task<Outcome<string>> Read(Actor actor, string? area) =>
        area is { Length: > 0 } && (await Areas(actor)).Any(choice => choice.Value == area) ? area : EmergencyProblems.NoArea;

    /// <summary>Street and community as a person reads them.</summary>
    public async Task<Func<string, string>> Names(string district)
    {
        var ground = await territory.Of(district);
        return ground.NameBelow;
    }
}
