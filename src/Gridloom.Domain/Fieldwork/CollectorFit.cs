namespace Gridloom.Domain.Fieldwork;

/// <summary>How near a collector's areas lie to a case (就近程度), the nearest first.</summary>
public enum CollectorFit
{
    /// <summary>On duty, and the case's grid is theirs (负责本网格).</summary>
    Grid,

    /// <summary>On duty for the case's community (负责本社区).</summary>
    Community,

    /// <summary>On duty for the case's street (负责本街道).</summary>
    Street,

    /// <summary>On duty for the whole district (负责全区).</summary>
    District,

    /// <summary>On duty elsewhere in the same community (同社区).</summary>
    SameCommunity,

    /// <summary>On duty elsewhere in the same street (同街道).</summary>
    SameStreet,

    /// <summary>On duty in another street (其他街道).</summary>
    Elsewhere,

    /// <summary>Not on duty now (不当班).</summary>
    OffDuty,
}

/// <summary>How fits are written (就近程度代码).</summary>
public static class CollectorFitNames
{
    private static readonly string[] Codes = ["grid", "community", "street", "district", "same-community", "same-street", "elsewhere", "off-duty"];

    public static string Code(this CollectorFit fit) => Codes[(int)fit];

    public static CollectorFit? Find(string code) => Array.IndexOf(Codes, code) is var at and >= 0 ? (CollectorFit)at : null;
}
