using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Fieldwork;

/// <summary>My own shift (我的班次).</summary>
public sealed record ShiftModel
{
    public required string Seat { get; init; }

    /// <summary>The shift that runs, or that one may sign in to already; null when there is none.</summary>
    public ShiftNow? Now { get; init; }

    public IReadOnlyList<ShiftNext> Next { get; init; } = [];

    /// <summary>Who is to be there now.</summary>
    public IReadOnlyList<ShiftMate> Mates { get; init; } = [];

    public IReadOnlyList<HandoverModel> Handovers { get; init; } = [];

    /// <summary>Null for who may not write one now.</summary>
    public HandoverForm? Write { get; init; }

    public string Key { get; init; } = "";

    /// <summary>May be given tasks on the ground.</summary>
    public bool HasTasks { get; init; }

    public FormError? Error { get; init; }
}

/// <summary>The shift that runs.</summary>
public sealed record ShiftNow(string Day, string Shift, string Name, string Hours, string Areas, Remark State, string? SignedIn, string? SignedOut)
{
    public bool CanSignIn => SignedIn is null;

    public bool CanSignOut => SignedIn is not null && SignedOut is null;
}

/// <summary>A shift to come.</summary>
public sealed record ShiftNext(string Day, string Weekday, string Name, string Hours, string Areas);

/// <summary>Somebody who is to be there now (当班人员).</summary>
public sealed record ShiftMate(string Post, string Seat, string Name, string Areas, Remark State);

/// <summary>A hand-over note (交接班记录).</summary>
/// <param name="TakeAction">Where the taker confirms it; null where this person cannot.</param>
public sealed record HandoverModel(string Shift, string Giver, Instant At, IReadOnlyList<HandoverCount> Queues, string Note, string? Taken, string? TakeAction);

/// <summary>How many open cases stood at a stage.</summary>
public sealed record HandoverCount(string Stage, long Count, long Late);

/// <summary>The form of a hand-over note.</summary>
public sealed record HandoverForm(string Shift, Field Note, IReadOnlyList<HandoverCount> Queues);
