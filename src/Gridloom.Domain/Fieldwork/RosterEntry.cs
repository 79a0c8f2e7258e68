namespace Gridloom.Domain.Fieldwork;

/// <summary>One person on one shift of one day (排班).</summary>
/// <param name="Day">On which the shift begins.</param>
/// <param name="Shift">The shift's code.</param>
/// <param name="Account">The account's id.</param>
/// <param name="Areas">The codes of the grids or areas that this person looks after on that shift, with a space between; empty for the whole district.</param>
public sealed record RosterEntry(DateOnly Day, string Shift, string Account, string Areas)
{
    /// <summary>Areas of one entry.</summary>
    public const int AreasMax = 60;

    public IReadOnlyList<string> AreaCodes => Areas.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether the area lies in what this person looks after.</summary>
    public bool Covers(string area) => Areas.Length == 0 || AreaCodes.Any(code => area.StartsWith(code, StringComparison.Ordinal));
}

/// <summary>Somebody who can be rostered (可排班人员): the account, and what its seat is called.</summary>
/// <param name="Area">The account's scope.</param>
public sealed record RosterPerson(string Account, string Login, string Seat, string Area);
