using Gridloom.Domain;
using Gridloom.Domain.Access;

namespace Gridloom.Server.Storage;

/// <summary>A turn that waits for its answer. What was decided is kept back until the batch is durable.</summary>
internal abstract class Seat(Actor actor)
{
    public Actor Actor => actor;

    /// <summary>Runs the body; false when it refused. It may be asked again, when its batch was undone because of another's turn.</summary>
    public abstract ValueTask<bool> Decide(Turn turn);

    /// <summary>Changes the answer to a refusal, to be told after the commit.</summary>
    public abstract void Refuse(Problem problem);

    /// <summary>Changes the answer to a bug, to be thrown at whoever waits.</summary>
    public abstract void Fail(Exception bug);

    /// <summary>Gives the answer.</summary>
    public abstract void Announce();
}

internal sealed class Seat<T>(Actor actor, Func<Turn, ValueTask<Outcome<T>>> body) : Seat(actor)
    where T : notnull
{
    // Continuations must not run on the writer's thread: they would hold up the whole district.
    private readonly TaskCompletionSource<Outcome<T>> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Outcome<T> outcome;
    private Exception? bug;

    public Task<Outcome<T>> Answer => answer.Task;

    public override async ValueTask<bool> Decide(Turn turn)
    {
        bug = null;
        outcome = await body(turn);
        return outcome.Succeeded(out _, out _);
    }

    public override void Refuse(Problem problem) => (outcome, bug) = (problem, null);

    public override void Fail(Exception thrown) => bug = thrown;

    public override void Announce()
    {
        if (bug is null) answer.TrySetResult(outcome);
        else answer.TrySetException(bug);
    }
}
