using System.Globalization;

namespace Gridloom.Domain.Text;

/// <summary>How personal values look to who may not see them (遮蔽).</summary>
public static class Mask
{
    /// <summary>张三 → 张*, 欧阳修远 → 欧***; null stays null.</summary>
    public static string? Name(string? name)
    {
        if (name is null) return null;
        var letters = StringInfo.ParseCombiningCharacters(name);
        return letters.Length == 0 ? "" : StringInfo.GetNextTextElement(name) + new string('*', Math.Clamp(letters.Length - 1, 1, 3));
    }

    /// <summary>440301199001011234 → 4403****1234; null stays null.</summary>
    public static string? Identity(string? number) => number is { Length: >= 12 } ? number[..4] + "****" + number[^4..] : number is null ? null : "****";

    /// <summary>13812341234 → 138****1234; a short number shows its last two digits only.</summary>
    public static string? Phone(string? phone) => phone switch
    {
        null => null,
        { Length: >= 11 } => phone[..3] + "****" + phone[^4..],
        { Length: >= 7 } => "****" + phone[^4..],
        _ => "****" + phone[^Math.Min(2, phone.Length)..],
    };
}
