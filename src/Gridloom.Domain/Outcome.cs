using System.Diagnostics.CodeAnalysis;

namespace Gridloom.Domain;

/// <summary>What a decision came to: a value, or the <see cref="Problem"/> for which it was refused. Bugs and outages are exceptions instead.</summary>
public readonly struct Outcome<T>
    where T : notnull
{
    private readonly T? value;
    private readonly Problem? refused;

    private Outcome(T? value, Problem? refused) => (this.value, this.refused) = (value, refused);

    public bool Succeeded([NotNullWhen(true)] out T? result, [NotNullWhen(false)] out Problem? problem)
    {
        if (value is null && refused is null) throw new InvalidOperationException("An outcome was read that nobody decided.");
        (result, problem) = (value, refused);
        return refused is null;
    }

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Problem refused) => new(default, refused);
}
