namespace Gridloom.Domain.Emergency;

/// <summary>A place to which people can be sent in an emergency (应急避难场所).</summary>
/// <param name="Code">By which the district knows it; never changed.</param>
/// <param name="Area">Code of its street or community.</param>
/// <param name="Place">Its address.</param>
/// <param name="Kind">A word of <see cref="EmergencyLists.Shelters"/>.</param>
/// <param name="Capacity">How many people it takes.</param>
/// <param name="Size">In square metres; null when nobody measured it.</param>
/// <param name="Manager">The office that looks after it, never a person.</param>
/// <param name="Phone">The telephone of that office; empty for none.</param>
/// <param name="State">A word of <see cref="EmergencyLists.States"/>.</param>
/// <param name="Inspected">The day of its last inspection; null before the first.</param>
public sealed record Shelter(string Code, string Area, string Name, string Place, string Kind, long Capacity, long? Size, string Manager, string Phone, string State, DateOnly? Inspected)
{
    /// <summary>The state of one to which people can be sent.</summary>
    public const string Usable = "usable";

    private const int StreetDigits = 9;

    /// <summary>Code of the street in which it lies.</summary>
    public string Street => Area[..Math.Min(StreetDigits, Area.Length)];

    public bool IsUsable => State == Usable;

    /// <summary>The same after an inspection. What an older day found is no news of its state.</summary>
    public Shelter After(DateOnly day, string state) => Inspected is { } last && last > day ? this : this with { Inspected = day, State = state };
}
