using Gridloom.Domain.Access;

namespace Gridloom.Domain.Emergency;

/// <summary>A shelter was put into the register (登记避难场所).</summary>
public sealed record ShelterAdded(Shelter Shelter) : Event
{
    public override string Kind => "shelter.added";

    public override string Subject => ShelterSubject.Of(Shelter.Code);
}

/// <summary>What the register says of a shelter was changed (更改避难场所).</summary>
/// <param name="Shelter">As it is now.</param>
public sealed record ShelterChanged(Shelter Shelter) : Event
{
    public override string Kind => "shelter.changed";

    public override string Subject => ShelterSubject.Of(Shelter.Code);
}

/// <summary>Somebody inspected a shelter (检查避难场所).</summary>
/// <param name="State">As it was found.</param>
public sealed record ShelterInspected(string Code, DateOnly Day, string State, string Note) : Event
{
    public override string Kind => "shelter.inspected";

    public override string Subject => ShelterSubject.Of(Code);
}

/// <summary>A file's shelters were added or changed by their codes (导入避难场所); each of them has an event of its own before this one.</summary>
public sealed record SheltersImported(long Added, long Changed, long Unchanged) : Event
{
    public override string Kind => "shelter.imported";

    public override string Subject => ShelterSubject.All;
}

/// <summary>A shelter was taken out of the register, its inspections with it (移除避难场所).</summary>
public sealed record ShelterRemoved(string Code, string Area, string Name, string Reason) : Event
{
    public override string Kind => "shelter.removed";

    public override string Subject => ShelterSubject.Of(Code);
}

/// <summary>What events of shelters happen to.</summary>
internal static class ShelterSubject
{
    public const string All = "shelters";

    public static string Of(string code) => "shelter/" + code;
}
