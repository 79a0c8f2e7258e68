namespace Gridloom.Server.Ui;

/// <summary>What a seal says about its stage (字印状态): by its form, not by its colour alone.</summary>
public enum SealState
{
    /// <summary>Outline: the stage, nothing more.</summary>
    Plain,

    /// <summary>Filled blue: where the matter is now.</summary>
    Now,

    /// <summary>Filled ink: passed.</summary>
    Passed,

    /// <summary>Dashed: still to come.</summary>
    ToCome,

    /// <summary>Red octagon: failed or refused.</summary>
    Refused,

    /// <summary>Striped: stopped.</summary>
    Stopped,
}
