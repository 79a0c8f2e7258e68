using System.Globalization;
using System.Text;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Access;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Host;

/// <summary>
/// The demo's accounts and their passwords (演示账号), in a file that only its owner may read. The passwords are drawn and flushed to
/// <c>demo-accounts.part</c> before the first account is made, so that a demo that was killed half-way goes on with the same ones; the file
/// gets its name when all is done.
/// </summary>
internal sealed class DemoAccounts(DataFolder folder)
{
    private const string Liaison = "liaison";

    /// <summary>The unit of the account that is called after its role alone.</summary>
    private const string FirstUnit = "roads";

    public sealed record Entry(string Role, string Login, string Password)
    {
        public DemoDistrict District => DemoDistrict.Of(Login);

        /// <summary>The handling unit of a liaison; null for everybody else.</summary>
        public string? Unit => Role != Liaison ? null : Behind.Length == 0 ? FirstUnit : Behind;

        /// <summary>The first of a role is called after it alone.</summary>
        public int Number => Unit is null && int.TryParse(Behind, CultureInfo.InvariantCulture, out var number) ? number : 1;

        private string Behind => Login[(District.Prefix.Length + Role.Length)..].TrimStart('-');
    }

    private string Final => Path.Combine(folder.Root, "demo-accounts.txt");

    private string Part => Path.Combine(folder.Root, "demo-accounts.part");

    public bool Finished => File.Exists(Final);

    public bool Begun => File.Exists(Part);

    /// <summary>Draws a password for an account of each role, of each unit's liaison, and of as many collectors and operators as the scale has, in every district.</summary>
    public void Begin(DemoScale scale, IReadOnlyList<Role> roles, HandlingUnits units)
    {
        var lines = new StringBuilder();
        foreach (var district in DemoDistrict.All)
            foreach (var (role, login) in Of(district, scale, roles, units))
                lines.Append(role).Append('\t').Append(district.Prefix + login).Append('\t').Append(Passwords.Make(district.Prefix + login)).Append('\n');
        Write(lines.ToString());
    }

    public IReadOnlyList<Entry> Read() =>
        [.. File.ReadAllLines(Part).Select(line => line.Split('\t')).Select(cells => new Entry(cells[0], cells[1], cells[2]))];

    public void Finish()
    {
        File.Move(Part, Final);
        Durable.FlushFolder(folder.Root);
    }

    // Nobody verifies or checks what they reported themselves, so there are two collectors at least.
    private static IEnumerable<(string Role, string Login)> Of(DemoDistrict district, DemoScale scale, IReadOnlyList<Role> roles, HandlingUnits units)
    {
        var (collectors, operators) = district == DemoDistrict.Longhua ? (scale.Collectors, scale.Operators) : (2, 1);
        return
        [
            .. roles.Select(static r => (r.Code, r.Code)),
            .. Enumerable.Range(2, collectors - 1).Select(static n => ("collector", FormattableString.Invariant($"collector-{n}"))),
            .. Enumerable.Range(2, operators - 1).Select(static n => ("operator", FormattableString.Invariant($"operator-{n}"))),
            .. units.Of(district.Code).Where(static u => u.Code != FirstUnit).Select(static u => (Liaison, $"{Liaison}-{u.Code}")),
        ];
    }

    private void Write(string lines)
    {
        var written = Part + ".new";
        File.Delete(written);
        using (var file = new FileStream(written, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        {
            file.Write(Encoding.UTF8.GetBytes(lines));
            Durable.Flush(file);
        }
        File.Move(written, Part);
        Durable.FlushFolder(folder.Root);
    }
}
