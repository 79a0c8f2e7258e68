using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;

namespace Gridloom.Simulation;

/// <summary>Somebody who works in the centre or for it (工作人员): an account, the hours, the habits.</summary>
public sealed class Worker(Actor actor, WorkingCalendar hours, Habits habits)
{
    public Actor Actor => actor;

    /// <summary>When this person is on duty, each day for itself.</summary>
    public WorkingCalendar Hours => hours;

    public Habits Habits => habits;

    /// <summary>Until then there is other work in hand.</summary>
    internal Instant FreeAt { get; private set; }

    internal UnitHabits? Unit { get; init; }

    /// <summary>Whether this person is on duty at that instant, both ends of a shift included.</summary>
    public bool IsOn(Instant at) => Hours.WorkingTimeBetween(at - TimeSpan.FromSeconds(1), at + TimeSpan.FromSeconds(1)) > TimeSpan.Zero;

    /// <summary>Takes the work up when there is time, in the hours of duty, and says when it is done.</summary>
    internal Instant Do(Instant from, TimeSpan work) => FreeAt = Hours.AddWorkingTime(FreeAt > from ? FreeAt : from, work * Habits.Pace / 100);
}
