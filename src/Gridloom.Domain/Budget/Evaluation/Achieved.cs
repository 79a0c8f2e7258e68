namespace Gridloom.Domain.Budget.Evaluation;

/// <summary>What an indicator has come to (实际完成值), as the score asks for it.</summary>
public abstract record Achieved
{
    private Achieved()
    {
    }

    /// <summary>A number in the target's own unit.</summary>
    /// <param name="Excused">True when somebody said why it lies far above its target, and it was not because the target was too low.</param>
    public sealed record Number(decimal Value, bool Excused = false) : Achieved;

    /// <summary>A person's judgement: a level, and the share of the points within it, in per cent.</summary>
    public sealed record Judged(ScoreLevel Level, decimal Percent) : Achieved;

    /// <summary>Nothing yet.</summary>
    public sealed record Nothing : Achieved;
}
