using Gridloom.Domain.Text;

namespace Gridloom.Domain.Cases.Kinds;

/// <summary>
/// A free text that stands open in rows and events (公开文字). What looks like a mobile number or an identity number is refused there: these
/// have fields of their own, which are sealed.
/// </summary>
public static class OpenText
{
    /// <summary>The text without blanks around it, empty when nothing was typed.</summary>
    /// <param name="limit">Characters.</param>
    /// <param name="field">Named by the problem.</param>
    public static Outcome<string> Read(string? typed, int limit, string field)
    {
        if (Typed.Clean(typed) is not { } text) return "";
        if (text.Length > limit) return CaseProblems.TooLong(field, text.Length, limit);
        if (Typed.HasControl(text)) return CaseProblems.ControlCharacters.At(field);
        return HoldsPersonal(text) ? KindProblems.PersonalInText.At(field) : text;
    }

    /// <summary>As <see cref="Read"/>, and something must be there.</summary>
    public static Outcome<string> Need(string? typed, int limit, Problem missing)
    {
        if (!Read(typed, limit, missing.Field!).Succeeded(out var text, out var refused)) return refused;
        return text.Length == 0 ? missing : text;
    }

    /// <summary>Whether something in the text looks like a mobile number or an identity number of the mainland.</summary>
    public static bool HoldsPersonal(string text) => PersonalNumbers.In(text);
}
