namespace Gridloom.Server.Host;

/// <summary>What a command answers to the shell (退出码).</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The command was understood and its work refused.</summary>
    public const int Refused = 1;

    /// <summary>The command line itself is wrong: an unknown option, a missing file.</summary>
    public const int Usage = 2;
}
