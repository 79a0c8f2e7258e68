using Gridloom.Domain.Access;

namespace Gridloom.Domain.Fieldwork;

/// <summary>Somebody was put on a shift (排班).</summary>
public sealed record RosterAdded(RosterEntry Entry) : Event
{
    public override string Kind => "roster.added";

    public override string Subject => RosterSubject.Of(Entry);
}

/// <summary>Somebody was taken off a shift (撤班).</summary>
public sealed record RosterRemoved(RosterEntry Entry) : Event
{
    public override string Kind => "roster.removed";

    public override string Subject => RosterSubject.Of(Entry);
}

/// <summary>A pattern was laid over some days (循环排班).</summary>
/// <param name="People">How many people.</param>
/// <param name="Entries">How many shifts it made.</param>
/// <param name="Replaced">How many shifts of these people it took the place of.</param>
/// <param name="Digest">SHA-256 (hex) over the new entries in the order of days, shifts and accounts.</param>
public sealed record RosterRepeated(DateOnly From, DateOnly To, string Pattern, long People, long Entries, long Replaced, string Digest) : Event
{
    public override string Kind => "roster.repeated";

    public override string Subject => RosterSubject.All;
}

/// <summary>A file's shifts took the place of those people's own on its days (导入排班).</summary>
/// <param name="Digest">SHA-256 (hex) over the new entries in the order of days, shifts and accounts.</param>
public sealed record RosterImported(DateOnly From, DateOnly To, long Entries, long Replaced, string Digest) : Event
{
    public override string Kind => "roster.imported";

    public override string Subject => RosterSubject.All;
}

/// <summary>Somebody began their shift (签到).</summary>
public sealed record ShiftSignedIn(RosterEntry Entry) : Event
{
    public override string Kind => "roster.signed-in";

    public override string Subject => RosterSubject.Of(Entry);
}

/// <summary>Somebody ended their shift (签退).</summary>
public sealed record ShiftSignedOut(RosterEntry Entry) : Event
{
    public override string Kind => "roster.signed-out";

    public override string Subject => RosterSubject.Of(Entry);
}

/// <summary>What a shift leaves to the next (交接班).</summary>
/// <param name="Queues">The open cases by stage when it was written, as <c>handled 3/1</c>: three, one of them late; with a semicolon between.</param>
public sealed record ShiftHandedOver(string Id, DateOnly Day, string Shift, string Queues, string Note) : Event
{
    public override string Kind => "roster.handed-over";

    public override string Subject => Id;
}

/// <summary>Somebody of the next shift took it over (接班确认).</summary>
public sealed record ShiftTakenOver(string Id) : Event
{
    public override string Kind => "roster.taken-over";

    public override string Subject => Id;
}

/// <summary>What events of the roster happen to.</summary>
internal static class RosterSubject
{
    public const string All = "roster";

    public static string Of(RosterEntry entry) => FormattableString.Invariant($"{entry.Day:yyyy-MM-dd}/{entry.Shift}/{entry.Account}");
}
