namespace Gridloom.Domain.Cases.Versions;

/// <summary>Puts faults of files into sentences (错误用语).</summary>
internal static class FaultText
{
    private const int Shown = 30;

    /// <summary>All that is wrong in one sentence after another.</summary>
    public static string Join(Problem fault, Func<Problem, string> word) => string.Join(' ', fault.Errors.DefaultIfEmpty(fault).Select(word));

    /// <summary>What a file held, cut and without control characters: it may be anything, and a report must stay readable.</summary>
    public static string Short(string text)
    {
        var kept = text.Length <= Shown ? text.Length : char.IsHighSurrogate(text[Shown - 1]) ? Shown - 1 : Shown;
        var shown = string.Concat(text[..kept].Select(c => char.IsControl(c) ? '·' : c));
        return kept < text.Length ? shown + "…" : shown;
    }
}
