using System.Text;
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
    public sealed record Entry(string Role, string Login, string Password);

    private string Final => Path.Combine(folder.Root, "demo-accounts.txt");

    private string Part => Path.Combine(folder.Root, "demo-accounts.part");

    public bool Finished => File.Exists(Final);

    public bool Begun => File.Exists(Part);

    /// <summary>Draws a password for each role.</summary>
    public void Begin(IEnumerable<Role> roles)
    {
        var lines = new StringBuilder();
        foreach (var role in roles) lines.Append(role.Code).Append('\t').Append(role.Code).Append('\t').Append(Passwords.Make(role.Code)).Append('\n');
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
