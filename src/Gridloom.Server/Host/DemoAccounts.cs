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
    /// <summary>Collectors do not check what they reported themselves, so the demo has two.</summary>
    public const string SecondCollector = "collector-2";

    /// <summary>The unit of the account that is called after its role alone.</summary>
    private const string FirstUnit = "roads";

    /// <param name="Unit">The handling unit of a liaison; null for everybody else.</param>
    public sealed record Entry(string Role, string Login, string Password)
    {
        public string? Unit => Role != Liaison ? null : Login == Liaison ? FirstUnit : Login[(Liaison.Length + 1)..];
    }

    private const string Liaison = "liaison";

    private string Final => Path.Combine(folder.Root, "demo-accounts.txt");

    private string Part => Path.Combine(folder.Root, "demo-accounts.part");

    public bool Finished => File.Exists(Final);

    public bool Begun => File.Exists(Part);

    /// <summary>The login of the unit's liaison.</summary>
    public static string LiaisonOf(string unit) => unit == FirstUnit ? Liaison : $"{Liaison}-{unit}";

    /// <summary>Draws a password for an account of each role, of each other unit's liaison, and of a second collector.</summary>
    public void Begin(IEnumerable<Role> roles, IEnumerable<HandlingUnit> units)
    {
        var lines = new StringBuilder();
        IEnumerable<(string Role, string Login)> accounts =
        [
            .. roles.Select(static r => (r.Code, r.Code)), ("collector", SecondCollector),
            .. units.Where(static u => u.Code != FirstUnit).Select(static u => (Liaison, LiaisonOf(u.Code))),
        ];
        foreach (var (role, login) in accounts) lines.Append(role).Append('\t').Append(login).Append('\t').Append(Passwords.Make(login)).Append('\n');
        var written = Part + ".new";
        File.Delete(written);
        using (var file = new FileStream(written, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        {
            file.Write(Encoding.UTF8.GetBytes(lines.ToString()));
            Durable.Flush(file);
        }
        File.Move(written, Part);
        Durable.FlushFolder(folder.Root);
    }

    public IReadOnlyList<Entry> Read() =>
        [.. File.ReadAllLines(Part).Select(line => line.Split('\t')).Select(cells => new Entry(cells[0], cells[1], cells[2]))];

    public void Finish()
    {
        File.Move(Part, Final);
        Durable.FlushFolder(folder.Root);
    }
}
