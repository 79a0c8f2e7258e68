using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Cases.Kinds;

/// <summary>
/// Which classes are of which kind (种类表), by the beginnings of their codes. A case has the kind of its class, so a change of class changes
/// the kind with it and nothing can contradict it.
/// </summary>
public sealed class CaseKinds
{
    /// <summary>Stands beside counts by kind.</summary>
    public const string Version = "v1";

    private const string Name = $"kinds.{Version}.csv";

    private readonly List<Entry> entries;

    private CaseKinds(List<Entry> entries) => this.entries = entries;

    private sealed record Entry(string Prefix, CaseKind Kind);

    /// <summary>Reads the file, or tells every faulty line (<c>case.data-unreadable</c>). No prefix begins another: a class has one kind.</summary>
    public static Outcome<CaseKinds> Parse(string text)
    {
        var entries = new List<Entry>();
        return DataLines.Read(Name, "prefix,kind,mark", text, line => ReadLine(line, entries)).Succeeded(out _, out var refused) ? new CaseKinds(entries) : refused;
    }

    /// <summary>The kind of a class; <see cref="CaseKind.General"/> for what the file does not name.</summary>
    public CaseKind Of(string code) => entries.Find(e => code.StartsWith(e.Prefix, StringComparison.Ordinal))?.Kind ?? CaseKind.General;

    /// <summary>The beginnings of the codes of that kind, in the file's order; none for <see cref="CaseKind.General"/>.</summary>
    public IReadOnlyList<string> PrefixesOf(CaseKind kind) => [.. entries.Where(e => e.Kind == kind).Select(static e => e.Prefix)];

    private static Outcome<Entry> ReadLine(DataLine line, List<Entry> entries)
    {
        var (prefix, code) = (line.Cells[0], line.Cells[1]);
        if (CaseKindNames.Find(code) is not { } kind || kind == CaseKind.General) return line.Fault($"没有“{code}”这一种类", $"there is no kind '{code}'");
        if (entries.Find(e => e.Prefix.StartsWith(prefix, StringComparison.Ordinal) || prefix.StartsWith(e.Prefix, StringComparison.Ordinal)) is { } other)
            return line.Fault($"“{prefix}”与“{other.Prefix}”重叠", $"'{prefix}' overlaps '{other.Prefix}'");
        var made = new Entry(prefix, kind);
        entries.Add(made);
        return made;
    }
}
