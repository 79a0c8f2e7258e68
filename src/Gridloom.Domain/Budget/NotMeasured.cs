namespace Gridloom.Domain.Budget;

/// <summary>Why indicators of a kind have no live value (暂不可计量的原因). The first rule that fits an indicator speaks.</summary>
/// <param name="Level2">The 二级指标 that it speaks for; <see cref="Any"/> for all.</param>
/// <param name="Word">What the indicator's name contains; <see cref="Any"/> for all.</param>
public sealed record NotMeasured(string Level2, string Word, WayIn Entry, Bilingual Reason)
{
    public const string Any = "*";

    public bool Fits(string level2, string name) =>
        (Level2 == Any || Level2 == level2) && (Word == Any || name.Contains(Word, StringComparison.Ordinal));
}

/// <summary>How the value of an indicator without a measure comes in (取数方式).</summary>
public enum WayIn
{
    /// <summary>人工填报: a person enters it with a proof.</summary>
    ByHand,

    /// <summary>待接入: the system will compute it when its data is connected; until then there is no value, and none may be typed.</summary>
    Later,

    /// <summary>不做: the system leaves it out on purpose, and takes no value for it.</summary>
    Never,

    /// <summary>不适用: the form says so itself, and nothing is missing.</summary>
    NotApplicable,
}
