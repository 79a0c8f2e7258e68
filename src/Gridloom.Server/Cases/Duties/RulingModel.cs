using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Duties;

/// <summary>What was ruled about a case, on its page (裁定).</summary>
/// <param name="Unit">To whom it was given.</param>
/// <param name="Written">The clauses that came of it: address and text.</param>
public sealed record RulingModel(string Unit, string Reason, IReadOnlyList<Choice> Written)
{
    /// <summary>Null for who may not edit the catalogue.</summary>
    public RulingForm? Form { get; init; }
}

/// <summary>The form that makes a clause of the ruling (写入权责清单).</summary>
/// <param name="Key">The idempotency key: sent twice, done once.</param>
/// <param name="Ranges">For the class, or for the filing condition alone.</param>
/// <param name="Areas">The whole district by an empty code, and the areas that hold the case.</param>
/// <param name="Drafts">The drafts that there are; with none, one is begun.</param>
public sealed record RulingForm(string Key, IReadOnlyList<Choice> Ranges, IReadOnlyList<Choice> Areas, IReadOnlyList<Choice> Drafts)
{
    public string Action { get; init; } = "";

    public string Range { get; init; } = "";

    public string Area { get; init; } = "";

    public string Draft { get; init; } = "";
}
