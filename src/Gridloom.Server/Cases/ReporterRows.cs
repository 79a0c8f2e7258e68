using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>上报人: where this module keeps personal values, for the audit.</summary>
internal static class ReporterRows
{
    public static readonly PersonalRows All = new("case_reporter_version", "reporter", "select district, number as subject, event, digest from case_reporter_version");
}
