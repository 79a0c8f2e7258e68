using System.Security.Cryptography;
using System.Text;

namespace Gridloom.Domain.Cases.Revisits;

/// <summary>A closed case that may be drawn for a re-visit (抽查对象).</summary>
/// <param name="Unit">The unit that handled it.</param>
/// <param name="Street">The street's code; the district's where no street is known.</param>
public sealed record RevisitCase(string Number, string Unit, string Class, string Street)
{
    /// <summary>By what it is put into a stratum.</summary>
    public string StratumOf(RevisitStrata strata) => strata switch
    {
        RevisitStrata.Unit => Unit,
        RevisitStrata.Class => Class,
        RevisitStrata.Street => Street,
        _ => "",
    };

    /// <summary>One line of a kept frame; no part of it holds a tab.</summary>
    public string ToLine() => string.Join('\t', Number, Unit, Class, Street);

    public static RevisitCase OfLine(string line) => line.Split('\t') is [var number, var unit, var of, var street] ? new(number, unit, of, street) : throw new FormatException("Not a line of a frame.");
}

/// <summary>All cases that could have been drawn (抽样框), by number.</summary>
public sealed class RevisitFrame
{
    public RevisitFrame(IEnumerable<RevisitCase> cases) => Cases = [.. cases.OrderBy(c => c.Number, StringComparer.Ordinal)];

    public IReadOnlyList<RevisitCase> Cases { get; }

    /// <summary>As it is kept and digested.</summary>
    public string Text => string.Join('\n', Cases.Select(c => c.ToLine()));

    /// <summary>SHA-256 (hex) over <see cref="Text"/>: whoever has the frame can see that it is the one that was drawn from.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    public static RevisitFrame Of(string text) => new(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(RevisitCase.OfLine));
}
