using Gridloom.Domain.Access;

namespace Gridloom.Domain.Cases.Past;

/// <summary>A file of past cases was handed in to be checked, or then to be taken (提交往年案件文件).</summary>
/// <param name="File">Its name on the person's device.</param>
/// <param name="Digest">SHA-256 (hex) of the file.</param>
/// <param name="Take">False for a dry run.</param>
public sealed record PastImportAsked(string Id, string File, string Digest, bool Take) : Event
{
    public override string Kind => "past.import-asked";

    public override string Subject => Id;
}

/// <summary>Some rows of a file were taken in (导入往年案件).</summary>
/// <param name="Rows">How many are new or changed by it; rows that stood there already as they are make no event.</param>
/// <param name="Digest">SHA-256 (hex) over them.</param>
public sealed record PastRowsTaken(string Id, long Rows, string Digest) : Event
{
    public override string Kind => "past.rows-taken";

    public override string Subject => Id;
}
