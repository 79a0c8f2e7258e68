namespace Gridloom.Domain.Cases.Past;

/// <summary>A code with its name, as the open record has them side by side (代码与名称); either may be empty.</summary>
public sealed record PastName(string Name, string Id)
{
    public static readonly PastName None = new("", "");

    /// <summary>The name, or the code where there is none.</summary>
    public string Shown => Name.Length > 0 ? Name : Id;
}

/// <summary>
/// A case of past years (往年案件) as the public record of community dispatch has it, in 26 fields without any personal one. It was handled
/// elsewhere: it enters no queue, no clock and no figure.
/// </summary>
/// <param name="RecId">REC_ID, by which it is known; unique in its district.</param>
/// <param name="Reports">REPORT_NUM: how often it was reported (上报数).</param>
/// <param name="Operates">OPERATE_NUM: how many steps it took (操作数).</param>
/// <param name="Late">OVERTIME_ARCHIVE_NUM: ended late (超期结办).</param>
/// <param name="Open">INTIME_TO_ARCHIVE_NUM: not ended when the record was made (处置中).</param>
/// <param name="OnTime">INTIME_ARCHIVE_NUM: ended in time (按期结办).</param>
public sealed record PastCase(string RecId, Instant CreatedAt, long Reports, long Operates, long Late, long Open, long OnTime)
{
    public PastName District { get; init; } = PastName.None;

    public PastName Street { get; init; } = PastName.None;

    public PastName Community { get; init; } = PastName.None;

    public PastName Type { get; init; } = PastName.None;

    public PastName MainType { get; init; } = PastName.None;

    public PastName SubType { get; init; } = PastName.None;

    public PastName Unit { get; init; } = PastName.None;

    public PastName Source { get; init; } = PastName.None;

    public PastName Property { get; init; } = PastName.None;

    public string Place { get; init; } = "";
}
