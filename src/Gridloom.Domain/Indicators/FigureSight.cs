using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Indicators;

/// <summary>What a person's figures are drawn from (统计范围): the cases that <see cref="CaseSight"/> lets them see, as a condition.</summary>
public static class FigureSight
{
    public static Condition Of(Actor who)
    {
        var within = new TextStarts(CaseFacts.Area, who.Scope.Area);
        return who.Unit is { } unit ? within & (new TextHas(CaseFacts.Units, unit) | new TextHas(CaseFacts.Helpers, unit)) : within;
    }
}
