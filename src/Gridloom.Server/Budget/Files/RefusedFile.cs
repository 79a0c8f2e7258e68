using Gridloom.Domain;

namespace Gridloom.Server.Budget.Files;

/// <summary>A file is not opened (拒绝打开): thrown by those that open it, caught at the door.</summary>
internal sealed class RefusedFile(Problem problem) : Exception(problem.Code)
{
    public Problem Problem { get; } = problem;
}
