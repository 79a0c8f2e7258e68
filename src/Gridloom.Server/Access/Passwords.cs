using System.Security.Cryptography;
using Gridloom.Domain;
using Microsoft.AspNetCore.Identity;

namespace Gridloom.Server.Access;

/// <summary>Passwords (密码): the framework's PBKDF2 hashes, and our rule of what is strong enough.</summary>
internal sealed class Passwords
{
    /// <summary>Characters that people can read out on the phone without mistakes.</summary>
    private const string Readable = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private readonly PasswordHasher<string> hasher = new();
    private readonly string decoy;

    public Passwords() => decoy = Hash("decoy", RandomNumberGenerator.GetString(Readable, 20));

    public string Hash(string login, string password) => hasher.HashPassword(login, password);

    /// <summary>An account that does not exist takes as long as one that does, so that the answer's time tells nothing.</summary>
    public bool Verify(Account? account, string password)
    {
        var result = hasher.VerifyHashedPassword(account?.Login ?? "decoy", account?.PasswordHash ?? decoy, password);
        return account is not null && result != PasswordVerificationResult.Failed;
    }

    public static Problem? Refuse(string login, string? password)
    {
        if (password is null || password.Length is < 10 or > 128) return AccessProblems.PasswordWeak;
        var kinds = (password.Any(char.IsUpper) ? 1 : 0) + (password.Any(char.IsLower) ? 1 : 0) + (password.Any(char.IsDigit) ? 1 : 0)
            + (password.Any(c => !char.IsLetterOrDigit(c)) ? 1 : 0);
        return kinds < 3 || password.Contains(login, StringComparison.OrdinalIgnoreCase) ? AccessProblems.PasswordWeak : null;
    }

    /// <summary>A new random password of 16 readable characters that the rule accepts.</summary>
    public static string Make(string login)
    {
        while (true)
        {
            var made = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Readable, 4)));
            if (Refuse(login, made) is null) return made;
        }
    }
}
