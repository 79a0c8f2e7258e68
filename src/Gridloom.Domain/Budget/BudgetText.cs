using Gridloom.Domain.Text;

namespace Gridloom.Domain.Budget;

/// <summary>A free text of questionnaires and work records (公开文字), which stands open in rows and events: it holds no phone and no identity number.</summary>
public static class BudgetText
{
    /// <summary>The text without blanks around it, empty when nothing was typed.</summary>
    /// <param name="limit">Characters.</param>
    /// <param name="field">Named by the problem.</param>
    public static Outcome<string> Read(string? typed, int limit, string field)
    {
        if (Typed.Clean(typed) is not { } text) return "";
        if (text.Length > limit) return BudgetTextProblems.TooLong(text.Length, limit).At(field);
        if (Typed.HasControl(text)) return BudgetTextProblems.Control.At(field);
        return PersonalNumbers.In(text) ? BudgetTextProblems.Personal.At(field) : text;
    }

    /// <summary>As <see cref="Read"/>, and something must be there.</summary>
    /// <param name="missing">Names the field.</param>
    public static Outcome<string> Need(string? typed, int limit, Problem missing)
    {
        if (!Read(typed, limit, missing.Field!).Succeeded(out var text, out var refused)) return refused;
        return text.Length == 0 ? missing : text;
    }
}
