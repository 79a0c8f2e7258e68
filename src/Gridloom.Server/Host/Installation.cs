namespace Gridloom.Server.Host;

/// <summary>What belongs to the installation and to no district stands under this code.</summary>
internal static class Installation
{
    public const string District = "000000";
}
