namespace Gridloom.Domain;

/// <summary>
/// An expected refusal (拒绝): a stable code, what to tell the user in Chinese and in English, and the HTTP status it answers with.
/// Problems are declared once, in a module's <c>…Problems</c> catalogue; code outside never makes one.
/// </summary>
/// <param name="Code">Stable, lower case, <c>module.what-is-wrong</c>. Clients may rely on it.</param>
/// <param name="Status">HTTP status, 400–599.</param>
/// <param name="Chinese">What is wrong, what was kept and what to do, in one or two sentences.</param>
/// <param name="English">The same in English.</param>
public sealed record Problem(string Code, int Status, string Chinese, string English)
{
    /// <summary>The request's field that is wrong, in its JSON spelling (<c>reporter.phone</c>); null when no single field is.</summary>
    public string? Field { get; init; }

    /// <summary>Every fault that was found, when there is more than one place to mend; empty otherwise.</summary>
    public IReadOnlyList<Problem> Errors { get; init; } = [];

    public Problem At(string field) => this with { Field = field };

    /// <summary>One problem out of several faults: it speaks with the first and carries them all.</summary>
    public static Problem Of(IReadOnlyList<Problem> faults) => faults[0] with { Errors = faults };
}
