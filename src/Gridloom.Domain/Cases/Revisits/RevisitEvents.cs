using Gridloom.Domain.Access;

namespace Gridloom.Domain.Cases.Revisits;

/// <summary>Cases were drawn for a re-visit (抽取抽查样本). With the kept frame, seed, strata and size anybody can draw them again.</summary>
/// <param name="From">First day of closing, in China.</param>
/// <param name="To">The last, included.</param>
/// <param name="Seed">Drawn by the program, in hex.</param>
/// <param name="Digest">SHA-256 (hex) over the frame.</param>
/// <param name="Sample">The numbers that were drawn.</param>
public sealed record RevisitDrawn(string Id, DateOnly From, DateOnly To, string Strata, long Size, string Seed, string Digest, long Frame, IReadOnlyList<string> Sample) : Event
{
    public override string Kind => "revisit.drawn";

    public override string Subject => Id;
}

/// <summary>A drawn case was looked at again (记录抽查结果).</summary>
/// <param name="Sound">It was done as reported (属实); otherwise it was not (不合格).</param>
/// <param name="Note">At most <see cref="NoteMax"/> characters; it names no persons.</param>
public sealed record RevisitJudged(string Id, string Number, bool Sound, string Note) : Event
{
    /// <summary>The longest note, in characters.</summary>
    public const int NoteMax = 500;

    public override string Kind => "revisit.judged";

    public override string Subject => $"{Id}/{Number}";
}
