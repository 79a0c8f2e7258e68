using System.Text.RegularExpressions;

namespace Gridloom.Domain.Budget;

/// <summary>From where an indicator takes its value because somebody tied it so (指标取数绑定); it goes before what the data files say.</summary>
public abstract partial record IndicatorTie
{
    private IndicatorTie()
    {
    }

    /// <summary>实时口径: a rate or a count of cases.</summary>
    /// <param name="Kind"><c>rate</c> or <c>count</c>.</param>
    /// <param name="Of">The formula's or the measure's code.</param>
    /// <param name="By"><c>report</c> or <c>closing</c>.</param>
    public sealed record Figure(string Kind, string Of, string By) : IndicatorTie;

    /// <summary>满意度问卷: the satisfaction of all its questions together.</summary>
    /// <param name="Neutral">True for the rate that counts neutral answers, too (含一般口径).</param>
    public sealed record Survey(string Id, bool Neutral) : IndicatorTie;

    /// <summary>工作记录: how many records of a kind there are, the sum of one of their counts, or the rate that it makes.</summary>
    /// <param name="Count">Null for the records themselves.</param>
    public sealed record Work(string Kind, string? Count, bool IsRate) : IndicatorTie;

    /// <summary>在岗率: how many of a post's rostered shifts were filled.</summary>
    /// <param name="Post">The post's code.</param>
    public sealed record Presence(string Post) : IndicatorTie;

    /// <summary>人工填报: a person enters the value with a proof, although a figure could give it.</summary>
    public sealed record ByHand : IndicatorTie;

    /// <summary>As it is stored and as a form carries it; <see cref="Read"/> reads it again.</summary>
    public string Code => this switch
    {
        Figure figure => $"figure/{figure.Kind}/{figure.Of}/{figure.By}",
        Survey survey => $"survey/{survey.Id}/{(survey.Neutral ? "neutral" : "strict")}",
        Work { Count: { } count } work => $"work/{work.Kind}/{count}/{(work.IsRate ? "rate" : "sum")}",
        Work work => $"work/{work.Kind}",
        Presence presence => $"presence/{presence.Post}",
        _ => "hand",
    };

    /// <summary>Null when the text is none; whether what it names is there, it does not say.</summary>
    public static IndicatorTie? Read(string code)
    {
        if (!Shape().IsMatch(code)) return null;
        return code.Split('/') switch
        {
            ["hand"] => new ByHand(),
            ["figure", ("rate" or "count") and var kind, var of, ("report" or "closing") and var by] => new Figure(kind, of, by),
            ["survey", var id, ("strict" or "neutral") and var rate] => new Survey(id, rate == "neutral"),
            ["presence", var post] => new Presence(post),
            ["work", var kind] => new Work(kind, null, IsRate: false),
            ["work", var kind, var count, ("sum" or "rate") and var what] => new Work(kind, count, what == "rate"),
            _ => null,
        };
    }

    [GeneratedRegex("^[a-z0-9-]{1,60}(/[a-z0-9-]{1,60}){0,3}$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}

/// <summary>What a tied questionnaire or kind of work has come to (绑定值).</summary>
/// <param name="Value">In the target's unit; null while there is nothing to divide by.</param>
/// <param name="IsRate">True for per cent, with two places.</param>
/// <param name="Note">How it comes about, in words.</param>
/// <param name="Parts">The counts that it is made of, each with the rows that it counts.</param>
public sealed record TiedValue(decimal? Value, bool IsRate, Bilingual Note, IReadOnlyList<TiedPart> Parts)
{
    private const int Places = 2;

    /// <summary>True when nobody answered and it only shows the product.</summary>
    public bool Demo { get; init; }

    /// <summary>The value as it is shown: a rate with two places, half away from zero.</summary>
    public decimal? Shown => Value is { } value && IsRate ? Math.Round(value, Places, MidpointRounding.AwayFromZero) : Value;
}

/// <summary>One count within a tied value.</summary>
/// <param name="Rows">The address of exactly the rows that are counted.</param>
public sealed record TiedPart(Bilingual Name, long Count, string Rows);
