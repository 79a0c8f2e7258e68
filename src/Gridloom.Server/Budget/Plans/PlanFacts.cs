using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain.Budget;

namespace Gridloom.Server.Budget.Plans;

/// <summary>A version's document as it is stored (版本内容).</summary>
internal static class PlanFacts
{
    public static string Write(string file, BudgetDocument document) => new BudgetFacts([new(file, document)]).Write();

    /// <exception cref="InvalidOperationException">What is stored was not written by <see cref="Write"/>.</exception>
    public static BudgetDocument Read(string stored) => BudgetFacts.Read(stored).Succeeded(out var facts, out var unread)
        ? facts.Files[0].Document
        : throw new InvalidOperationException("A stored version cannot be read: " + unread.English);

    public static string DigestOf(string facts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)));
}
