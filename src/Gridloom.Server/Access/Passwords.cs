using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Gridloom.Server.Access;

/// <summary>Passwords (密码): the framework's PBKDF2 hashes, and our rule of what is strong enough.</summary>
internal sealed class Passwords
{
    /// <summary>Characters that people can read out on the phone without mistakes.</summary>
    private const string Readable = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private readonly PasswordHasher<string> hasher;
    private readonly string decoy;
    private readonly int rounds;

    public Passwords(IOptions<PasswordHasherOptions> strength)
    {
        hasher = new(strength);
        rounds = strength.Value.IterationCount;
        decoy = Hash("decoy", RandomNumberGenerator.GetString(Readable, 20));
    }

    public string Hash(string login, string password) => hasher.HashPassword(login, password);

    /// <summary>An account that does not exist takes as long as one that does, so that the answer's time tells nothing.</summary>
    public bool Verify(Account? account, string password)
    {
        var result = hasher.VerifyHashedPassword(account?.Login ?? "decoy", account?.PasswordHash ?? decoy, password);
        return account is not null && result != PasswordVerificationResult.Failed;
    }

    /// <summary>
    /// Tells whether a form with passwords was sent twice under its key. It is kept beside the key, so guessing from it takes as long as from
    /// a hash. The lengths keep "ab" and "c" apart from "a" and "bc".
    /// </summary>
    public byte[] Digest(string key, params IReadOnlyList<string> typed) => Rfc2898DeriveBytes.Pbkdf2(
        string.Concat(typed.Select(text => FormattableString.Invariant($"{text.Length}:{text}"))), Encoding.UTF8.GetBytes(key), rounds, HashAlgorithmName.SHA512, 32);

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
